package org.gradus.grader.cohort;

import java.io.IOException;

/**
 * A roster or a file of deadlines says something that cannot be. The message says what, and where.
 */
public final class CohortException extends IOException {
  private static final long serialVersionUID = 1;

  CohortException(String sentence) {
    super(sentence);
  }
}
