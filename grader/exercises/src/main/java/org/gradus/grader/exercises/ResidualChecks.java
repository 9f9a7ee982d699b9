package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.Refusal.assertAnswered;
import static org.gradus.grader.exercises.Refusal.assertRefused;
import static org.gradus.grader.exercises.Refusal.came;
import static org.gradus.grader.exercises.TextSlip.braced;
import static org.gradus.grader.exercises.TextSlip.slip;

import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for two layers with a way around them. */
abstract class ResidualChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student) {
    double[] y =
        student.residual(
            new double[] {2, 3, -1},
            new double[][] {{1, 2, 2}, {0, -2, -2}, {1, 0, 0}},
            new double[][] {{-2, -2, 2}, {2, -1, -2}, {0, 2, 2}});
    assertThat(Shape.of(y)).as("as many numbers as x").isEqualTo("3 values");
    assertThat(y)
        .as(
            "x = {2, 3, -1}, W1 = {{1, 2, 2}, {0, -2, -2}, {1, 0, 0}}, W2 = {{-2, -2, 2}, {2, -1,"
                + " -2}, {0, 2, 2}}: "
                + slip(
                    y,
                    "W1 x = {6, -4, 2}, its ReLU {6, 0, 2}, F(x) = {-8, 8, 4}, and x comes on"
                        + " top",
                    "[0.0, 8.0, 4.0]",
                    "x itself is missing: it goes around the layers, and is added to F(x)",
                    "[-8.0, 8.0, 4.0]",
                    "this is F(x) alone: x is added to it, and a ReLU comes at the end",
                    "[-6.0, 11.0, 3.0]",
                    "the ReLU at the end is missing: nothing below 0 comes out",
                    "[2.0, 15.0, 0.0]",
                    "the ReLU between W1 and W2 is missing",
                    "[2.0, 15.0, -5.0]",
                    "both ReLUs are missing",
                    "[2.0, 11.0, 3.0]",
                    "the ReLU comes after the sum, not on F(x) before it",
                    "[2.0, 11.0, 4.0]",
                    "one ReLU comes after the sum, not one on x and one on F(x) before it",
                    "[0.0, 11.0, 4.0]",
                    "x is added as it is: no ReLU on the way around",
                    "[-6.0, 11.0, 4.0]",
                    "x is added as it is, and the ReLU comes after the sum",
                    "[0.0, 15.0, 3.0]",
                    "W1 gets x as it is: no ReLU before it",
                    "[-10.0, 15.0, 3.0]",
                    "W1 gets x as it is, and the last ReLU comes after the sum",
                    "[16.0, 0.0, 0.0]",
                    "W1 and W2 are swapped: x goes through W1 first",
                    "[0.0, 5.0, 0.0]",
                    "W1 has rows and columns swapped: row k of W1 belongs to hidden unit k",
                    "[0.0, 0.0, 15.0]",
                    "W2 has rows and columns swapped: row j of W2 belongs to output j",
                    "[0.0, 1.0, 1.0]",
                    "both matrices have rows and columns swapped",
                    "[8.0, 3.0, 1.0]",
                    "W2 is missing: the hidden numbers are not yet F(x)",
                    "[8.0, 0.0, 1.0]",
                    "W2 is missing: the hidden numbers are not yet F(x)",
                    "[0.0, 4.0, 5.0]",
                    "W1 is missing: W2 gets the hidden numbers, not x",
                    "[0.0, 6.0, 3.0]",
                    "either W1 is missing, for W2 gets the hidden numbers; or what is above 6 was"
                        + " cut, and ReLU has no upper end",
                    "[10.0, 0.0, 0.0]",
                    "F(x) is added to x, not taken away",
                    "[0.0, 8.0, 6.0]",
                    "the way around carries x, not the hidden numbers",
                    "[0.0, 14.0, 2.0]",
                    "x is added twice",
                    "[0.0, 17.0, 1.0]",
                    "x[j] is added once, not once for each hidden unit",
                    "[0.0, 1.0, 3.0]",
                    "W1 x is a sum: only its last term was kept (= in place of +=)",
                    "[6.0, 0.0, 3.0]",
                    "W2 times the hidden numbers is a sum: only its last term was kept",
                    "[0.0, 5.0, 11.0]",
                    "one hidden unit's sum went on in the next: each begins at 0",
                    "[0.0, 15.0, 0.0]",
                    "x changed while it was still needed: write into a new array",
                    "[4.0, 11.0, 4.0]",
                    "the ReLU comes after the whole sum, not after each term",
                    "[0.0, 9.0, 7.0]",
                    "the ReLU comes after the whole sum of W1 x, not after each term"))
        .containsExactly(new double[] {0, 11, 3}, CLOSE);
    y =
        student.residual(
            new double[] {0.3, -2},
            new double[][] {{1, -0.1}, {-1, 0.5}},
            new double[][] {{2, 1}, {5, -1}});
    assertThat(y)
        .as(
            "x = {0.3, -2}, W1 = {{1, -0.1}, {-1, 0.5}}, W2 = {{2, 1}, {5, -1}}: "
                + slip(
                    y,
                    "W1 x = {0.5, -1.3}, its ReLU {0.5, 0}, F(x) = {1, 2.5}, and all are doubles",
                    "[0.3, 0.0]",
                    "the hidden number 0.5 is lost: ReLU lets pass what is above 0, also a"
                        + " fraction",
                    "[1.0, 0.0]",
                    "the fractions are lost: all numbers are doubles"))
        .containsExactly(new double[] {1.3, 0.5}, CLOSE);
    y = student.residual(new double[] {1.5, -2}, new double[2][2], new double[2][2]);
    assertThat(y)
        .as("all weights 0, x = {1.5, -2}: F(x) is 0, and ReLU(x) is left")
        .containsExactly(new double[] {1.5, 0}, CLOSE);
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("W1.length is the number of hidden units.")
  @DisplayName("fits any number of hidden units")
  void fitsAnySize(Student student) {
    assertThat(
            student.residual(
                new double[] {2, -1},
                new double[][] {{1, 1}, {-1, 1}, {0.5, -2}},
                new double[][] {{1, 5, -0.5}, {2, -7, 1}}))
        .as(
            "three hidden units: x = {2, -1}, W1 = {{1, 1}, {-1, 1}, {0.5, -2}}, W2 = {{1, 5,"
                + " -0.5}, {2, -7, 1}}")
        .containsExactly(new double[] {1.5, 4}, CLOSE);
    assertThat(
            student.residual(
                new double[] {1, -2, 3},
                new double[][] {{1, 1, 1}},
                new double[][] {{-1}, {2}, {0.5}}))
        .as("one hidden unit: x = {1, -2, 3}, W1 = {{1, 1, 1}}, W2 = {{-1}, {2}, {0.5}}")
        .containsExactly(new double[] {0, 2, 4}, CLOSE);
  }

  @Test
  @Order(3)
  @Points(1)
  @Hint("W2.length is how many numbers F(x) has.")
  @DisplayName("refuses what cannot be added")
  void refusesWhatDoesNotFit(Student student) {
    double[][][] seconds = {{{1}}, {{1}, {2}, {3}}};
    for (double[][] second : seconds) {
      assertRefused(
          came(() -> student.triesResidual(new double[] {1, 2}, new double[][] {{1, 1}}, second)),
          "x = {1, 2}, W1 = {{1, 1}}, W2 = %s: x has 2 numbers, F(x) has %d, so they cannot be added"
              .formatted(braced(second), second.length));
    }
    assertAnswered(
        came(
            () ->
                student.triesResidual(
                    new double[] {1, 2}, new double[][] {{1, 1}}, new double[][] {{1}, {2}})),
        "x = {1, 2}, W1 = {{1, 1}}, W2 = {{1}, {2}}: x and F(x) have 2 numbers each");
  }

  @Test
  @Order(4)
  @Points(1)
  @Hint("double[] y = x; is no copy. x.clone() is one.")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    double[][][] given = {{{2, -1}}, {{1, 2}, {3, -1}}, {{-1, 2}, {1, 1}}};
    double[][][] copied = Copy.of(given);
    double[][][] after = student.afterResidual(copied[0][0], copied[1], copied[2]);
    assertThat(after).as("what residual returns").isNotNull();
    String[] names = {"x", "W1", "W2"};
    for (int n = 0; n < names.length; n++) {
      assertThat(after[n])
          .as("%s must be the same after the call: the answer is a new array", names[n])
          .isDeepEqualTo(given[n]);
    }
    assertThat(student.residualGivesBack(new double[] {2, 1}, new double[2][2], new double[2][2]))
        .as(
            "whether the answer is x itself: a copy is wanted, also where nothing changes, for"
                + " whoever changes the answer would change x")
        .isFalse();
    double[][] twice =
        student.residualTwice(copied[0][0], new double[] {7, 8}, copied[1], copied[2]);
    assertThat(twice[1])
        .as("the first answer after a second call: each call makes a new array")
        .isEqualTo(twice[0]);
  }
}
