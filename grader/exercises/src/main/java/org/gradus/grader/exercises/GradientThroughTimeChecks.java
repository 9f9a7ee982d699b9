package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.ANEW_NUMBERS;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradus.grader.exercises.LstmAndGruChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks how large the gradient of a state by the first one is, step by step. */
abstract class GradientThroughTimeChecks {
  private static final double[][][] PLAIN = {
    {{1, 2}, {0, -1}}, {{0.5, -1}, {2, 1}}, {{-1, 0}, {3, 0.5}}
  };
  private static final double[][][] WITH_CELL = {
    {{0, 1, 1, 0}, {0.5, 0, 0, -1}, {1, 0, 2, 0}, {0, -1, 0, 1}},
    {{1, 0, -1, 0}, {0, 0.5, 0, 2}, {0, 1, 1, 0}, {-1, 0, 0, 1}},
    {{0, 0, 1, 0}, {1, 0, 0, 0.5}, {0, -1, 1, 1}, {0, 0, 0, 2}}
  };

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("measures the product of all steps so far")
  void multipliesAndMeasures(Student student) {
    assertNorms(student, PLAIN, 2, GradientSlips::ofPlain, 6, 17.25, 66.75);
  }

  @Test
  @Order(2)
  @Needs("multipliesAndMeasures")
  @Points(1)
  @Hint("What h_t tells h_{t+1} may also go through the cell.")
  @DisplayName("counts the way through the cell, too")
  void goesThroughTheCell(Student student) {
    assertNorms(student, WITH_CELL, 2, GradientSlips::ofBlock, 1.25, 6.0625, 3.25);
    double[][][] three = {
      {{1, -1, 0}, {2, 0, 1}, {0, 0.5, -1}}, {{0, 1, 0}, {1, 0, -2}, {0, 1, 1}}
    };
    assertNorms(student, three, 1, found -> "the first row's first entry alone counts", 1, 4);
    assertNorms(student, three, 3, found -> "all entries count", 8.25, 18.25);
  }

  /**
   * Asserts these norms.
   *
   * @param squares of the norms
   */
  private static void assertNorms(
      Student student,
      double[][][] jacobians,
      int units,
      Function<double[], String> slip,
      double... squares) {
    String given =
        "jacobians = {%s}, units = %d"
            .formatted(
                Arrays.stream(jacobians).map(TextSlip::braced).collect(Collectors.joining(", ")),
                units);
    double[] found =
        Slip.named(
            () -> student.gradientThroughTime(Copy.of(jacobians), units),
            "IndexOutOfBounds",
            given
                + "; an index went beyond a matrix. Each is as wide as high, "
                + jacobians[0].length);
    assertThat(Shape.of(found))
        .as("%s: a number for each step", given)
        .isEqualTo(Shape.of(squares));
    assertThat(found)
        .as(
            "%s: %s (the squares of the norms are %s)",
            given, slip.apply(found), Written.text(squares))
        .containsExactly(Arrays.stream(squares).map(Math::sqrt).toArray(), within(1e-9));
  }

  @Test
  @Order(3)
  @Needs("multipliesAndMeasures")
  @Points(1)
  @Hint("How many numbers has the answer when there is no step?")
  @DisplayName("reads any number of steps: the gradient may vanish or explode")
  void vanishesOrExplodes(Student student) {
    for (double weight : new double[] {0.4, -3}) {
      double[][][] jacobians = new double[60][1][1];
      for (double[][] jacobian : jacobians) {
        jacobian[0][0] = weight;
      }
      double[] found = student.gradientThroughTime(jacobians, 1);
      assertThat(Shape.of(found)).as("60 steps of one unit").isEqualTo("60 values");
      for (int t = 0; t < found.length; t++) {
        assertThat(found[t] / Math.pow(Math.abs(weight), t + 1))
            .as(
                "60 steps of one unit, each {{%s}}: number %d is the power with exponent %d of its"
                    + " size (divided by that here, so 1 is right): nothing is clipped, rounded, or"
                    + " left out",
                Written.number(weight), t, t + 1)
            .isCloseTo(1, within(1e-9));
      }
    }
    assertThat(
            Shape.of(
                Slip.named(
                    () -> student.gradientThroughTime(new double[0][][], 1),
                    "IndexOutOfBounds",
                    "no steps, no numbers; the first Jacobian is not there to be looked at")))
        .as("no steps, no numbers")
        .isEqualTo("0 values");
    double[] found =
        student.gradientThroughTime(
            new double[][][] {
              {{3, 0}, {0, 4}}, {{0, 1}, {0, 0}}, {{0, 2}, {0, 5}}, {{1, 1}, {1, 1}}
            },
            2);
    assertThat(found)
        .as(
            "jacobians = {{{3, 0}, {0, 4}}, {{0, 1}, {0, 0}}, {{0, 2}, {0, 5}}, {{1, 1}, {1, 1}}},"
                + " units = 2: after step 3 nothing is left, and nothing comes back")
        .containsExactly(new double[] {5, 4, 0, 0}, within(1e-9));
  }

  @Test
  @Order(4)
  @Needs("multipliesAndMeasures")
  @Points(1)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    double[][][] after = student.afterGradient(Copy.of(PLAIN), 2);
    assertThat(after).as("what gradientThroughTime returns").isNotNull();
    for (int t = 0; t < PLAIN.length; t++) {
      assertThat(after[t])
          .as("Jacobian %d must be the same after the call: products need new arrays", t)
          .isDeepEqualTo(PLAIN[t]);
    }
    assertThat(owned(student.measuresAnew(PLAIN, 2))).as(ANEW_NUMBERS).isEqualTo(OWN);
    assertThat(owned(student.measuresAnew(new double[][][] {{{2}}}, 1)))
        .as(ANEW_NUMBERS)
        .isEqualTo(OWN);
  }
}
