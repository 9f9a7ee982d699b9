package org.gradus.grader.batch;

import java.io.IOException;

/** What was given to be graded cannot be looked into. The message says what, and why. */
final class GivenException extends IOException {
  private static final long serialVersionUID = 1;

  GivenException(String sentence) {
    super(sentence);
  }
}
