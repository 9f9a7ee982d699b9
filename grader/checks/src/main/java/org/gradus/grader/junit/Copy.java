package org.gradus.grader.junit;

import java.util.Arrays;

/**
 * Arrays copied with all their rows, for tests to hand over: in a notebook the student's code has
 * the very arrays of the test and may write into them, and {@code clone()} copies no row.
 *
 * <pre>{@code
 * assertThat(student.rowsAfterScaling(Copy.of(rows))).isDeepEqualTo(rows);
 * }</pre>
 */
public final class Copy {
  private Copy() {}

  /** A copy with rows of its own, none of which may be null. */
  public static double[][] of(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }

  /** A copy with rows of its own, none of which may be null. */
  public static int[][] of(int[][] rows) {
    return Arrays.stream(rows).map(int[]::clone).toArray(int[][]::new);
  }

  /** A copy with tables and rows of its own, none of which may be null. */
  public static double[][][] of(double[][][] tables) {
    return Arrays.stream(tables).map(Copy::of).toArray(double[][][]::new);
  }
}
