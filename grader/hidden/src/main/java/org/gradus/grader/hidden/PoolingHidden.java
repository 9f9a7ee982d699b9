package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.hidden.Draws.matrix;
import static org.gradus.grader.hidden.SlidingWindow.assertSame;
import static org.gradus.grader.hidden.SlidingWindow.places;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Windows whose largest number is not their first. */
abstract class PoolingHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 06 0be7d4935fa168c2c90417ea";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("takes the largest number of each window")
  void takesTheLargest(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int window = random.nextInt(2, 4);
      int size = window * random.nextInt(2, 4);
      assertPools(student, positive(size, size, random), window, window);
      // In the middle of the window, and on its lower edge.
      for (int row = 1; row < 3; row++) {
        double[][] picture = positive(3, 3, random);
        picture[row][1] = random.nextDouble(20, 30);
        assertPools(student, picture, 3, 3);
      }
    }
  }

  @Test
  @Order(2)
  @Needs("takesTheLargest")
  @Points(0.5)
  @DisplayName("is right below zero, too")
  void knowsNegativeNumbers(Student student, RandomGenerator random) {
    for (double scale : new double[] {1e-3, 1, 1e5, 1e20, 1e60}) {
      double[][] picture = positive(4, 4, random);
      for (double[] row : picture) {
        Arrays.setAll(row, j -> -scale * row[j]);
      }
      assertPools(student, picture, 2, 2);
    }
  }

  @Test
  @Order(3)
  @Needs("takesTheLargest")
  @Points(0.5)
  @DisplayName("moves by the stride, and stays inside")
  void movesByTheStride(Student student, RandomGenerator random) {
    int window = random.nextInt(2, 4);
    int far = window + random.nextInt(1, 3);
    // Overlapping, with gaps, and with numbers left over on the right and below.
    assertPools(student, positive(7, 7, random), 3, 1);
    assertPools(student, positive(8, 8, random), 3, 2);
    assertPools(student, positive(window + 2 * far, window + 2 * far, random), window, far);
    assertPools(student, positive(3 * window - 1, 3 * window - 1, random), window, window);
    assertPools(student, positive(window + far - 1, window + far - 1, random), window, far);
    assertPools(student, positive(7, 7, random), 1, 2);
  }

  @Test
  @Order(4)
  @Needs("takesTheLargest")
  @Points(0.5)
  @DisplayName("takes pictures of any size")
  void takesAnySize(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int few = random.nextInt(1, 4);
      int many = few + random.nextInt(1, 4);
      assertPools(student, positive(2 * few, 2 * many, random), 2, 2);
      assertPools(student, positive(2 * many, 2 * few, random), 2, 2);
    }
  }

  @Test
  @Order(5)
  @Needs("takesTheLargest")
  @Points(0.5)
  @DisplayName("leaves the picture as it was")
  void leavesItsInput(Student student, RandomGenerator random) {
    for (int stride = 1; stride < 4; stride++) {
      double[][] mixed = matrix(6, 6, random);
      assertThat(student.pictureAfterPool(Copy.of(mixed), stride, stride))
          .as("a picture, in part below zero, after the call")
          .isDeepEqualTo(mixed);
      double[][] picture = positive(6, 6, random);
      assertThat(student.pictureAfterPool(Copy.of(picture), stride, stride))
          .as("the picture after the call")
          .isDeepEqualTo(picture);
      assertThat(student.poolSharesRows(Copy.of(picture), stride, stride))
          .as("rows of the picture itself in the answer")
          .isFalse();
      assertPools(student, picture, stride, stride);
    }
  }

  /** Numbers above 0. The largest are in the first window, but not its first. */
  private static double[][] positive(int rows, int columns, RandomGenerator random) {
    double[][] picture = new double[rows][];
    Arrays.setAll(picture, i -> random.doubles(columns, 0.5, 9).toArray());
    picture[1][0] = random.nextDouble(10, 20);
    picture[0][1] = random.nextDouble(10, 20);
    return picture;
  }

  private static void assertPools(Student student, double[][] picture, int window, int stride) {
    double[][] expected =
        new double[places(picture.length, window, stride)]
            [places(picture[0].length, window, stride)];
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected[0].length; j++) {
        int from = j * stride;
        expected[i][j] =
            Arrays.stream(picture, i * stride, i * stride + window)
                .flatMapToDouble(row -> Arrays.stream(row, from, from + window))
                .max()
                .orElseThrow();
      }
    }
    assertSame(student.pool(picture, window, stride), expected);
  }
}
