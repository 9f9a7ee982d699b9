package org.gradus.grader.exercises;

import java.util.Arrays;
import org.gradus.grader.junit.Rounded;
import org.jspecify.annotations.Nullable;

/** A mistake that is known by the text of the answer that it gives. */
final class TextSlip {
  private TextSlip() {}

  /**
   * What the slip is that gives this answer; without one, the neutral sentence.
   *
   * @param slips an answer, what is said of it, the next answer…
   */
  static String slip(@Nullable Object found, String neutral, String... slips) {
    String answer = text(found);
    for (int n = 0; n < slips.length; n += 2) {
      if (slips[n].equals(answer)) {
        return slips[n + 1];
      }
    }
    return neutral;
  }

  /** An array in brackets; whole pixels of a picture without a point. */
  static String text(@Nullable Object found) {
    if (found instanceof int[][] rows) {
      return Arrays.deepToString(rows);
    }
    if (found instanceof double[] values) {
      return Rounded.text(values);
    }
    if (found instanceof double[][] rows) {
      return Arrays.deepToString(rows).replaceAll("-?\\b0\\.0\\b", "0").replaceAll("\\.0\\b", "");
    }
    return String.valueOf(found);
  }

  /** Numbers as the notebook writes them: {@code {1, 2}}. */
  static String braced(int[] values) {
    return Arrays.toString(values).replace('[', '{').replace(']', '}');
  }

  static String braced(double[][] rows) {
    return text(rows).replace('[', '{').replace(']', '}');
  }
}
