package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Networks of many sizes, one step each. */
abstract class RnnStepHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 10 7c7ad336cf71c49841ca4f24";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      // As many inputs as units, so that what is swapped or turned fits, too.
      int units = random.nextInt(2, 5);
      assertStep(student, units, units, random);
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
      assertStep(student, units, units + random.nextInt(1, 4), random);
      assertStep(student, units, random.nextInt(1, units), random);
    }
    assertStep(student, 1, 1, random);
    assertStep(student, 1, random.nextInt(2, 6), random);
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("stays between −1 and 1, however large the sums")
  void staysWithinOne(Student student, RandomGenerator random) {
    double[][] wx = {
      random.doubles(3, 800, 2000).toArray(),
      random.doubles(3, -2000, -800).toArray(),
      new double[3]
    };
    double[] b = {0, 0, random.nextDouble(0.2, 0.8)};
    double[] x = random.doubles(3, 1, 3).toArray();
    double[] h = random.doubles(3, -1, 1).toArray();
    assertThat(student.rnnStep(wx, new double[3][3], b.clone(), x, h))
        .as("the sums are above 800, below −800, and %s", b[2])
        .containsExactly(new double[] {1, -1, Math.tanh(b[2])}, CLOSE);
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("writes into a new array only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    Recurrence network = Recurrence.drawn(3, 3, random);
    double[] x = numbers(3, random);
    double[] h = numbers(3, random);
    Recurrence lent = network.copied();
    assertThat(student.afterRnnStep(lent.wx(), lent.wh(), lent.b(), x.clone(), h.clone()))
        .as("wx, wh, b, x and h after the call")
        .isDeepEqualTo(new double[][][] {network.wx(), network.wh(), {network.b(), x, h}});
    lent = network.copied();
    assertThat(student.stepsIntoItsOwn(lent.wx(), lent.wh(), lent.b(), x.clone(), h.clone()))
        .as("the answer is none of the arrays that were given")
        .isTrue();
    assertThat(student.stepsAnew(lent.wx(), lent.wh(), lent.b(), x.clone(), h.clone()))
        .as("two calls, two answers")
        .isTrue();
    assertStep(student, 3, 3, random);
  }

  private static double[] numbers(int size, RandomGenerator random) {
    return random.doubles(size, -1, 1).toArray();
  }

  private static void assertStep(Student student, int units, int inputs, RandomGenerator random) {
    Recurrence network = Recurrence.drawn(units, inputs, random);
    double[] x = numbers(inputs, random);
    double[] h = numbers(units, random);
    double[] right = network.after(x, h);
    Recurrence lent = network.copied();
    assertThat(student.rnnStep(lent.wx(), lent.wh(), lent.b(), x, h))
        .as("%d units, %d inputs", units, inputs)
        .containsExactly(right, CLOSE);
  }
}
