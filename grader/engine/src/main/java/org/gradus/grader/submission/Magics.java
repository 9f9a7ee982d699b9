package org.gradus.grader.submission;

import java.util.regex.Pattern;

/** Kernel commands such as {@code %maven} are no Java, and are not obeyed in grading. */
public final class Magics {

  /** A remainder such as {@code a % b} has a space or a digit there, or more on its line before. */
  private static final Pattern LINE = Pattern.compile("(?m)^([ \\t]*)(%{1,2}[A-Za-z])");

  private Magics() {}

  /** The source with each such line made a comment: the lines' numbers stay. */
  public static String commented(String source) {
    return LINE.matcher(source.replace("\r\n", "\n")).replaceAll("$1// $2");
  }
}
