package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.rows;

import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Maps by what the patch takes from the score. */
abstract class HeatMapHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 08 e90c6d5b7f1348a2b65f0d37";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("is the drop of the probability")
  void isTheDrop(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int height = random.nextInt(2, 6);
      // No patch is cut here: that is asked below.
      assertMap(student, height, height + (round % 2 == 0 ? 2 : -1), 1, 1, random);
    }
  }

  @Test
  @Order(2)
  @Needs("isTheDrop")
  @Points(0.5)
  @DisplayName("goes in steps, up to the last")
  void goesInSteps(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int step = random.nextInt(2, 4);
      int height = step * random.nextInt(1, 4) + 1;
      int width = step * random.nextInt(4, 6) + step - 1;
      int side = round < ROUNDS / 2 ? step + random.nextInt(1, 3) : 1 + round % 2;
      if (round % 2 == 0) {
        assertMap(student, height, width, side, step, random);
      } else {
        assertMap(student, width, height, side, step, random);
      }
    }
  }

  @Test
  @Order(3)
  @Needs("isTheDrop")
  @Points(0.5)
  @DisplayName("leaves picture and weights as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] picture = rows(3, 5, random);
    double[][] weights = rows(3, 5, random);
    assertThat(student.afterHeatMap(Copy.of(picture), Copy.of(weights), 0.5, 1, 1, 1))
        .as("picture and weights after the call")
        .isDeepEqualTo(new double[][][] {picture, weights});
    assertThat(student.mapsAnew(Copy.of(picture), Copy.of(weights), 0.5, 1, 1, 1))
        .as("two calls, two answers")
        .isTrue();
    assertMap(student, 4, 3, 1, 1, random);
  }

  /** By what the patch takes from the score: only the pixels under it. */
  private static void assertMap(
      Student student, int height, int width, int side, int step, RandomGenerator random) {
    double[][] picture = rows(height, width, random);
    double[][] weights = rows(height, width, random);
    double grey = random.nextDouble(1, 2);
    double whole = 0;
    for (int pixel = 0; pixel < height * width; pixel++) {
      weights[pixel / width][pixel % width] /= 1 + side;
      whole += weights[pixel / width][pixel % width] * picture[pixel / width][pixel % width];
    }
    // A score near 0, where the probability is steep; a bias that matters.
    double score = (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.3, 1);
    double bias = score - whole;
    double[][] right = new double[(height + step - 1) / step][(width + step - 1) / step];
    for (int i = 0; i < right.length; i++) {
      for (int j = 0; j < right[i].length; j++) {
        double hidden = score;
        for (int r = i * step; r < Math.min(height, i * step + side); r++) {
          for (int c = j * step; c < Math.min(width, j * step + side); c++) {
            hidden += weights[r][c] * (grey - picture[r][c]);
          }
        }
        right[i][j] = (Math.tanh(score / 2) - Math.tanh(hidden / 2)) / 2;
      }
    }
    double[][] found = student.heatMap(picture, weights, bias, side, step, grey);
    assertThat(found)
        .as("how many rows, of %d × %d, side %d, step %d", height, width, side, step)
        .hasNumberOfRows(right.length);
    for (int i = 0; i < right.length; i++) {
      assertThat(found[i])
          .as("%d × %d, side %d, step %d: row %d of the map", height, width, side, step, i)
          .containsExactly(right[i], CLOSE);
    }
  }
}
