package org.gradus.grader.exercises;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers and boxes as the notebook writes them. */
final class Written {
  private Written() {}

  /** A box as the notebook writes it. */
  static String text(double[] box) {
    return Arrays.stream(box).mapToObj(Written::number).collect(Collectors.joining(", ", "{", "}"));
  }

  /** A number with three digits at most: {@code 0.25}. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("\\.?0+$", "").replace('-', '−');
  }
}
