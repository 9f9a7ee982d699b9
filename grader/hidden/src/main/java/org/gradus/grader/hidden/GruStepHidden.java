package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.LstmAndGruChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** GRUs of many sizes, one step each. */
abstract class GruStepHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 11 191bec2e210f997679a3e84a";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int GATES = 3;
  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's numbers, for one unit")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      assertStep(student, 1, 1, random);
    }
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("fits any number of units and inputs")
  void fitsAnySize(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int units = random.nextInt(2, 6);
      // As many inputs as units, too, so that what is swapped or turned fits.
      assertStep(student, units, units, random);
      assertStep(student, units, units + random.nextInt(1, 4), random);
      assertStep(student, units, random.nextInt(1, units), random);
    }
    assertStep(student, 1, random.nextInt(2, 6), random);
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("opens and closes its gates, however large the sums")
  void opensAndCloses(Student student, RandomGenerator random) {
    double large = random.nextDouble(800, 2000);
    double sum = random.nextDouble(0.3, 0.9);
    double[] h = random.doubles(3, 0.2, 0.8).toArray();
    double[][] w = {
      {large}, {-large}, {large}, {large}, {-large}, {-large}, {large}, {sum}, {-sum}
    };
    double[][] u = new double[9][3];
    for (int n = 6; n < 9; n++) {
      u[n][1] = 1;
    }
    assertThat(student.gruStep(w, u, new double[9], new double[9], new double[] {1}, h.clone()))
        .as("a step with sums of %s", large)
        .containsExactly(new double[] {h[0], Math.tanh(sum), Math.tanh(h[1] - sum)}, CLOSE);
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("writes into a new array only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    Gated layer = Gated.drawn(GATES, 3, 3, random);
    double[] x = numbers(3, random);
    double[] h = numbers(3, random);
    Gated lent = layer.copied();
    assertThat(student.afterGruStep(lent.w(), lent.u(), lent.b(), lent.d(), x.clone(), h.clone()))
        .as("w, u, b, d, x and h after the call")
        .isDeepEqualTo(new double[][][] {layer.w(), layer.u(), {layer.b(), layer.d(), x, h}});
    lent = layer.copied();
    assertThat(student.gruStepsAnew(lent.w(), lent.u(), lent.b(), lent.d(), x.clone(), h.clone()))
        .as("the answer is a new array")
        .isTrue();
    assertStep(student, 1, 1, random);
  }

  private static double[] numbers(int size, RandomGenerator random) {
    return random.doubles(size, -1, 1).toArray();
  }

  private static void assertStep(Student student, int units, int inputs, RandomGenerator random) {
    Gated layer = Gated.drawn(GATES, units, inputs, random);
    double[] x = numbers(inputs, random);
    double[] h = numbers(units, random);
    double[] right = layer.gru(x, h);
    Gated lent = layer.copied();
    assertThat(student.gruStep(lent.w(), lent.u(), lent.b(), lent.d(), x, h))
        .as("%d units, %d inputs", units, inputs)
        .containsExactly(right, CLOSE);
  }
}
