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

/** LSTMs of many sizes, one step each. */
abstract class LstmStepHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 11 5bd8bebbc7e1a1d8b74242ad";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int GATES = 4;
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
    double cell = random.nextDouble(20, 60);
    // Unit 0 keeps its cell and shows it, unit 1 gets a new one and hides it, unit 2 adds.
    double[][] w = {
      {-large}, {large}, {large}, {large}, {-large}, {large},
      {large}, {-large}, {large}, {large}, {-large}, {large}
    };
    double[][] found =
        student.lstmStep(
            w,
            new double[12][3],
            new double[12],
            new double[] {1},
            random.doubles(3, -1, 1).toArray(),
            new double[] {-cell, cell, cell});
    assertThat(found).as("rows of the answer").hasNumberOfRows(2);
    assertThat(found[1])
        .as("cells after a step with sums of %s", large)
        .containsExactly(new double[] {-cell, -1, cell + 1}, CLOSE);
    assertThat(found[0])
        .as("states after a step with sums of %s", large)
        .containsExactly(new double[] {-Math.tanh(cell), 0, Math.tanh(cell + 1)}, CLOSE);
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    Gated layer = Gated.drawn(GATES, 3, 3, random);
    double[] x = numbers(3, random);
    double[] h = numbers(3, random);
    double[] c = numbers(3, random);
    Gated lent = layer.copied();
    assertThat(student.afterLstmStep(lent.w(), lent.u(), lent.b(), x.clone(), h.clone(), c.clone()))
        .as("w, u, b, x, h and c after the call")
        .isDeepEqualTo(new double[][][] {layer.w(), layer.u(), {layer.b(), x, h, c}});
    lent = layer.copied();
    assertThat(
            student.stepsInNewRows(lent.w(), lent.u(), lent.b(), x.clone(), h.clone(), c.clone()))
        .as("the answer has rows of its own")
        .isTrue();
    assertThat(student.stepsAnew(lent.w(), lent.u(), lent.b(), x.clone(), h.clone(), c.clone()))
        .as("two calls, two answers")
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
    double[] c = random.doubles(units, -2, 2).toArray();
    double[][] right = layer.lstm(x, h, c);
    Gated lent = layer.copied();
    double[][] found = student.lstmStep(lent.w(), lent.u(), lent.b(), x, h, c);
    assertThat(found).as("rows of the answer").hasNumberOfRows(2);
    for (int row = 0; row < 2; row++) {
      assertThat(found[row])
          .as("row %d for %d units, %d inputs", row, units, inputs)
          .containsExactly(right[row], CLOSE);
    }
  }
}
