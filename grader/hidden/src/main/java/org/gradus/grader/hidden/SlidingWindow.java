package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;

/** What a kernel or a window gives that slides over a picture, from the definition. */
final class SlidingWindow {
  private static final Offset<Double> CLOSE = within(1e-9);

  private SlidingWindow() {}

  /** What comes out, from the picture's side: each number goes to all places that see it. */
  static double[][] correlated(double[][] picture, double[][] kernel) {
    double[][] y =
        new double[places(picture.length, kernel.length, 1)]
            [places(picture[0].length, kernel[0].length, 1)];
    for (int p = 0; p < picture.length; p++) {
      for (int q = 0; q < picture[0].length; q++) {
        for (int i = Math.max(0, p - kernel.length + 1); i < y.length && i <= p; i++) {
          for (int j = Math.max(0, q - kernel[0].length + 1); j < y[0].length && j <= q; j++) {
            y[i][j] += picture[p][q] * kernel[p - i][q - j];
          }
        }
      }
    }
    return y;
  }

  /** How often a window fits, counted one by one. */
  static int places(int room, int window, int stride) {
    int count = 0;
    for (int from = 0; from + window <= room; from += stride) {
      count++;
    }
    return count;
  }

  /** Asserts that an answer is the right one, row by row. */
  static void assertSame(double[][] found, double[][] expected) {
    assertThat(found).as("the rows of the answer").hasSameDimensionsAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).as("row %d of the answer", i).containsExactly(expected[i], CLOSE);
    }
  }
}
