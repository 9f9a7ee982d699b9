package org.gradus.grader.gradebook;

import org.gradus.grader.result.Result;
import org.gradus.grader.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * One submission that was graded.
 *
 * @param id names its files, and is its student's alone within the exercise
 * @param student as the roster, the folder or the file names them
 * @param file where the notebook lay
 * @param arrival when it was handed in, and what that does to its points
 * @param result what came of it
 * @param conditions digest of all that the result rests on, but for the notebook
 * @param seconds that grading took
 * @param log of the grader, where it failed; else empty
 */
public record Entry(
    String id,
    String student,
    String file,
    Arrival arrival,
    Result result,
    String conditions,
    double seconds,
    String log) {

  /** What the notebook's bytes were; null when there was no file that could be read. */
  @Nullable String submission() {
    String digest = result.provenance().submission();
    return digest.isEmpty() ? null : digest;
  }

  /** A fault of the grader is nobody's result, and may be none the next time. */
  @Nullable String key() {
    return result.status() == Status.GRADER_FAULT || submission() == null ? null : conditions;
  }
}
