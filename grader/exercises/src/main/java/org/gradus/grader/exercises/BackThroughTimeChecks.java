package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import java.util.Arrays;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the gradient of a loss on the last state, by each state. */
abstract class BackThroughTimeChecks {
  private static final double[][] TURNING = {{1, 2}, {-0.5, 1.5}};
  private static final double[][] STATES = {{0.2, -0.4}, {0.5, -0.8}, {-0.6, 0.9}};

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student) {
    String given =
        "wh = {{1, 2}, {-0.5, 1.5}}, states = {{0.2, -0.4}, {0.5, -0.8}, {-0.6, 0.9}},"
            + " last = {2, -1}: ";
    double[][] found =
        Slip.named(
            () -> student.backThroughTime(Copy.of(TURNING), Copy.of(STATES), new double[] {2, -1}),
            "IndexOutOfBounds",
            given + "an index went beyond the states. Row t − 1 of the answer is made of row t");
    String shape = Shape.of(found);
    assertThat(shape)
        .as(
            given
                + switch (shape) {
                  case "4 rows of 2" -> "a row for each state in states; h0 is not among them";
                  case "2 rows of 2" ->
                      "a row for each state, also for the last: it is last itself";
                  case "1 row of 2" -> "a row for each state, not for the first one alone";
                  case "2 rows of 3" -> "rows are states, columns are units";
                  default -> "a row for each state, with a number for each unit";
                })
        .isEqualTo("3 rows of 2");
    assertRows(
        found, given + slip(found), new double[][] {{0.62175, 3.291}, {1.375, 2.275}, {2, -1}});
  }

  private static String slip(double[][] found) {
    return Slip.of(
        Slip.numbers(found),
        "g3 is last; 1 − h3² is {0.64, 0.19}, so g2 is what wh, turned, makes of {1.28, −0.19};"
            + " then the same with h2",
        Slip.rows("the derivative of tanh is 1 − h², not 1 − h", "-4 20.125, 3.25 6.25, 2 -1"),
        Slip.rows("the derivative of tanh is missing: 1 − h²", "1.25 8.75, 2.5 2.5, 2 -1"),
        Slip.rows(
            "here tanh was taken of the states; they are tanh already, so 1 − h² is the derivative",
            "0.7192428 4.3957965, 1.6666142 2.115935, 2 -1"),
        Slip.rows(
            "h (1 − h) is the derivative of a sigmoid; that of tanh is 1 − h²",
            "-3.33075 7.6485, -1.875 -3.975, 2 -1"),
        Slip.rows(
            "the derivative of tanh is 1 − h², not 1 + h²", "2.29675 15.766, 3.625 2.725, 2 -1"),
        Slip.rows(
            "the derivative of tanh comes in once a step, not twice",
            "0.3682937 1.2498844, 0.83725 1.58425, 2 -1"),
        Slip.rows("the derivative of tanh is 1 − h², not h²", "0.20925 0.7785, 1.125 0.225, 2 -1"),
        Slip.rows("the derivative of tanh is 1 − h², not h", "-1.875 3.75, -0.75 -3.75, 2 -1"),
        Slip.rows(
            "on the way back wh is turned: number k sums over column k, not over row k",
            "0.009 -0.837, 0.9 -0.925, 2 -1"),
        Slip.rows(
            "the derivative is that of another step: from g3 to g2 the way leads through h3",
            "0.5796 6.3252, 1.68 2.46, 2 -1"),
        Slip.rows(
            "the derivative is that of another step, and wh is not turned",
            "-1.4184 -1.9998, 0.78 -1.29, 2 -1"),
        Slip.rows(
            "first the derivative, then wh: going back, the tanh comes before the sum",
            "1.021875 1.4085, 1.6 0.475, 2 -1"),
        Slip.rows(
            "first the derivative, with the later state, then wh", "1.368 4.284, 1.875 0.9, 2 -1"),
        Slip.rows(
            "first the derivative, then wh, and wh turned", "-0.7125 -0.2565, 0 -0.475, 2 -1"),
        Slip.rows(
            "each row was made of last; row t − 1 is made of row t",
            "1.68 2.46, 1.375 2.275, 2 -1"),
        Slip.rows(
            "the gradients stand in reverse: row 0 is that of the first state",
            "2 -1, 1.375 2.275, 0.62175 3.291"),
        Slip.rows(
            "this begins with last at the first state; it belongs to the last one",
            "2 -1, 2.34 2.58, 1.2906 4.9032"),
        Slip.rows(
            "the states were taken in reverse: row 0 is the first one",
            "1.2906 4.9032, 2.34 2.58, 2 -1"),
        Slip.rows(
            "last came in again at every step; the loss is one of the last state alone",
            "4.30175 4.751, 3.375 1.275, 2 -1"),
        Slip.rows(
            "each row is added to the next; a row is what comes back through one step alone",
            "5.67675 7.026, 3.375 1.275, 2 -1"),
        Slip.rows(
            "these are sums over the steps; each row is the gradient by one state",
            "3.99675 4.566, 3.375 1.275, 2 -1"),
        Slip.rows(
            "these are gradients by the sums inside tanh; those by the states are wanted",
            "0.59688 2.76444, 1.03125 0.819, 1.28 -0.19"),
        Slip.rows("only the last row was filled", "0 0, 0 0, 2 -1"),
        Slip.rows(
            "all rows are the first gradient: each needs an array of its own",
            "0.62175 3.291, 0.62175 3.291, 0.62175 3.291"),
        Slip.rows("all rows are last; nothing came back", "2 -1, 2 -1, 2 -1"),
        Slip.rows(
            "the sign changes from step to step; nothing is taken away",
            "0.62175 3.291, -1.375 -2.275, 2 -1"),
        Slip.rows(
            "a matrix times a vector sums over all units, not its diagonal alone",
            "0.96 -0.1539, 1.28 -0.285, 2 -1"),
        Slip.rows(
            "every step used the last state's derivative; each has its own",
            "0.663875 2.408375, 1.375 2.275, 2 -1"),
        Slip.rows(
            "every step used the first state's derivative; each has its own",
            "1.1628 7.7436, 2.34 2.58, 2 -1"),
        Slip.rows(
            "all is one step too far: row 0 is g1, and the last row is last itself",
            "-0.78534 5.34042, 0.62175 3.291, 1.375 2.275"));
  }

  private static void assertRows(double[][] found, String sentence, double[][] right) {
    assertThat(Shape.of(found)).as(sentence).isEqualTo(Shape.of(right));
    for (int t = 0; t < right.length; t++) {
      assertThat(found[t]).as(sentence).containsExactly(right[t], within(1e-9));
    }
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @DisplayName("fits any number of units and states")
  void fitsAnySize(Student student) {
    assertRows(
        student.backThroughTime(
            new double[][] {{3, 1}, {2, 5}}, new double[][] {{0.5, 0.1}}, new double[] {0.7, -2}),
        "one state: its gradient is last, {0.7, -2}, and no step leads further back",
        new double[][] {{0.7, -2}});
    assertRows(
        student.backThroughTime(
            new double[][] {{-3}}, new double[][] {{0.9}, {0.5}, {0}, {-0.6}}, new double[] {0.5}),
        "one unit: wh = {{-3}}, states = {{0.9}, {0.5}, {0}, {-0.6}}, last = {0.5}; each step"
            + " multiplies by −3 · (1 − h²)",
        new double[][] {{-6.48}, {2.88}, {-0.96}, {0.5}});
    assertRows(
        student.backThroughTime(
            new double[][] {{0, 1, -1}, {0.5, 0, 2}, {1, -1.5, 0}},
            new double[][] {{0.1, 0.2, 0.3}, {0.5, -0.6, 0.8}},
            new double[] {1, -1, 2}),
        "three units: wh = {{0, 1, -1}, {0.5, 0, 2}, {1, -1.5, 0}}, states = {{0.1, 0.2, 0.3},"
            + " {0.5, -0.6, 0.8}}, last = {1, -1, 2}; 1 − h2² is {0.75, 0.64, 0.36}",
        new double[][] {{0.4, -0.33, -2.03}, {1, -1, 2}});
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(1)
  @DisplayName("lets a gradient vanish or explode")
  void vanishesOrExplodes(Student student) {
    for (double weight : new double[] {0.5, -2}) {
      double[][] found =
          student.backThroughTime(new double[][] {{weight}}, new double[60][1], new double[] {1});
      assertThat(Shape.of(found)).as("60 states of one unit").isEqualTo("60 rows of 1");
      for (int t = 59; t >= 0; t--) {
        double right = Math.pow(weight, 59 - t);
        assertThat(found[t][0] / right)
            .as(
                "60 states that are 0, and wh = {{%s}}: each step back multiplies by it, so row %d"
                    + " of the answer is its power with exponent %d (divided by that here, so 1 is"
                    + " right): nothing is clipped, rounded, or left out",
                Written.number(weight), t, 59 - t)
            .isCloseTo(1, within(1e-9));
      }
    }
    assertRows(
        student.backThroughTime(
            new double[][] {{1, 2}, {4, 8}},
            new double[][] {{0.3, 0.3}, {1, -0.5}, {-0.5, -1}},
            new double[] {1, 1}),
        "wh = {{1, 2}, {4, 8}}, states = {{0.3, 0.3}, {1, -0.5}, {-0.5, -1}}, last = {1, 1}:"
            + " through a state of 1 or −1 nothing comes back",
        new double[][] {{4.5, 9}, {0.75, 1.5}, {1, 1}});
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("The last row has the numbers of last. Is it last?")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    double[] last = {2, -1};
    double[][][] after = student.afterBack(Copy.of(TURNING), Copy.of(STATES), last.clone());
    assertThat(after).as("what backThroughTime returns").isNotNull();
    assertThat(after[0]).as("wh must be the same after the call").isDeepEqualTo(TURNING);
    assertThat(after[1]).as("the states must be the same after the call").isDeepEqualTo(STATES);
    assertThat(after[2][0]).as("last must be the same after the call").isEqualTo(last);
    assertThat(owned(student.goesBackInNewRows(Copy.of(TURNING), Copy.of(STATES), last.clone())))
        .as("no row of the answer is one of the arrays that were given: copy last, too")
        .isEqualTo(OWN);
    for (int steps : new int[] {1, 3}) {
      double[][] states = Arrays.copyOf(Copy.of(STATES), steps);
      assertThat(owned(student.goesBackAnew(Copy.of(TURNING), states, last.clone())))
          .as(ANEW)
          .isEqualTo(OWN);
    }
  }
}
