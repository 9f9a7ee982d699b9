/**
 * What was graded, when, and with what outcome: a SQLite file for each exercise, in which nothing
 * is lost and nothing counts twice, whenever the process ends.
 *
 * <pre>{@code
 * try (Gradebook book = Gradebook.open(folder)) {
 *   Optional<Result> kept = book.find(submission, conditions);
 *   book.record(new Entry("ada", "Ada", "ada.ipynb", result, conditions, 0.4, ""));
 * }
 * }</pre>
 */
@NullMarked
package org.gradus.grader.gradebook;

import org.jspecify.annotations.NullMarked;
