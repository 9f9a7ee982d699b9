package org.gradus.grader.worker;

import org.gradus.grader.result.Result;

/** What a worker does with a notebook. */
@FunctionalInterface
interface Grader {

  /**
   * Grades one.
   *
   * @throws Exception when the grader failed, and not the student
   */
  Result grade(String exercise, String student, byte[] notebook) throws Exception;
}
