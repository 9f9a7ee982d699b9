package org.gradus.grader.submission;

import java.util.List;

/**
 * What came of code that a test added to a submission.
 *
 * @param problems the compiler's words, a problem each; empty when it compiled
 */
public record Definition(List<String> problems) {

  /** Whether it compiled. */
  public boolean compiled() {
    return problems.isEmpty();
  }
}
