package org.gradus.grader.worker;

import java.nio.file.Path;
import java.util.Set;

/**
 * One submission to grade.
 *
 * @param notebook its file
 * @param exercise {@code 02-multinomial-regression}
 * @param student as the folder or the file names them
 * @param omitted numbers of cells that the compiler did not get through before
 */
public record Task(Path notebook, String exercise, String student, Set<Integer> omitted) {

  /** Copies the numbers. */
  public Task {
    omitted = Set.copyOf(omitted);
  }
}
