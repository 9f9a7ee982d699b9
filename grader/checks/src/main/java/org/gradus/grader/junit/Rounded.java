package org.gradus.grader.junit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers to nine digits behind the point, and without −0, so that those which are as good as equal
 * are equal: for tests that know a mistake by the answer that it gives.
 *
 * <pre>{@code
 * boolean swapped = Rounded.text(answer).equals("[[0.3, 0.0], [2.0, 1.0]]");
 * }</pre>
 */
public final class Rounded {
  /** Beyond it doubles have hardly nine such digits: larger ones stay as they are. */
  private static final double LARGE = 1e6;

  private Rounded() {}

  /** One number; one that is large, infinite or none at all stays as it is. */
  public static double of(double value) {
    return Math.abs(value) < LARGE ? Math.rint(value * 1e9) / 1e9 + 0.0 : value;
  }

  /** Each number of a row. */
  public static double[] of(double[] values) {
    return Arrays.stream(values).map(Rounded::of).toArray();
  }

  /** Each number of a student's answer; where it or a row is null there are no numbers. */
  public static double[][] of(double @Nullable [][] rows) {
    return rows == null
        ? new double[0][]
        : Arrays.stream(rows)
            .map(row -> row == null ? new double[0] : of(row))
            .toArray(double[][]::new);
  }

  /** One number in words: {@code 0.3}. */
  public static String text(double value) {
    return Double.toString(of(value));
  }

  /** A row in words: {@code [0.3, 1.0]}. */
  public static String text(double[] values) {
    return Arrays.toString(of(values));
  }

  /** A student's answer in words: {@code [[0.3, 1.0], [2.0, 3.0]]}. */
  public static String text(double @Nullable [][] rows) {
    return Arrays.deepToString(of(rows));
  }
}
