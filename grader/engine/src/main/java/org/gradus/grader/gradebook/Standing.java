package org.gradus.grader.gradebook;

import org.gradus.grader.result.Result;

/**
 * What counts for a student.
 *
 * @param id names the files of the hand-in
 * @param file where the notebook lay
 * @param result with the student's name
 * @param seconds that grading it took, when it was graded last
 */
public record Standing(String id, String file, Result result, double seconds) {}
