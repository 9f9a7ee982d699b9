package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.matrix;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Pictures in a frame of zeros, from which the moved one is cut. */
abstract class ShiftHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 07 21d94be8f6c07a35b0e7496d";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("moves to the right and down")
  void movesRightAndDown(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int height = random.nextInt(6, 10);
      int width = height + random.nextInt(1, 4) * (round % 2 == 0 ? 1 : -1);
      int dx = random.nextInt(1, Math.max(2, width - 1));
      int dy = dx == 1 ? 2 : 1;
      assertShift(student, height, width, dx, dy, random);
    }
  }

  @Test
  @Order(2)
  @Needs("movesRightAndDown")
  @Points(0.5)
  @DisplayName("moves to the left and up, and one way alone")
  void movesLeftAndUp(Student student, RandomGenerator random) {
    for (int[] way : new int[][] {{-1, -1}, {1, -1}, {-1, 1}, {1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
      int height = random.nextInt(5, 10);
      int width = height + (random.nextBoolean() ? 1 : -1) * random.nextInt(1, 3);
      int by = random.nextInt(1, 3);
      assertShift(student, height, width, by * way[0], (3 - by) * way[1], random);
    }
  }

  @Test
  @Order(3)
  @Needs("movesRightAndDown")
  @Points(0.5)
  @DisplayName("moves a picture out of sight")
  void movesOutOfSight(Student student, RandomGenerator random) {
    int height = random.nextInt(2, 5);
    int width = height + random.nextInt(3, 6);
    int far = random.nextInt(0, 9);
    int[][] ways = {
      {width + far, 0}, {-width - far, 1}, {0, height + far}, {-1, -height - far}, {width - 1, 0}
    };
    for (int[] way : ways) {
      assertShift(student, height, width, way[0], way[1], random);
      assertShift(student, width, height, way[1], way[0], random);
    }
  }

  @Test
  @Order(4)
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] picture = matrix(5, 4, random);
    for (int[] way : new int[][] {{1, 2}, {-2, -1}, {0, -1}, {0, 0}, {9, 0}}) {
      assertThat(student.afterShift(Copy.of(picture), way[0], way[1]))
          .as("the picture after the call")
          .isDeepEqualTo(picture);
      assertThat(student.ownRowsOfShift(Copy.of(picture), way[0], way[1]))
          .as("how many rows of five are arrays of their own")
          .isEqualTo(5);
    }
    double[][][] twice = student.shiftTwice(picture, matrix(5, 4, random), 1, -1);
    assertThat(twice[1]).as("what came first, after one more call").isDeepEqualTo(twice[0]);
    assertShift(student, 5, 4, 0, 0, random);
  }

  /** The answer is a window into the picture with a wide frame of zeros. */
  private static void assertShift(
      Student student, int height, int width, int dx, int dy, RandomGenerator random) {
    int frame = 40;
    double[][] picture = matrix(height, width, random);
    double[][] framed = new double[height + 2 * frame][width + 2 * frame];
    for (int row = 0; row < height; row++) {
      System.arraycopy(picture[row], 0, framed[row + frame], frame, width);
    }
    double[][] shifted = student.shift(picture, dx, dy);
    assertThat(shifted.length)
        .as("rows of %d×%d pixels by dx %d, dy %d", height, width, dx, dy)
        .isEqualTo(height);
    for (int row = 0; row < height; row++) {
      double[] expected =
          Arrays.copyOfRange(framed[row + frame - dy], frame - dx, frame - dx + width);
      assertThat(shifted[row])
          .as("row %d of %d×%d pixels by dx %d, dy %d", row, height, width, dx, dy)
          .containsExactly(expected, CLOSE);
    }
  }
}
