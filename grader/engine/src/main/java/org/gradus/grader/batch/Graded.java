package org.gradus.grader.batch;

import org.gradus.grader.result.Result;

/**
 * A submission that is done with.
 *
 * @param result what came of it
 * @param seconds that it took, a second try included
 * @param log what the grader logged when it failed; empty when it did not
 * @param kept whether the gradebook had it already
 */
public record Graded(Result result, double seconds, String log, boolean kept) {

  /** Graded just now. */
  public Graded(Result result, double seconds, String log) {
    this(result, seconds, log, false);
  }

  /** Graded before. */
  static Graded kept(Result result) {
    return new Graded(result, 0, "", true);
  }
}
