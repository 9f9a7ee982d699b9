package org.gradus.grader.worker;

import java.nio.file.Path;

/**
 * One submission to grade.
 *
 * @param notebook its file
 * @param exercise {@code 02-multinomial-regression}
 * @param student as the folder or the file names them
 */
public record Task(Path notebook, String exercise, String student) {}
