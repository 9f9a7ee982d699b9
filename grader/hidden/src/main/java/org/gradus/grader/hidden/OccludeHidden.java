package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.hidden.Draws.rows;

import java.util.random.RandomGenerator;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Patches in pictures that are never square. */
abstract class OccludeHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 08 1ba2e7f0c35d4986a0714be2";

  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("fills the patch, and nothing else")
  void fillsThePatch(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int side = random.nextInt(1, 4);
      int height = side + 1 + random.nextInt(1, 5);
      int width = height + random.nextInt(1, 4);
      // Not on the diagonal, where rows and columns are alike.
      int row = random.nextInt(height - side);
      int column = row + 1;
      if (round % 2 == 1) {
        assertPatch(student, height, width, row, column, side, random);
      } else {
        assertPatch(student, width, height, column, row, side, random);
      }
    }
  }

  @Test
  @Order(2)
  @Needs("fillsThePatch")
  @Points(0.5)
  @DisplayName("cuts the patch at the border")
  void isCutAtTheBorder(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int height = random.nextInt(3, 9);
      int width = height + (round % 2 == 0 ? 2 : -1);
      int side = random.nextInt(2, 4);
      int row = height - random.nextInt(1, side);
      int column = random.nextInt(width - 1);
      assertPatch(student, height, width, row, column, side, random);
      assertPatch(student, height, width, -1, width - 1, side, random);
      assertPatch(student, height, width, row - side, 1 - side, side, random);
      assertPatch(student, height, width, -1, -2, 12, random);
      assertPatch(student, height, width, round % 2 == 0 ? -side : height, 0, side, random);
    }
  }

  @Test
  @Order(3)
  @Needs("fillsThePatch")
  @Points(0.5)
  @DisplayName("leaves the picture as it was")
  void leavesThePicture(Student student, RandomGenerator random) {
    double[][] picture = rows(4, 7, random);
    assertThat(student.afterOcclude(Copy.of(picture), 1, 3, 2, 9))
        .as("the picture after the call")
        .isDeepEqualTo(picture);
    int outside = random.nextInt(7, 20);
    for (int[] at : new int[][] {{1, 3, 2}, {outside, 0, 3}, {0, -outside, 2}, {-1, -1, 12}}) {
      assertThat(ownRows(student, picture, at))
          .as("rows of its own, with the patch at %d and %d, side %d", at[0], at[1], at[2])
          .isTrue();
    }
    assertThat(student.occludesAnew(Copy.of(picture), 1, 3, 2, 9))
        .as("two calls, two answers")
        .isTrue();
    assertPatch(student, 4, 7, 1, 3, 2, random);
  }

  /** Also where the code fails: what lies beyond the border is another test's. */
  private static boolean ownRows(Student student, double[][] picture, int... patch) {
    try {
      return student.occludesInNewRows(Copy.of(picture), patch[0], patch[1], patch[2], 9);
    } catch (StudentFailure failure) {
      return true;
    }
  }

  /** Asks pixel by pixel: in the patch, or as it was. */
  private static void assertPatch(
      Student student,
      int height,
      int width,
      int row,
      int column,
      int side,
      RandomGenerator random) {
    double[][] picture = rows(height, width, random);
    // Under the patch, if it lies inside; and grey on either side of 0.
    picture[Math.floorMod(row, height)][Math.floorMod(column, width)] = 0;
    double grey = (random.nextBoolean() ? 1 : -1) * random.nextDouble(5, 9);
    double[][] right = Copy.of(picture);
    for (int pixel = 0; pixel < height * width; pixel++) {
      int down = pixel / width - row;
      int across = pixel % width - column;
      if (Math.min(down, across) >= 0 && Math.max(down, across) < side) {
        right[pixel / width][pixel % width] = grey;
      }
    }
    assertThat(student.occlude(picture, row, column, side, grey))
        .as("%d × %d, row %d, column %d, side %d", height, width, row, column, side)
        .isDeepEqualTo(right);
  }
}
