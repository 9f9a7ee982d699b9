package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.OWN_ROWS;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.SHARED_ROWS;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.rowsOf;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.size;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.tooCoarse;

import java.util.Arrays;
import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the largest number in each window. */
abstract class PoolingChecks {
  @Test
  @Order(1)
  @Points(1)
  @DisplayName("takes the largest number of each window")
  void takesTheLargest(Student student) {
    double[][] y =
        student.pool(
            new double[][] {{9, 2, 3, 7.5}, {1, 4, 5, 6}, {2, 3, 1, 0.5}, {8, 1, 2, 4}}, 2, 2);
    assertThat(Shape.of(y))
        .as("4 rows of 4, window 2, stride 2: two windows across, two down")
        .isEqualTo("2 rows of 2");
    assertThat(Rounded.of(y))
        .as(
            "rows {9, 2, 3, 7.5}, {1, 4, 5, 6}, {2, 3, 1, 0.5}, {8, 1, 2, 4}, window 2, stride 2:"
                + " %s",
            ConvolutionByHandSlips.ofPool(y))
        .isDeepEqualTo(new double[][] {{9, 7.5}, {8, 4}});
    assertLargest(student, new double[][] {{4, 1, 2}, {3, 9.1, 5}, {8, 2, 6}}, 8);
    assertLargest(student, new double[][] {{2, 1, 3}, {4, 5, 8}, {6, 9.1, 7}}, 7);
  }

  /** One window of three, in which 9.1 is the largest number and lies in no corner. */
  private void assertLargest(Student student, double[][] picture, double corners) {
    double[][] y = student.pool(Copy.of(picture), 3, 3);
    assertThat(Shape.of(y))
        .as("3 rows of 3, window 3, stride 3: one window")
        .isEqualTo("1 row of 1");
    assertThat(Rounded.of(y))
        .as(
            "the only window is %s: %s",
            Arrays.deepToString(picture),
            y[0][0] == corners
                ? "only its corners were looked at; it has nine numbers"
                : y[0][0] < 9
                    ? "a larger one of its nine numbers was passed over"
                    : tooCoarse(y, 9.1, "the largest of all nine numbers"))
        .isDeepEqualTo(new double[][] {{9.1}});
  }

  @Test
  @Order(2)
  @Needs("takesTheLargest")
  @Points(1)
  @DisplayName("is right below zero, too")
  void knowsNegativeNumbers(Student student) {
    double[][] y =
        student.pool(
            new double[][] {
              {-3, -1.5, -2e40, -5e40},
              {-2, -4, -7e40, -3e40},
              {-9, -8, -1, -0.5},
              {-7, -6.5, -2, -3}
            },
            2,
            2);
    assertThat(Shape.of(y)).as("4 rows of 4, window 2, stride 2").isEqualTo("2 rows of 2");
    assertThat(y)
        .as(
            "the first window is {-3, -1.5, -2, -4}, the one right of it {-2e40, -5e40, -7e40,"
                + " -3e40}: %s",
            ConvolutionByHandSlips.ofPoolBelowZero(y[0][0], y[0][1]))
        .isDeepEqualTo(new double[][] {{-1.5, -2e40}, {-6.5, -0.5}});
  }

  @Test
  @Order(3)
  @Needs("takesTheLargest")
  @Points(1)
  @Hint("Along n numbers there are (n − window) / stride + 1 places, divided as ints.")
  @DisplayName("moves by the stride, and stays inside")
  void movesByTheStride(Student student) {
    assertMoves(student, 1, 2, new double[][] {{11, 13, 15}, {31, 33, 35}, {51, 53, 55}});
    assertMoves(student, 2, 3, new double[][] {{22, 25}, {52, 55}});
    assertMoves(student, 3, 1, new double[][] {{33, 34, 35}, {43, 44, 45}, {53, 54, 55}});
    assertMoves(student, 2, 2, new double[][] {{22, 24}, {42, 44}});
    assertMoves(student, 2, 4, new double[][] {{22}});
  }

  /** Pools five rows of five in which 34 stands in row 3, column 4. */
  private void assertMoves(Student student, int window, int stride, double[][] expected) {
    double[][] picture = new double[5][5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        picture[i][j] = 10 * (i + 1) + j + 1;
      }
    }
    String task = "5 rows of 5, window %d, stride %d: ".formatted(window, stride);
    double[][] y = student.pool(picture, window, stride);
    int left = (5 - window) % stride;
    assertThat(Shape.of(y))
        .as(
            task
                + (y != null && y.length > expected.length && left > 0
                    ? "a window that sticks out is left out, so round down"
                    : "along n numbers there are (n − window) / stride + 1 windows, rounded"
                        + " down"))
        .isEqualTo(Shape.of(expected));
    assertThat(Rounded.of(y))
        .as(
            task
                + (window == stride
                    ? "the windows begin at 0 and 2"
                    : "the next window begins `stride` further on, and is `window` wide")
                + " (the number in row 3, column 4 is 34)")
        .isDeepEqualTo(expected);
  }

  @Test
  @Order(4)
  @Needs("takesTheLargest")
  @Points(1)
  @Hint("picture.length counts rows, picture[0].length columns.")
  @DisplayName("takes pictures of any size")
  void takesAnySize(Student student) {
    assertPools(
        student,
        new double[][] {{1, 6, 3, 2, 5, 4}, {0, 2, 8, 1, 7, 1}},
        new double[][] {{6, 8, 7}});
    assertPools(
        student,
        new double[][] {{5, 1}, {2, 3}, {1, 4}, {2, 2}, {0, 1}, {9, 2}},
        new double[][] {{5}, {4}, {9}});
  }

  private void assertPools(Student student, double[][] picture, double[][] expected) {
    String task = "a picture of %s, window 2, stride 2: ".formatted(size(picture));
    double[][] y = student.pool(picture, 2, 2);
    assertThat(Shape.of(y))
        .as(task + "its rows decide about the answer's rows, its columns about the columns")
        .isEqualTo(Shape.of(expected));
    assertThat(Rounded.of(y)).as(task + "the largest of each window").isDeepEqualTo(expected);
  }

  @Test
  @Order(5)
  @Needs("takesTheLargest")
  @Points(1)
  @Hint("Write into a new array only.")
  @DisplayName("leaves the picture as it was")
  void leavesItsInput(Student student) {
    double[][] picture = {{1, 5, -2, 0}, {3, -4, 9, 7}, {8, 6, 1, -2}, {3, 2, -5, 4}};
    for (int[] by : new int[][] {{2, 2}, {1, 1}}) {
      assertThat(student.pictureAfterPool(Copy.of(picture), by[0], by[1]))
          .as(
              "window %d, stride %d: the picture must be the same after the call; the answer is a"
                  + " new array",
              by[0], by[1])
          .isDeepEqualTo(picture);
    }
    assertThat(rowsOf(student.poolSharesRows(Copy.of(picture), 1, 1)))
        .as("window 1, stride 1: %s", SHARED_ROWS)
        .isEqualTo(OWN_ROWS);
  }
}
