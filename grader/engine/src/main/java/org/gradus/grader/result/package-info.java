/**
 * What grading found, as {@code result.json} keeps it.
 *
 * <pre>{@code
 * Result result = Result.fromJson(Files.readString(file));
 * if (result.status() == Status.GRADED) {
 *   System.out.printf("%s: %s of %s%n", result.student(), result.points(), result.maximum());
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.result;

import org.jspecify.annotations.NullMarked;
