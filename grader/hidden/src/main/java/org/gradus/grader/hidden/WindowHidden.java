package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.hidden.Draws.vector;

import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Series and windows of many lengths. */
abstract class WindowHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 10 894cae61bd8276bb1e2ec4c4";

  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives a row for each window with a target")
  void hasARowForEachTarget(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int width = random.nextInt(2, 8);
      assertWindows(student, vector(width + random.nextInt(2, 12), random), width);
      assertWindows(student, vector(width + 1, random), width);
      assertWindows(student, vector(width + 1, random), 1);
    }
  }

  @Test
  @Order(2)
  @Needs("hasARowForEachTarget")
  @Points(0.5)
  @DisplayName("has no rows where no window has a target")
  void knowsShortSeries(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int width = random.nextInt(2, 9);
      assertWindows(student, vector(width, random), width);
      assertWindows(student, vector(width - 1, random), width);
      assertWindows(student, vector(width, random), width + random.nextInt(2, 50));
      assertWindows(student, new double[0], width);
      assertWindows(student, vector(width + 2, random), width);
    }
  }

  @Test
  @Order(3)
  @Needs("hasARowForEachTarget")
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    int width = random.nextInt(2, 6);
    double[] series = vector(width + 5, random);
    assertThat(student.afterWindow(series.clone(), width))
        .as("the series after the call")
        .isEqualTo(series);
    assertThat(student.windowsAnew(series.clone(), width)).as("two calls, two answers").isTrue();
    assertWindows(student, series, width);
  }

  private static void assertWindows(Student student, double[] series, int width) {
    int rows = 0;
    for (int target = width; target < series.length; target++) {
      rows++;
    }
    double[][] right = new double[rows][width];
    // Each value has its place in every window that reaches it.
    for (int place = 0; place < series.length; place++) {
      for (int behind = 0; behind < width; behind++) {
        int row = place - behind;
        if (row >= 0 && row < rows) {
          right[row][behind] = series[place];
        }
      }
    }
    assertThat(student.window(series, width))
        .as("%d values, width %d", series.length, width)
        .isDeepEqualTo(right);
  }
}
