package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Exercise 01: from a weighted sum to an answer, and downhill to better weights. */
@Exercise("01-logistic-regression")
public final class LogisticRegressionChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** What the notebook must define. */
  public interface Student {
    /** The weighted sum of the inputs, plus the bias. */
    double score(double[] w, double b, double[] x);

    /** The probability of yes for a score. */
    double sigmoid(double z);

    /** What a score costs when the truth is y; in nats. */
    double logLoss(double z, int y);

    /** The slopes of the loss along the weights, for one example. */
    double[] gradient(double p, int y, double[] x);

    /**
     * The inputs after gradient had them: the same, unless it wrote into them or gave them back.
     */
    @Expr(value = "gradient(a0, a1, a2) == a2 ? null : a2", shown = "x after gradient(p, y, x)")
    double[] inputsAfterGradient(double p, int y, double[] x);

    /** The weights after one step against the mean of the gradients. */
    double[] step(double[] w, double[][] gradients, double rate);

    /** The weights after step had them: the same, unless it wrote into them or gave them back. */
    @Expr(value = "step(a0, a1, a2) == a0 ? null : a0", shown = "w after step(w, gradients, rate)")
    double[] weightsAfterStep(double[] w, double[][] gradients, double rate);

    /** 1 where the probability reaches the threshold, else 0. */
    int[] predict(double[] p, double threshold);
  }

  LogisticRegressionChecks() {}

  @Nested
  @Order(1)
  @Question(value = "score", title = "The first neuron")
  class Score {
    @Test
    @Order(1)
    @Points(1)
    @Hint("Begin with z = b; then add w[i] * x[i] for every i.")
    @DisplayName("adds up the weighted inputs and the bias")
    void addsUp(Student student) {
      assertThat(student.score(new double[] {1, 0.5}, -0.5, new double[] {2, 1}))
          .as(
              "w = {1, 0.5}, b = -0.5, x = {2, 1}: 1 · 2 + 0.5 · 1 - 0.5; without the bias it would"
                  + " be 2.5, with the bias once for each input 1.5")
          .isCloseTo(2, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Go from 0 to x.length - 1, and add the bias exactly once.")
    @DisplayName("serves any number of inputs")
    void servesAnyNumberOfInputs(Student student) {
      assertThat(student.score(new double[] {-3}, 1, new double[] {2}))
          .as("one input: w = {-3}, b = 1, x = {2}; the bias counts once")
          .isCloseTo(-5, CLOSE);
      assertThat(student.score(new double[] {1, 2, 3, 4}, 10, new double[] {1, 1, 0.5, 0}))
          .as("four inputs: w = {1, 2, 3, 4}, b = 10, x = {1, 1, 0.5, 0}; the bias counts once")
          .isCloseTo(14.5, CLOSE);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "sigmoid", title = "From a score to a probability")
  class Sigmoid {
    @Test
    @Order(1)
    @Points(2)
    @Hint("One divided by (1 plus e to the minus z). Math.exp(-z) is e to the minus z.")
    @DisplayName("follows the formula")
    void followsTheFormula(Student student) {
      assertThat(student.sigmoid(0)).as("sigmoid of 0: fifty-fifty").isCloseTo(0.5, CLOSE);
      assertThat(student.sigmoid(Math.log(9)))
          .as(
              "sigmoid of ln 9: odds of nine to one (with the sign of z turned round it would be 0.1)")
          .isCloseTo(0.9, CLOSE);
      assertThat(student.sigmoid(-2)).as("sigmoid of -2").isCloseTo(0.11920292202211755, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("1 / (1 + Math.exp(-z)) has its exponential in the denominator alone.")
    @DisplayName("serves large scores")
    void servesLargeScores(Student student) {
      assertThat(student.sigmoid(1000))
          .as(
              "sigmoid of 1000: Math.exp(1000) overflows to infinity, and infinity divided by"
                  + " infinity is not a number")
          .isCloseTo(1, CLOSE);
      assertThat(student.sigmoid(-1000)).as("sigmoid of -1000").isCloseTo(0, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint(
        "Do not subtract from 1, and do not cut off: the formula of the task serves as it stands.")
    @DisplayName("keeps the digits of small probabilities")
    void keepsSmallProbabilities(Student student) {
      assertThat(student.sigmoid(-40))
          .as(
              "sigmoid of -40: small, but not 0. Digits are lost where it is computed as 1 minus"
                  + " something near 1, and where small numbers are cut off")
          .isCloseTo(4.248354255291589E-18, withinPercentage(1e-6));
    }
  }

  @Nested
  @Order(3)
  @Question(value = "logLoss", title = "The price of surprise")
  class LogLoss {
    @Test
    @Order(1)
    @Points(2)
    @Hint("log(1 + e^z) - y * z, with Math.log, the natural logarithm. A loss is never negative.")
    @DisplayName("is minus the logarithm of what was given to the truth")
    void followsTheFormula(Student student) {
      assertThat(student.logLoss(0, 1))
          .as("a score of 0 costs ln 2, the natural logarithm; base 2 would give 1")
          .isCloseTo(Math.log(2), CLOSE);
      assertThat(student.logLoss(Math.log(9), 1))
          .as("score ln 9, truth yes: the truth was given 0.9")
          .isCloseTo(-Math.log(0.9), CLOSE);
      assertThat(student.logLoss(Math.log(9), 0))
          .as("score ln 9, truth no: the truth was given 0.1")
          .isCloseTo(-Math.log(0.1), CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Use the second form of log(1 + e^z). Math.log1p(t) adds the 1 by itself.")
    @DisplayName("stays finite when the answer is sure and wrong")
    void staysFinite(Student student) {
      assertThat(student.logLoss(40, 0))
          .as(
              "score 40, truth no. Infinity comes out where the probability of yes was rounded to 1:"
                  + " take the loss straight from the score")
          .isCloseTo(40, CLOSE);
      assertThat(student.logLoss(-1000, 1))
          .as("score -1000, truth yes: the price is the score's size, and never infinite")
          .isCloseTo(1000, CLOSE);
      assertThat(student.logLoss(1000, 0))
          .as("score 1000, truth no: Math.exp(1000) is infinite, so it must not come up")
          .isCloseTo(1000, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("For y = 1 subtract z, for y = 0 nothing: - y * z.")
    @DisplayName("costs nearly nothing when the answer is sure and right")
    void costsNothingWhenRight(Student student) {
      assertThat(student.logLoss(30, 1)).as("score 30, truth yes").isCloseTo(0, CLOSE);
      assertThat(student.logLoss(-30, 0)).as("score -30, truth no").isCloseTo(0, CLOSE);
      assertThat(student.logLoss(40, 1))
          .as("score 40, truth yes (NaN is 0 times infinity: compute no price that does not count)")
          .isCloseTo(0, CLOSE);
    }
  }

  @Nested
  @Order(4)
  @Question(value = "gradient", title = "What we said minus what was true")
  class Gradient {
    @Test
    @Order(1)
    @Points(2)
    @Hint("Each slope is the error times its own input: (p - y) in parentheses, in this order.")
    @DisplayName("is the error times the input")
    void isTheErrorTimesTheInput(Student student) {
      assertThat(student.gradient(0.75, 1, new double[] {4, -2}))
          .as(
              "p = 0.75, y = 1, x = {4, -2}: what we said minus what was true, so p - y; turned"
                  + " round, every step would go uphill")
          .containsExactly(new double[] {-1, 0.5}, CLOSE);
      assertThat(student.gradient(0.25, 0, new double[] {4, 0, 8}))
          .as("p = 0.25, y = 0, x = {4, 0, 8}: p - y times each input")
          .containsExactly(new double[] {1, 0, 2}, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Make a new double[x.length], and leave x as it is.")
    @DisplayName("is a new array, and leaves x alone")
    void isANewArray(Student student) {
      assertThat(student.inputsAfterGradient(0.5, 1, new double[] {1, 2, 3}))
          .as("the inputs x after gradient(p, y, x): the answer is a new array, x stays as it was")
          .containsExactly(1, 2, 3);
    }
  }

  @Nested
  @Order(5)
  @Question(value = "step", title = "Downhill")
  class Step {
    @Test
    @Order(1)
    @Points(1)
    @Hint("Downhill: w[i] minus rate times the slope. With one gradient, the mean is itself.")
    @DisplayName("walks against a single gradient")
    void walksAgainstTheGradient(Student student) {
      assertThat(student.step(new double[] {1, 1}, new double[][] {{2, -4}}, 0.5))
          .as("w = {1, 1}, one gradient {2, -4}, rate 0.5: against it, so {1 - 1, 1 + 2}")
          .containsExactly(new double[] {0, 3}, CLOSE);
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("Add up the rows, divide by gradients.length, and go rate times that far.")
    @DisplayName("takes the mean of the gradients")
    void takesTheMean(Student student) {
      assertThat(student.step(new double[] {1, 1}, new double[][] {{2, 0}, {4, -2}}, 0.5))
          .as(
              "w = {1, 1}, gradients {{2, 0}, {4, -2}}, rate 0.5: the mean is {3, -1}; with the sum,"
                  + " twice as many examples would mean twice as large a step")
          .containsExactly(new double[] {-0.5, 1.5}, CLOSE);
      assertThat(student.step(new double[] {0, 0}, new double[][] {{3, 0}, {0, 3}, {3, 3}}, 0.5))
          .as("three gradients for two weights: the mean is over the three rows")
          .containsExactly(new double[] {-1, -1}, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("Work on a copy: w.clone().")
    @DisplayName("is a new array, and leaves w alone")
    void isANewArray(Student student) {
      assertThat(student.weightsAfterStep(new double[] {1, 2}, new double[][] {{1, 1}}, 0.1))
          .as("the weights w after step(w, gradients, rate): the answer is a new array")
          .containsExactly(1, 2);
    }
  }

  @Nested
  @Order(6)
  @Question(value = "predict", title = "From probabilities to answers")
  class Predict {
    @Test
    @Order(1)
    @Points(1)
    @Hint("At least as large: >=, neither > nor <=.")
    @DisplayName("says yes from the threshold on")
    void saysYesFromTheThresholdOn(Student student) {
      assertThat(student.predict(new double[] {0.2, 0.5, 0.9}, 0.5))
          .as("probabilities {0.2, 0.5, 0.9}, threshold 0.5: at the threshold the answer is 1")
          .containsExactly(0, 1, 1);
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("Use the parameter threshold, not the number 0.5.")
    @DisplayName("takes the threshold that it is given")
    void takesTheThreshold(Student student) {
      assertThat(student.predict(new double[] {0.2, 0.5, 0.9}, 0.1))
          .as("threshold 0.1: all three reach it (Math.round knows only the threshold one half)")
          .containsExactly(1, 1, 1);
      assertThat(student.predict(new double[] {0.95, 0.7}, 0.9))
          .as("threshold 0.9: only 0.95 reaches it (Math.round knows only the threshold one half)")
          .containsExactly(1, 0);
    }
  }
}
