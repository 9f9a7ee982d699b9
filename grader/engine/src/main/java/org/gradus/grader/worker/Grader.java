package org.gradus.grader.worker;

import org.gradus.grader.result.Result;
import org.gradus.grader.submission.Omitted;

/** What a worker does with a notebook. */
@FunctionalInterface
interface Grader {

  /**
   * Grades one.
   *
   * @throws Exception when the grader failed, and not the student
   */
  Result grade(String exercise, String student, byte[] notebook, Omitted omitted) throws Exception;
}
