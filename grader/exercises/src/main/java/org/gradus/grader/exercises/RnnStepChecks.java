package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.ANEW_NUMBERS;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;
import static org.gradus.grader.exercises.RnnStepSlips.tanh;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the next state of a recurrent network. */
abstract class RnnStepChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student) {
    double[] found =
        student.rnnStep(
            new double[][] {{0.5, -1}, {2, 1}},
            new double[][] {{1, -0.5}, {1.5, -1}},
            new double[] {1, -1.5},
            new double[] {-0.4, 0.6},
            new double[] {0.5, -0.2});
    assertThat(Shape.of(found)).as("a number for each unit").isEqualTo("2 values");
    assertThat(found)
        .as(
            "wx = {{0.5, -1}, {2, 1}}, wh = {{1, -0.5}, {1.5, -1}}, b = {1, -1.5},"
                + " x = {-0.4, 0.6}, h = {0.5, -0.2}: "
                + RnnStepSlips.of(found))
        .containsExactly(tanh(0.8, -0.75), CLOSE);
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("How long is a row of wx, and how long is a row of wh?")
  @DisplayName("fits any number of units and inputs")
  void fitsAnySize(Student student) {
    assertStep(
        student,
        new double[][] {{1, 0}, {0.5, -1}, {-0.5, 1}},
        new double[][] {{0, 1, 0}, {0.5, 0, -1}, {0, 0.5, 1}},
        new double[] {0, 0.1, -0.2},
        new double[] {0.5, -1},
        new double[] {0.4, -0.6, 0.2},
        "three units, two inputs",
        -0.1,
        1.35,
        -1.55);
    assertStep(
        student,
        new double[][] {{0.5, -1, 2}},
        new double[][] {{-0.5}},
        new double[] {0.3},
        new double[] {1, 0.5, -0.25},
        new double[] {0.8},
        "one unit, three inputs",
        -0.6);
    assertStep(
        student,
        new double[][] {{2}},
        new double[][] {{-1}},
        new double[] {0.5},
        new double[] {0.4},
        new double[] {0.9},
        "one unit, one input",
        0.4);
  }

  private static void assertStep(
      Student student,
      double[][] wx,
      double[][] wh,
      double[] b,
      double[] x,
      double[] h,
      String what,
      double... sums) {
    String given =
        "%s: wx = %s, wh = %s, b = %s, x = %s, h = %s"
            .formatted(
                what,
                TextSlip.braced(wx),
                TextSlip.braced(wh),
                Written.text(b),
                Written.text(x),
                Written.text(h));
    double[] found =
        Slip.named(
            () -> student.rnnStep(wx, wh, b, x, h),
            "IndexOutOfBounds",
            given + "; an index went beyond a row. Are there as many inputs as units?");
    assertThat(Shape.of(found))
        .as("%s: a number for each unit", given)
        .isEqualTo(Shape.of(new double[sums.length]));
    assertThat(found)
        .as("%s: the sums are %s", given, Written.text(sums))
        .containsExactly(tanh(sums), CLOSE);
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(1)
  @DisplayName("stays between −1 and 1, however large the sums")
  void staysWithinOne(Student student) {
    double[] found =
        student.rnnStep(
            new double[][] {{1000, 0, 0}, {0, -1000, 0}, {0, 0, 0.5}},
            new double[3][3],
            new double[3],
            new double[] {1, 1, 1},
            new double[] {0.1, 0.2, 0.3});
    assertThat(found)
        .as(
            "the sums are 1000, −1000 and 0.5: "
                + (found != null && Arrays.stream(found).anyMatch(Double::isNaN)
                    ? "exp(1000) leaves the range of a double, and ∞ / ∞ is NaN; Math.tanh knows"
                        + " about that"
                    : "the tanh of a large number is 1, that of a large negative one −1"))
        .containsExactly(tanh(1000, -1000, 0.5), CLOSE);
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("The state that was given is the past. Who reads it later must find it as it was.")
  @DisplayName("writes into a new array only")
  void leavesItsInputs(Student student) {
    double[][][] given = {{{0.5, -1}, {2, 1}}, {{1, 2}, {0, 1}}, {{1, 3}, {-1, 0.5}, {0.5, -0.5}}};
    double[][][] copied = Copy.of(given);
    double[][][] after =
        student.afterRnnStep(copied[0], copied[1], copied[2][0], copied[2][1], copied[2][2]);
    assertThat(after).as("what rnnStep returns").isNotNull();
    assertThat(after[0]).as("wx must be the same after the call").isDeepEqualTo(given[0]);
    assertThat(after[1]).as("wh must be the same after the call").isDeepEqualTo(given[1]);
    String[] names = {"b", "x", "the state h"};
    for (int n = 0; n < names.length; n++) {
      assertThat(after[2][n])
          .as("%s must be the same after the call: the answer is a new array", names[n])
          .isEqualTo(given[2][n]);
    }
    copied = Copy.of(given);
    assertThat(
            owned(
                student.stepsIntoItsOwn(
                    copied[0], copied[1], copied[2][0], copied[2][1], copied[2][2])))
        .as("the answer is none of the arrays that were given")
        .isEqualTo(OWN);
    assertThat(
            owned(
                student.stepsAnew(copied[0], copied[1], copied[2][0], copied[2][1], copied[2][2])))
        .as(ANEW_NUMBERS)
        .isEqualTo(OWN);
  }
}
