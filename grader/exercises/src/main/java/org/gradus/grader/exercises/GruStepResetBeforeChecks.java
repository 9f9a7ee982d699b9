package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import java.util.function.Function;
import org.gradus.grader.exercises.LstmAndGruChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the next state of a GRU whose reset gate multiplies the state itself. */
abstract class GruStepResetBeforeChecks {
  private static final double[][] W = {
    {1, -0.5}, {0.5, 2}, {-1, 1.5}, {0, 0.5}, {1.5, 1}, {-0.5, -2}
  };
  private static final double[][] U = {
    {0.5, 1}, {-1, 0.5}, {1, -0.5}, {2, 1.5}, {-2, 1}, {1, -1.5}
  };

  /** Bias, input and state that go with them. */
  private static final double[][] VECTORS = {
    {0.1, -0.3, 0.5, 0.2, -0.4, 0.3}, {-0.4, 0.6}, {0.5, -0.8}
  };

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the formula's numbers, for one unit")
  void followsTheFormula(Student student) {
    assertStep(
        student,
        "one unit, one input",
        new double[][] {{-0.5}, {1}, {1.5}},
        new double[][] {{2}, {0.5}, {-1}},
        new double[][] {{-0.2, 0.4, 0.1}, {0.8}, {0.6}},
        GruStepResetBeforeSlips::ofOneUnit,
        0.622325382603);
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("All of r must be known before the first sum of n can be made.")
  @DisplayName("resets before the product, with any number of units and inputs")
  void resetsBeforeTheProduct(Student student) {
    assertStep(
        student,
        "two units, two inputs",
        W,
        U,
        VECTORS,
        GruStepResetBeforeSlips::ofTwoUnits,
        0.420536742687,
        -0.476378699612);
    assertStep(
        student,
        "one unit, three inputs",
        new double[][] {{0.5, -1, 2}, {1, 0, -1}, {-0.5, 1, 1}},
        new double[][] {{1}, {-0.5}, {0.5}},
        new double[][] {{0.2, 0.5, -0.1}, {1, 0.5, -0.25}, {0.6}},
        found -> "W x + b = {−0.3, 1.75, −0.35}, the sum of r is 0.3",
        0.452592765293);
    assertStep(
        student,
        "three units, one input",
        new double[][] {{1}, {0.5}, {-0.5}, {2}, {-1}, {0}, {0.5}, {1}, {-2}},
        new double[][] {
          {0, 1, 0},
          {0.5, 0, -1},
          {0, 0.5, 1},
          {1, 0, 0},
          {0, -1, 0.5},
          {0.5, 0.5, 0},
          {-1, 0.5, 1},
          {0, 2, 0},
          {1, 0, -0.5}
        },
        new double[][] {{0, 0.1, -0.2, 1, 1, 1, 0.3, -0.3, 0}, {0.4}, {0.4, -0.6, 0.2}},
        found ->
            Slip.of(
                found,
                "the sums of r are {−0.2, 0.3, −0.5}, those of z {2.2, 1.3, 0.9}",
                Slip.rows(
                    "u of n has rows and columns swapped: its row j belongs to unit j",
                    "0.397610177 -0.570352012 -0.024540932")),
        0.381992970597,
        -0.584883012270,
        -0.024540931853);
  }

  private static void assertStep(
      Student student,
      String what,
      double[][] w,
      double[][] u,
      double[][] vectors,
      Function<double[], String> slip,
      double... right) {
    String given =
        "%s: w = %s, u = %s, b = %s, x = %s, h = %s"
            .formatted(
                what,
                TextSlip.braced(w),
                TextSlip.braced(u),
                Written.text(vectors[0]),
                Written.text(vectors[1]),
                Written.text(vectors[2]));
    double[][] v = Copy.of(vectors);
    double[] found =
        Slip.named(
            () -> student.gruStepResetBefore(Copy.of(w), Copy.of(u), v[0], v[1], v[2]),
            "IndexOutOfBounds",
            given + "; an index went beyond a row. Are there as many inputs as units?");
    assertThat(Shape.of(found)).as("%s: a number for each unit", given).isEqualTo(Shape.of(right));
    assertThat(found)
        .as("%s: %s", given, Slip.nearly(found, right, slip.apply(found)))
        .containsExactly(right, within(1e-9));
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("r ⊙ h needs a place of its own.")
  @DisplayName("writes into a new array only")
  void leavesItsInputs(Student student) {
    double[][] v = Copy.of(VECTORS);
    double[][][] after = student.afterResetBefore(Copy.of(W), Copy.of(U), v[0], v[1], v[2]);
    assertThat(after).as("what gruStepResetBefore returns").isNotNull();
    assertThat(after[0]).as("w must be the same after the call").isDeepEqualTo(W);
    assertThat(after[1]).as("u must be the same after the call").isDeepEqualTo(U);
    String[] names = {"b", "x", "the state h"};
    for (int n = 0; n < names.length; n++) {
      assertThat(after[2][n])
          .as("%s must be the same after the call: the answer is a new array", names[n])
          .isEqualTo(VECTORS[n]);
    }
    double[][] same = Copy.of(VECTORS);
    assertThat(owned(student.resetsAnew(W, U, same[0], same[1], same[2])))
        .as("the answer is none of the arrays that were given, and a new one with each call")
        .isEqualTo(OWN);
  }
}
