package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.TextSlip.slip;

import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for a picture that was moved. */
abstract class ShiftChecks {
  @Test
  @Order(1)
  @Points(2)
  @DisplayName("moves to the right and down")
  void movesRightAndDown(Student student) {
    double[][] shifted = moved(student, counted(3, 4), 2, 1);
    assertThat(Shape.of(shifted)).as("as large as the picture").isEqualTo("3 rows of 4");
    assertThat(shifted)
        .as(
            "{{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}} by dx = 2, dy = 1: "
                + slip(
                    shifted,
                    "the 1 goes to row 1, column 2",
                    "[[0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 2, 3]]",
                    "dx and dy are swapped: dx moves along a row, dy from row to row",
                    "[[7, 8, 0, 0], [11, 12, 0, 0], [0, 0, 0, 0]]",
                    "to the left and up; a pixel at (row, column) comes from (row − dy, column −"
                        + " dx)",
                    "[[10, 11, 12, 0], [0, 0, 0, 0], [0, 0, 0, 0]]",
                    "dx and dy are swapped, and both have the wrong sign",
                    "[[0, 0, 0, 0], [3, 4, 0, 0], [7, 8, 0, 0]]",
                    "to the left; a positive dx moves to the right",
                    "[[0, 0, 5, 6], [0, 0, 9, 10], [0, 0, 0, 0]]",
                    "up; a positive dy moves down, for row 0 is at the top",
                    "[[11, 12, 9, 10], [3, 4, 1, 2], [7, 8, 5, 6]]",
                    "what goes out came back at the other side: it is lost, and zeros come in",
                    "[[0, 0, 0, 0], [3, 4, 1, 2], [7, 8, 5, 6]]",
                    "what goes out at the right came back at the left: zeros come in",
                    "[[0, 0, 9, 10], [0, 0, 1, 2], [0, 0, 5, 6]]",
                    "what goes out below came back at the top: zeros come in",
                    "[[1, 2, 3, 4], [5, 6, 1, 2], [9, 10, 5, 6]]",
                    "the old pixels still stand at the edge: begin with a new array of zeros",
                    "[[1, 1, 1, 2], [1, 1, 1, 2], [5, 5, 5, 6]]",
                    "the edge was repeated: what comes in is 0",
                    "[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 6]]",
                    "row 0 and column 0 of the picture are missing: 0 <= …, not 0 < …",
                    "[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 5, 6]]",
                    "row 0 of the picture is missing: 0 <= …, not 0 < …",
                    "[[0, 0, 0, 0], [0, 0, 0, 2], [0, 0, 0, 6]]",
                    "column 0 of the picture is missing: 0 <= …, not 0 < …",
                    "[[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]]",
                    "dx plays no part",
                    "[[0, 0, 1, 2], [0, 0, 5, 6], [0, 0, 9, 10]]",
                    "dy plays no part",
                    "[[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]",
                    "all is 0: whoever writes into the picture itself overwrites what is still"
                        + " to be read"))
        .isDeepEqualTo(new double[][] {{0, 0, 0, 0}, {0, 0, 1, 2}, {0, 0, 5, 6}});
    shifted = moved(student, new double[][] {{-0.5, 2.5, 7}, {1.3, -4, 6}, {1, 2, 3}}, 1, 1);
    assertThat(shifted)
        .as(
            "{{-0.5, 2.5, 7}, {1.3, -4, 6}, {1, 2, 3}} by dx = 1, dy = 1: "
                + slip(
                    shifted,
                    "a pixel is moved as it is, whatever number it is",
                    "[[0, 0, 0], [0, 0, 2], [0, 1, -4]]",
                    "the fractions are lost: a pixel is a double",
                    "[[0, 0, 0], [0, 0, 2.5], [0, 1.3, 0]]",
                    "a pixel below 0 is moved as it is",
                    "[[0, 0, 0], [0, 0.5, 2.5], [0, 1.3, 4]]",
                    "a pixel below 0 is moved as it is"))
        .isDeepEqualTo(new double[][] {{0, 0, 0}, {0, -0.5, 2.5}, {0, 1.3, -4}});
  }

  @Test
  @Order(2)
  @Needs("movesRightAndDown")
  @Points(1)
  @Hint("Height and width are not the same number: which belongs to rows?")
  @DisplayName("moves to the left and up, and one way alone")
  void movesLeftAndUp(Student student) {
    double[][] shifted = moved(student, counted(4, 3), -1, -2);
    assertThat(Shape.of(shifted)).as("as large as the picture").isEqualTo("4 rows of 3");
    assertThat(shifted)
        .as(
            "{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}} by dx = -1, dy = -2: "
                + slip(
                    shifted,
                    "the 8 goes to row 0, column 0",
                    "[[0, 0, 0], [0, 0, 0], [0, 1, 2], [0, 4, 5]]",
                    "the sign is lost: negative numbers move to the left and up",
                    "[[8, 9, 7], [11, 12, 10], [2, 3, 1], [5, 6, 4]]",
                    "what goes out came back at the other side",
                    "[[8, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]",
                    "the last row and the last column of the picture are missing: < height, not"
                        + " < height − 1",
                    "[[8, 9, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]",
                    "the last row of the picture is missing: rows go up to below the height",
                    "[[8, 0, 0], [11, 0, 0], [0, 0, 0], [0, 0, 0]]",
                    "the last column of the picture is missing: columns go up to below the width",
                    "[[8, 9, 3], [11, 12, 6], [7, 8, 9], [10, 11, 12]]",
                    "the old pixels still stand at the edge: begin with a new array of zeros",
                    "[[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]",
                    "all is 0: negative numbers move, too",
                    "[[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]]",
                    "nothing moved: negative numbers move, too"))
        .isDeepEqualTo(new double[][] {{8, 9, 0}, {11, 12, 0}, {0, 0, 0}, {0, 0, 0}});
    assertThat(moved(student, counted(4, 3), 1, -1))
        .as("{{1, 2, 3}, {4, 5, 6}, {7, 8, 9}, {10, 11, 12}} by dx = 1, dy = -1: right and up")
        .isDeepEqualTo(new double[][] {{0, 4, 5}, {0, 7, 8}, {0, 10, 11}, {0, 0, 0}});
    assertThat(moved(student, counted(2, 3), -1, 0))
        .as("{{1, 2, 3}, {4, 5, 6}} by dx = -1, dy = 0: to the left alone")
        .isDeepEqualTo(new double[][] {{2, 3, 0}, {5, 6, 0}});
    assertThat(moved(student, counted(2, 3), 0, 1))
        .as("{{1, 2, 3}, {4, 5, 6}} by dx = 0, dy = 1: down alone")
        .isDeepEqualTo(new double[][] {{0, 0, 0}, {1, 2, 3}});
  }

  @Test
  @Order(3)
  @Needs("movesRightAndDown")
  @Points(1)
  @DisplayName("moves a picture out of sight")
  void movesOutOfSight(Student student) {
    int[][] ways = {{5, 0}, {-7, 0}, {0, 2}, {0, -3}, {12, -5}};
    for (int[] way : ways) {
      assertThat(moved(student, counted(2, 5), way[0], way[1]))
          .as(
              "2 rows of 5 by dx = %d, dy = %d: all pixels are beyond the edge, and zeros are"
                  + " left",
              way[0], way[1])
          .isDeepEqualTo(new double[2][5]);
    }
    assertThat(moved(student, counted(2, 5), 3, 0))
        .as("2 rows of 5 by dx = 3, dy = 0: two columns are still in sight, for the width is 5")
        .isDeepEqualTo(new double[][] {{0, 0, 0, 1, 2}, {0, 0, 0, 6, 7}});
    assertThat(moved(student, counted(5, 2), 0, 3))
        .as("5 rows of 2 by dx = 0, dy = 3: two rows are still in sight, for the height is 5")
        .isDeepEqualTo(new double[][] {{0, 0}, {0, 0}, {0, 0}, {1, 2}, {3, 4}});
  }

  @Test
  @Order(4)
  @Points(1)
  @Hint("new double[height][width] makes new rows; clone() of a picture copies none of its rows.")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    int[][] ways = {{1, 1}, {-1, -1}, {0, 1}, {0, 0}, {0, 5}};
    for (int[] way : ways) {
      assertThat(student.afterShift(counted(3, 4), way[0], way[1]))
          .as(
              "the picture must be the same after a shift by dx = %d, dy = %d: write into a new"
                  + " one",
              way[0], way[1])
          .isDeepEqualTo(counted(3, 4));
      assertThat(student.ownRowsOfShift(counted(3, 4), way[0], way[1]))
          .as(
              "how many rows of the answer are arrays of their own, neither the picture's nor"
                  + " another row (dx = %d, dy = %d): whoever changes one changes nothing else",
              way[0], way[1])
          .isEqualTo(3);
    }
    double[][][] twice = student.shiftTwice(counted(3, 4), new double[3][4], 1, 1);
    assertThat(twice[1])
        .as("the first answer after a second call: each call makes a new array")
        .isDeepEqualTo(twice[0]);
  }

  /** The answer; a 0 is a 0, also with a minus in front. */
  private static double[][] moved(Student student, double[][] picture, int dx, int dy) {
    double[][] shifted = student.shift(picture, dx, dy);
    for (int row = 0; shifted != null && row < shifted.length; row++) {
      for (int column = 0; shifted[row] != null && column < shifted[row].length; column++) {
        shifted[row][column] += 0.0;
      }
    }
    return shifted;
  }

  /** Pixels 1, 2, 3… row by row. */
  private static double[][] counted(int height, int width) {
    double[][] picture = new double[height][width];
    for (int n = 0; n < height * width; n++) {
      picture[n / width][n % width] = n + 1;
    }
    return picture;
  }
}
