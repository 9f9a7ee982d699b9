package org.gradus.grader.batch;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One file that was handed in.
 *
 * @param file where it lies
 * @param student as the folder or the file names them
 * @param exercise that it answers; empty when nobody can say
 * @param id names its results' files: short, plain, unique within the exercise
 * @param problem why it cannot be graded, as a sentence; null when it can be tried
 * @param at when it was handed in; null when nobody knows
 */
public record HandIn(
    Path file,
    String student,
    String exercise,
    String id,
    @Nullable String problem,
    @Nullable Instant at) {

  /** Handed in nobody knows when. */
  public HandIn(Path file, String student, String exercise, String id, @Nullable String problem) {
    this(file, student, exercise, id, problem, null);
  }
}
