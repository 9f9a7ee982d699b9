/**
 * Where does a student's code run? In a JVM of its own that can reach nothing, and that may be
 * killed at any moment.
 *
 * <pre>{@code
 * Sandbox sandbox = Bubblewrap.find();
 * try (StudentVm vm = StudentVm.start(sandbox, StudentClasspath.PLAIN, Limits.plain())) {
 *   vm.load(Map.of("Student", bytes), Duration.ofSeconds(2));
 *   Call call = Call.toStatic("Student", "square", "(D)D", 3.0);
 *   Object y = vm.invoke(call, Duration.ofSeconds(2), Callbacks.NONE);
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.sandbox;

import org.jspecify.annotations.NullMarked;
