/**
 * Where does a student's code run? In a JVM of its own that can reach nothing, and that may be
 * killed at any moment.
 *
 * <pre>{@code
 * Sandbox sandbox = Bubblewrap.find();
 * try (StudentVm vm = StudentVm.start(sandbox, StudentClasspath.PLAIN, Limits.plain())) {
 *   vm.load(Map.of("Student", bytes), Duration.ofSeconds(2));
 *   Object y = vm.invoke(Call.toStatic("Student", "square", "(D)D", 3.0), Duration.ofSeconds(2));
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.sandbox;

import org.jspecify.annotations.NullMarked;
