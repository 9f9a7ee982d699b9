package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.matrix;
import static org.gradus.grader.hidden.Draws.rows;
import static org.gradus.grader.hidden.Draws.vector;

import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Gradients that are known the other way round: what becomes of a little more in one unit, step by
 * step up to the loss.
 */
abstract class BackThroughTimeHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 10 01decac27d81c711d43e79eb";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int units = random.nextInt(2, 5);
      assertBack(student, matrix(units, units, random), random.nextInt(3, 6), random);
    }
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("fits any number of units and states")
  void fitsAnySize(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int units = random.nextInt(2, 6);
      assertBack(student, matrix(units, units, random), 1, random);
      assertBack(student, matrix(units, units, random), 2, random);
      assertBack(student, matrix(1, 1, random), random.nextInt(2, 7), random);
    }
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("lets a gradient vanish or explode")
  void vanishesOrExplodes(Student student, RandomGenerator random) {
    for (double weight : new double[] {random.nextDouble(0.3, 0.6), -random.nextDouble(1.5, 3)}) {
      int steps = random.nextInt(40, 70);
      double[][] found =
          student.backThroughTime(
              new double[][] {{weight}}, new double[steps][1], new double[] {1});
      assertThat(found).as("how many rows for %d states", steps).hasNumberOfRows(steps);
      for (int t = 0; t < steps; t++) {
        assertThat(found[t][0] / Math.pow(weight, steps - 1 - t))
            .as("%d states of one unit, weight %s, row %d over what it must be", steps, weight, t)
            .isCloseTo(1, within(1e-9));
      }
    }
    double[][] wh = matrix(2, 2, random);
    double[][] states = {{0.4, 0.3}, {random.nextDouble(0.2, 0.9), -1}, {0.5, -0.5}};
    assertBack(student, wh, states, vector(2, random));
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] wh = matrix(3, 3, random);
    double[][] states = rows(4, 3, random);
    double[] last = vector(3, random);
    assertThat(student.afterBack(Copy.of(wh), Copy.of(states), last.clone()))
        .as("wh, the states and last after the call")
        .isDeepEqualTo(new double[][][] {wh, states, {last}});
    assertThat(student.goesBackInNewRows(Copy.of(wh), Copy.of(states), last.clone()))
        .as("the answer has rows of its own")
        .isTrue();
    assertThat(student.goesBackAnew(Copy.of(wh), Copy.of(states), last.clone()))
        .as("two calls, two answers")
        .isTrue();
    assertBack(student, wh, states, last);
  }

  private static void assertBack(
      Student student, double[][] wh, int steps, RandomGenerator random) {
    assertBack(student, wh, rows(steps, wh.length, random), vector(wh.length, random));
  }

  private static void assertBack(Student student, double[][] wh, double[][] states, double[] last) {
    double[][] right = new double[states.length][last.length];
    for (int t = 0; t < states.length; t++) {
      for (int unit = 0; unit < last.length; unit++) {
        double[] more = new double[last.length];
        more[unit] = 1;
        for (int step = t + 1; step < states.length; step++) {
          more = pushed(wh, more, states[step]);
        }
        right[t][unit] = CosineHidden.product(last, more);
      }
    }
    double[][] found = student.backThroughTime(Copy.of(wh), Copy.of(states), last.clone());
    assertThat(found)
        .as("how many rows for %d states of %d units", states.length, last.length)
        .hasNumberOfRows(states.length);
    for (int t = 0; t < right.length; t++) {
      assertThat(found[t])
          .as("row %d for %d states of %d units", t, states.length, last.length)
          .containsExactly(right[t], within(1e-8));
    }
  }

  /** How much more this state has, when the one before had so much more. */
  private static double[] pushed(double[][] wh, double[] more, double[] state) {
    double[] next = new double[more.length];
    for (int j = 0; j < next.length; j++) {
      next[j] = (1 - state[j]) * (1 + state[j]) * CosineHidden.product(wh[j], more);
    }
    return next;
  }
}
