package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.rows;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.LstmAndGruChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Norms that are known the other way round: what becomes of a little more in one unit. */
abstract class GradientThroughTimeHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 11 9b8334975d7378a618727e50";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("measures the product of all steps so far")
  void multipliesAndMeasures(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int units = random.nextInt(2, 5);
      assertNorms(student, jacobians(random.nextInt(3, 6), units, random), units);
    }
  }

  @Test
  @Order(2)
  @Needs("multipliesAndMeasures")
  @Points(0.5)
  @DisplayName("counts the way through the cell, too")
  void goesThroughTheCell(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int units = random.nextInt(1, 5);
      assertNorms(student, jacobians(random.nextInt(2, 6), 2 * units, random), units);
      int size = random.nextInt(3, 6);
      assertNorms(student, jacobians(3, size, random), random.nextInt(1, size));
    }
  }

  @Test
  @Order(3)
  @Needs("multipliesAndMeasures")
  @Points(0.5)
  @DisplayName("reads any number of steps: the gradient may vanish or explode")
  void vanishesOrExplodes(Student student, RandomGenerator random) {
    for (double weight : new double[] {random.nextDouble(0.3, 0.6), -random.nextDouble(2, 3)}) {
      int steps = random.nextInt(60, 80);
      double[][][] jacobians = new double[steps][1][1];
      for (double[][] jacobian : jacobians) {
        jacobian[0][0] = weight;
      }
      double[] found = student.gradientThroughTime(jacobians, 1);
      assertThat(found).as("how many numbers for %d steps", steps).hasSize(steps);
      for (int t = 0; t < steps; t++) {
        assertThat(found[t] / Math.pow(Math.abs(weight), t + 1))
            .as("%d steps of one unit, weight %s, number %d over what it must be", steps, weight, t)
            .isCloseTo(1, within(1e-9));
      }
    }
    assertThat(student.gradientThroughTime(new double[0][][], 1)).as("no steps").isEmpty();
    assertNorms(student, jacobians(1, 3, random), 3);
  }

  @Test
  @Order(4)
  @Needs("multipliesAndMeasures")
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][][] jacobians = jacobians(4, 3, random);
    assertThat(student.afterGradient(Copy.of(jacobians), 3))
        .as("the Jacobians after the call")
        .isDeepEqualTo(jacobians);
    assertThat(student.measuresAnew(Copy.of(jacobians), 3)).as("two calls, two answers").isTrue();
    assertNorms(student, jacobians, 3);
  }

  private static double[][][] jacobians(int steps, int size, RandomGenerator random) {
    double[][][] jacobians = new double[steps][][];
    Arrays.setAll(jacobians, t -> rows(size, size, random));
    return jacobians;
  }

  private static void assertNorms(Student student, double[][][] jacobians, int units) {
    double[] squares = new double[jacobians.length];
    for (int unit = 0; unit < units; unit++) {
      double[] more = new double[jacobians[0].length];
      more[unit] = 1;
      for (int t = 0; t < jacobians.length; t++) {
        double[] before = more;
        double[][] step = jacobians[t];
        more = Arrays.stream(step).mapToDouble(row -> CosineHidden.product(row, before)).toArray();
        double[] shown = Arrays.copyOf(more, units);
        squares[t] += CosineHidden.product(shown, shown);
      }
    }
    assertThat(student.gradientThroughTime(Copy.of(jacobians), units))
        .as("%d steps, %d of %d numbers", jacobians.length, units, jacobians[0].length)
        .containsExactly(Arrays.stream(squares).map(Math::sqrt).toArray(), within(1e-9));
  }
}
