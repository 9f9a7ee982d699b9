package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Exercise 04: the parts that turn gradients into a network that learns. */
@Exercise("04-making-it-train")
public final class MakingItTrainChecks {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final double EPSILON = 1e-5;

  /** What the notebook must define. */
  public interface Student {
    /** The weights, moved against the mean of the gradients. */
    double[] sgdStep(double[] w, double[][] gradients, double rate);

    /**
     * The weights after sgdStep had them: the same, unless it wrote into them or gave them back.
     */
    @Expr(
        value = "sgdStep(a0, a1, a2) == a0 ? null : a0",
        shown = "w after sgdStep(w, gradients, rate)")
    double[] weightsAfterSgdStep(double[] w, double[][] gradients, double rate);

    /** The step size after so many steps. */
    double decayedRate(double rate, double decay, int steps, int stepsPerEpoch);

    /** The signals without their negative half. */
    double[] relu(double[] z);

    /** The signals after relu had them: the same, unless it wrote into them or gave them back. */
    @Expr(value = "relu(a0) == a0 ? null : a0", shown = "z after relu(z)")
    double[] signalsAfterRelu(double[] z);

    /** One unit's batch, normalized; running is mean and variance. */
    double[] batchNorm(double[] x, double[] running, double gamma, double beta, boolean training);

    /** The running mean and variance after batchNorm had them. */
    @Expr(
        value = "batchNorm(a0, a1, a2, a3, a4) == null ? null : a1",
        shown = "running after batchNorm(x, running, gamma, beta, training)")
    double[] runningAfter(
        double[] x, double[] running, double gamma, double beta, boolean training);

    /** Whether to stop after the last of these epochs. */
    boolean shouldStop(double[] losses, int patience);

    /** The weights, the running gradients and the running squares after step t. */
    double[][] adamStep(double[] w, double[] g, double[] m, double[] v, int t, double rate);
  }

  MakingItTrainChecks() {}

  @Nested
  @Order(1)
  @Question(value = "sgdStep", title = "A step of gradient descent")
  class SgdStep {
    @Test
    @Order(1)
    @Points(1)
    @Hint("Subtract the rate times the gradient, and do it in a copy: w.clone().")
    @DisplayName("moves against the gradient, in a new array")
    void movesAgainstTheGradient(Student student) {
      double[][] gradient = {{0.5, -1}};
      assertThat(student.sgdStep(new double[] {1, 2}, gradient, 0.1))
          .as("weights {1, 2}, gradient {0.5, -1}, rate 0.1: with a plus sign the loss would rise")
          .containsExactly(new double[] {0.95, 2.1}, CLOSE);
      assertThat(student.weightsAfterSgdStep(new double[] {1, 2}, gradient, 0.1))
          .as("the weights w after sgdStep: the answer is a new array, and w stays as it was")
          .containsExactly(1, 2);
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("Divide the sum by gradients.length. Beware: 1 / gradients.length is 0 in Java.")
    @DisplayName("takes the mean over the batch")
    void takesTheMean(Student student) {
      assertThat(student.sgdStep(new double[] {1, 2}, new double[][] {{1, 0}, {3, 2}}, 0.5))
          .as(
              "the mean of the gradients {1, 0} and {3, 2} is {2, 1}; with their sum in place of"
                  + " the mean, the step would grow with the batch")
          .containsExactly(new double[] {0, 1.5}, CLOSE);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "decayedRate", title = "A step size that falls")
  class DecayedRate {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("begins at the rate it was given")
    void beginsAtTheRate(Student student) {
      assertThat(student.decayedRate(0.3, 2, 0, 100))
          .as("before the first step t is 0")
          .isCloseTo(0.3, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("t = steps / stepsPerEpoch, and rate / (1 + decay * t): the parentheses count.")
    @DisplayName("is halved after 1 / k epochs")
    void isHalved(Student student) {
      assertThat(student.decayedRate(0.4, 0.5, 200, 100))
          .as("decay 0.5, 200 steps of 100 an epoch: t is 2, and 1 + 0.5 · 2 is 2")
          .isCloseTo(0.2, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("In Java, 50 / 100 is 0: make one of the two a double first.")
    @DisplayName("falls within an epoch too")
    void fallsWithinAnEpoch(Student student) {
      assertThat(student.decayedRate(0.3, 1, 50, 100))
          .as(
              "50 of 100 steps are half an epoch: 0.3 / 1.5; an int divided by an int (integer"
                  + " division) drops the fraction, and the rate would wait for the epoch's end")
          .isCloseTo(0.2, CLOSE);
    }
  }

  @Nested
  @Order(3)
  @Question(value = "relu", title = "ReLU")
  class Relu {
    @Test
    @Order(1)
    @Points(1)
    @Hint("Math.max(0, z[i])")
    @DisplayName("cuts off what is negative")
    void cutsOffTheNegative(Student student) {
      assertThat(student.relu(new double[] {-2, -0.5, 0, 0.5, 3}))
          .as("relu of {-2, -0.5, 0, 0.5, 3}")
          .containsExactly(new double[] {0, 0, 0, 0.5, 3}, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Fill a new array: new double[z.length].")
    @DisplayName("leaves its input as it was")
    void leavesItsInput(Student student) {
      assertThat(student.signalsAfterRelu(new double[] {-1, 2}))
          .as("the signals z after relu(z): the answer is a new array, and z stays as it was")
          .containsExactly(-1, 2);
    }
  }

  @Nested
  @Order(4)
  @Question(value = "batchNorm", title = "Batch normalization")
  class BatchNorm {
    private static final double[] X = {1, 2, 3, 6};

    @Test
    @Order(1)
    @Points(1)
    @Hint("The variance is the mean of (x - mean)²; add 1e-5 to it, under the root.")
    @DisplayName("gives a batch mean 0 and variance 1 while training")
    void normalizesTheBatch(Student student) {
      double root = Math.sqrt(3.5 + EPSILON);
      assertThat(student.batchNorm(X.clone(), new double[] {0, 1}, 1, 0, true))
          .as("{1, 2, 3, 6}: mean 3, variance 14 / 4 = 3.5 (14 / 3 is for the running value)")
          .containsExactly(new double[] {-2 / root, -1 / root, 0, 3 / root}, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Multiply by gamma after the division, and add beta at the very end.")
    @DisplayName("scales by gamma and shifts by beta")
    void scalesAndShifts(Student student) {
      double root = Math.sqrt(3.5 + EPSILON);
      assertThat(student.batchNorm(X.clone(), new double[] {0, 1}, 2, 5, true))
          .as("{1, 2, 3, 6} with gamma 2 and beta 5")
          .containsExactly(new double[] {5 - 4 / root, 5 - 2 / root, 5, 5 + 6 / root}, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("Add 1e-5 to the variance before you take the root.")
    @DisplayName("stays finite on equal values")
    void staysFinite(Student student) {
      assertThat(student.batchNorm(new double[] {4, 4}, new double[] {0, 1}, 1, 7, true))
          .as("{4, 4} has the variance 0, and 0 divided by 0 is not a number")
          .containsExactly(new double[] {7, 7}, CLOSE);
    }

    @Test
    @Order(4)
    @Points(1)
    @Hint("Write into running[0] and running[1]; for ints N / (N - 1) is a whole number.")
    @DisplayName("moves the running values while training")
    void movesTheRunningValues(Student student) {
      assertThat(student.runningAfter(X.clone(), new double[] {10, 2}, 1, 0, true))
          .as(
              "running {10, 2} after a batch of mean 3 and unbiased variance 14 / 3: a tenth of"
                  + " the batch's, nine tenths of their own")
          .containsExactly(new double[] {9.3, 1.8 + 1.4 / 3}, CLOSE);
    }

    @Test
    @Order(5)
    @Points(1)
    @Hint("if (training) … else mean = running[0] and variance = running[1].")
    @DisplayName("uses the running values when predicting")
    void asksTheRunningValues(Student student) {
      double root = Math.sqrt(4 + EPSILON);
      assertThat(student.batchNorm(new double[] {5}, new double[] {3, 4}, 1, 0, false))
          .as(
              "one example, {5}, in prediction: alone it has no spread, so the running values, mean"
                  + " 3 and variance 4, take the batch's place")
          .containsExactly(new double[] {2 / root}, CLOSE);
    }

    @Test
    @Order(6)
    @Points(1)
    @Hint("Move the running values only if (training).")
    @DisplayName("leaves the running values alone when predicting")
    void leavesTheRunningValues(Student student) {
      assertThat(student.runningAfter(new double[] {5, 9}, new double[] {3, 4}, 1, 0, false))
          .as("running {3, 4} after a prediction: whoever only asks must not change the network")
          .containsExactly(3, 4);
    }
  }

  @Nested
  @Order(5)
  @Question(value = "shouldStop", title = "When to stop")
  class ShouldStop {
    @Test
    @Order(1)
    @Points(1)
    @Hint("How many epochs came after the best one? Stop at patience or more: >=, not >.")
    @DisplayName("waits as long as its patience lasts")
    void waitsForItsPatience(Student student) {
      double[] losses = {1.0, 0.8, 0.9, 0.95};
      assertThat(student.shouldStop(losses, 2))
          .as("{1.0, 0.8, 0.9, 0.95}: the best is two epochs back; patience 2 is at its end")
          .isTrue();
      assertThat(student.shouldStop(losses, 3))
          .as("{1.0, 0.8, 0.9, 0.95}: the best is two epochs back; patience 3 is not at its end")
          .isFalse();
      assertThat(student.shouldStop(new double[] {1.0, 0.9, 0.8}, 1))
          .as("{1.0, 0.9, 0.8}: the latest is the best")
          .isFalse();
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Find the place of the smallest loss of all first; print it. Decide only then.")
    @DisplayName("measures from the best epoch, not from the one before")
    void remembersTheBest(Student student) {
      assertThat(student.shouldStop(new double[] {1.0, 0.5, 0.9, 0.8, 0.7}, 3))
          .as(
              "{1.0, 0.5, 0.9, 0.8, 0.7}, patience 3: 0.8 and 0.7 are better than the epoch before"
                  + " them, but none has been below the best, 0.5, for three epochs")
          .isTrue();
      assertThat(student.shouldStop(new double[] {1.0, 2.0, 3.0, 0.5}, 2))
          .as(
              "{1.0, 2.0, 3.0, 0.5}, patience 2: the latest is the best; that it looked bad on the"
                  + " way does not count any more")
          .isFalse();
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("Compare with <, not with <=.")
    @DisplayName("does not take an equal loss for a better one")
    void equalIsNotBetter(Student student) {
      assertThat(student.shouldStop(new double[] {0.5, 0.5, 0.5}, 2))
          .as("{0.5, 0.5, 0.5}, patience 2: of equal losses the first is the best")
          .isTrue();
    }
  }

  @Nested
  @Order(6)
  @Question(value = "adamStep", title = "Adam")
  class AdamStep {
    @Test
    @Order(1)
    @Points(1)
    @Hint("m is a running mean of g, v one of g * g. Return {w, m, v}.")
    @DisplayName("remembers the gradient and its square")
    void remembers(Student student) {
      double[][] next =
          student.adamStep(
              new double[] {0, 0},
              new double[] {2, -3},
              new double[] {1, 0},
              new double[] {0, 5},
              2,
              0.1);
      assertThat(Shape.of(next)).as("three arrays: w, m and v").isEqualTo("3 rows of 2");
      assertThat(next[1])
          .as("m from {1, 0} with the gradient {2, -3}: 0.9 m + 0.1 g")
          .containsExactly(new double[] {1.1, -0.3}, CLOSE);
      assertThat(next[2])
          .as("v from {0, 5} with the gradient {2, -3}: 0.999 v + 0.001 g²")
          .containsExactly(new double[] {0.004, 5.004}, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Divide m by 1 - 0.9ᵗ and v by 1 - 0.999ᵗ; t is 1 in the first step. Math.pow.")
    @DisplayName("moves by the rate in the first step")
    void firstStep(Student student) {
      double[][] next =
          student.adamStep(
              new double[2], new double[] {1000, -0.5}, new double[2], new double[2], 1, 0.01);
      assertThat(next[0])
          .as(
              "the first step from zeros with the rate 0.01; without the divisions by 1 - 0.9ᵗ"
                  + " and 1 - 0.999ᵗ it is 0.0316")
          .containsExactly(new double[] {-0.01, 0.01}, within(1e-8));
    }

    @Test
    @Order(3)
    @Points(2)
    @Hint("Add 1e-8 to the root, then divide by that: mind the parentheses.")
    @DisplayName("follows the formula later on")
    void followsTheFormula(Student student) {
      // m becomes 0.5 and v 0.04: so do their sizes before the powers of t are taken out.
      double mHat = 0.5 / (1 - Math.pow(0.9, 3));
      double vHat = 0.04 / (1 - Math.pow(0.999, 3));
      double[][] next =
          student.adamStep(
              new double[] {1},
              new double[] {0.5},
              new double[] {0.5},
              new double[] {(0.04 - 0.001 * 0.25) / 0.999},
              3,
              0.2);
      assertThat(next[0])
          .as("step 3; this step makes m 0.5 and v 0.04. Divide them by 1 - 0.9³ and 1 - 0.999³")
          .containsExactly(new double[] {1 - 0.2 * mHat / (Math.sqrt(vHat) + 1e-8)}, CLOSE);
    }
  }
}
