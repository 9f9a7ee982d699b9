package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import java.util.Arrays;
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

/** Asks for the next state of a GRU whose reset gate stands before U h + d. */
abstract class GruStepChecks {
  private static final double[][] W = {
    {1, -0.5}, {0.5, 2}, {-1, 1.5}, {0, 0.5}, {1.5, 1}, {-0.5, -2}
  };
  private static final double[][] U = {{0.5, 1}, {-1, 0}, {1, -0.5}, {2, 1.5}, {-2, 0.5}, {1, 1}};

  /** Both biases, input and state that go with them. */
  private static final double[][] VECTORS = {
    {0.1, -0.3, 0.5, 0.2, -0.4, 0.3}, {-0.2, 0.4, 0.1, -0.5, 0.6, 0.8}, {0.4, -0.6}, {0.5, -0.8}
  };

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the formula's numbers, for one unit")
  void followsTheFormula(Student student) {
    assertStep(
        student,
        "one unit, one input",
        new double[][] {{1}, {-0.5}, {2}},
        new double[][] {{0.5}, {2}, {-1.5}},
        new double[][] {{0.3, -0.6, 0.2}, {-0.1, 0.1, 0.7}, {0.6}, {0.8}},
        GruStepSlips::ofOneUnit,
        0.790117854463);
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("Which rows are those of r, z and n, and which of them belong to unit j?")
  @DisplayName("fits any number of units and inputs")
  void fitsAnySize(Student student) {
    assertStep(
        student,
        "two units, two inputs",
        W,
        U,
        VECTORS,
        GruStepSlips::ofTwoUnits,
        -0.026509254722,
        0.362686619239);
    assertStep(
        student,
        "one unit, three inputs",
        new double[][] {{0.5, -1, 2}, {1, 0, -1}, {-0.5, 1, 1}},
        new double[][] {{1}, {-0.5}, {0.5}},
        new double[][] {{0.2, 0.5, -0.1}, {0.1, -0.2, 0.4}, {1, 0.5, -0.25}, {0.6}},
        found -> "W x + b = {−0.3, 1.75, −0.35}, U h + d = {0.7, −0.5, 0.7}",
        0.481739919554);
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
          {-1, 0, 1},
          {0, 2, 0},
          {1, 0, -0.5}
        },
        new double[][] {
          {0, 0.1, -0.2, 1, 1, 1, 0.3, -0.3, 0},
          {0.5, -0.5, 0, 0.1, 0.2, -0.3, 0.4, 0, -0.2},
          {0.4},
          {0.4, -0.6, 0.2}
        },
        found -> "W x + b of n is {0.5, 0.1, −0.8}, U h + d of n {0.2, −1.2, 0.1}",
        0.413446020813,
        -0.566034109228,
        -0.098498403796);
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
        "%s: w = %s, u = %s, b = %s, d = %s, x = %s, h = %s"
            .formatted(
                what,
                TextSlip.braced(w),
                TextSlip.braced(u),
                Written.text(vectors[0]),
                Written.text(vectors[1]),
                Written.text(vectors[2]),
                Written.text(vectors[3]));
    double[][] v = Copy.of(vectors);
    double[] found =
        Slip.named(
            () -> student.gruStep(Copy.of(w), Copy.of(u), v[0], v[1], v[2], v[3]),
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
  @DisplayName("opens and closes its gates, however large the sums")
  void opensAndCloses(Student student) {
    double[][] w = {{0}, {-1000}, {1000}, {1000}, {-1000}, {-1000}, {1000}, {0.5}, {0.5}};
    double[] found =
        student.gruStep(
            w,
            new double[][] {
              {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {1, 1, 1},
              {1, 1, 1}, {1, 1, 1}
            },
            new double[9],
            new double[9],
            new double[] {1},
            new double[] {0.9, -0.8, 0.3});
    assertThat(found)
        .as(
            "three units with sums of 1000 and −1000; h = {0.9, −0.8,"
                + " 0.3}: "
                + (found != null && Arrays.stream(found).anyMatch(Double::isNaN)
                    ? "exp(1000) leaves the range of a double, and ∞ / ∞ is NaN; 1 / (1 +"
                        + " exp(−a)) never is, and Math.tanh knows about that"
                    : "r = {0.5, 0, 1}, z = {1, 0, 0}: unit 0 keeps its state, unit 1 sees the"
                        + " input alone, unit 2 the past, too"))
        .containsExactly(new double[] {0.9, 0.462117157260, 0.716297870199}, within(1e-9));
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("The state that was given is the past. Who reads it later must find it as it was.")
  @DisplayName("writes into a new array only")
  void leavesItsInputs(Student student) {
    double[][] v = Copy.of(VECTORS);
    double[][][] after = student.afterGruStep(Copy.of(W), Copy.of(U), v[0], v[1], v[2], v[3]);
    assertThat(after).as("what gruStep returns").isNotNull();
    assertThat(after[0]).as("w must be the same after the call").isDeepEqualTo(W);
    assertThat(after[1]).as("u must be the same after the call").isDeepEqualTo(U);
    String[] names = {"b", "d", "x", "the state h"};
    for (int n = 0; n < names.length; n++) {
      assertThat(after[2][n])
          .as("%s must be the same after the call: the answer is a new array", names[n])
          .isEqualTo(VECTORS[n]);
    }
    double[][] same = Copy.of(VECTORS);
    assertThat(owned(student.gruStepsAnew(W, U, same[0], same[1], same[2], same[3])))
        .as("the answer is none of the arrays that were given, and a new one with each call")
        .isEqualTo(OWN);
  }
}
