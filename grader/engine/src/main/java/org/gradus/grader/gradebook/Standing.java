package org.gradus.grader.gradebook;

import org.gradus.grader.result.Result;

/**
 * What counts for a student.
 *
 * @param id names the files of the hand-in
 * @param file where the notebook lay
 * @param arrival when it was handed in, and what that does to its points
 * @param result with the student's name
 * @param seconds that grading it took, when it was graded last
 */
public record Standing(String id, String file, Arrival arrival, Result result, double seconds) {

  /** The points that count: what was earned, less what lateness costs. */
  public double counted() {
    return arrival.lateness().of(result.points());
  }
}
