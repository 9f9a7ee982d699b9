package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.rows;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Networks and sequences of many sizes. */
abstract class UnrollHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 10 040d1b53dda3f7023bf2f418";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the state after each step")
  void goesStepByStep(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int units = random.nextInt(2, 5);
      assertUnrolled(student, units, units + 1, random.nextInt(3, 7), random);
      assertUnrolled(student, units, units - 1, random.nextInt(3, 7), random);
    }
  }

  @Test
  @Order(2)
  @Needs("goesStepByStep")
  @Points(0.5)
  @DisplayName("reads sequences of any length, with any number of units")
  void readsAnyLength(Student student, RandomGenerator random) {
    for (int steps : new int[] {0, 1, 2, random.nextInt(20, 50)}) {
      assertUnrolled(student, 1, random.nextInt(1, 4), steps, random);
      assertUnrolled(student, random.nextInt(2, 5), random.nextInt(1, 6), steps, random);
    }
  }

  @Test
  @Order(3)
  @Needs("goesStepByStep")
  @Points(0.5)
  @DisplayName("begins each sequence with its own first state")
  void remembersNothing(Student student, RandomGenerator random) {
    Recurrence network = Recurrence.drawn(3, 2, random);
    double[][] xs = rows(random.nextInt(4, 8), 2, random);
    for (int round = 0; round < ROUNDS; round++) {
      double[] h0 = random.doubles(3, -0.9, 0.9).toArray();
      assertUnrolled(student, network, xs, h0);
      int cut = random.nextInt(1, xs.length - 1);
      double[][] states = network.states(xs, h0);
      assertUnrolled(student, network, Arrays.copyOfRange(xs, cut, xs.length), states[cut - 1]);
    }
    assertUnrolled(student, network, xs, new double[3]);
  }

  @Test
  @Order(4)
  @Needs("goesStepByStep")
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    Recurrence network = Recurrence.drawn(3, 2, random);
    double[][] xs = rows(4, 2, random);
    double[] h0 = random.doubles(3, -0.9, 0.9).toArray();
    Recurrence lent = network.copied();
    assertThat(student.afterUnroll(lent.wx(), lent.wh(), lent.b(), Copy.of(xs), h0.clone()))
        .as("wx, wh, b and h0, xs after the call")
        .isDeepEqualTo(new double[][][] {network.wx(), network.wh(), {network.b(), h0}, xs});
    lent = network.copied();
    assertThat(student.unrollsAnew(lent.wx(), lent.wh(), lent.b(), Copy.of(xs), h0.clone()))
        .as("two calls, two answers")
        .isTrue();
    assertUnrolled(student, network, xs, h0);
  }

  private static void assertUnrolled(
      Student student, int units, int inputs, int steps, RandomGenerator random) {
    // A first state that is not near 0, for it may not be lost.
    double[] h0 = random.doubles(units, 0.3, 0.9).toArray();
    assertUnrolled(
        student, Recurrence.drawn(units, inputs, random), rows(steps, inputs, random), h0);
  }

  private static void assertUnrolled(
      Student student, Recurrence network, double[][] xs, double[] h0) {
    double[][] right = network.states(xs, h0);
    Recurrence lent = network.copied();
    double[][] found = student.unroll(lent.wx(), lent.wh(), lent.b(), Copy.of(xs), h0.clone());
    assertThat(found)
        .as("how many rows for %d steps of %d units", xs.length, h0.length)
        .hasNumberOfRows(xs.length);
    for (int t = 0; t < right.length; t++) {
      assertThat(found[t])
          .as("the state after step %d of %d, %d units", t + 1, xs.length, h0.length)
          .containsExactly(right[t], within(1e-9));
    }
  }
}
