package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Exercise 02: from scores to answers, and from answers to numbers that can be trusted. */
@Exercise("02-multinomial-regression")
public final class MultinomialRegressionChecks {
  private static final double TOLERANCE = 1e-9;
  private static final Offset<Double> CLOSE = within(TOLERANCE);

  /** What the notebook must define. */
  public interface Student {
    /** Probabilities from scores, one a class. */
    double[] softmax(double[] z);

    /** The scores after softmax had them: the same, unless it wrote into them. */
    @Expr(value = "softmax(a0) == null ? null : a0", shown = "z after softmax(z)")
    double[] scoresAfterSoftmax(double[] z);

    /** What probabilities cost when the answer is this class; in nats. */
    double crossEntropy(double[] p, int label);

    /** The probabilities after crossEntropy had them: the same, unless it wrote into them. */
    @Expr(value = "crossEntropy(a0, a1) > 0 ? a0 : a0", shown = "p after crossEntropy(p, label)")
    double[] probabilitiesAfterCrossEntropy(double[] p, int label);

    /** As many zeros as classes, but for a one at the label. */
    double[] oneHot(int label, int classes);

    /** The share of answers that are the truth, from 0 to 1. */
    double accuracy(int[] answers, int[] truth);

    /** The answers and the truth after accuracy had them: the same, unless it wrote into them. */
    @Expr(
        value = "accuracy(a0, a1) > 0 || true ? new int[][] {a0, a1} : null",
        shown = "{answers, truth} after accuracy(answers, truth)")
    int[][] arraysAfterAccuracy(int[] answers, int[] truth);

    /** How often each class, a row, was answered with each, a column. */
    int[][] confusion(int[] answers, int[] truth, int classes);

    /** The answers and the truth after confusion had them: the same, unless it wrote into them. */
    @Expr(
        value = "confusion(a0, a1, a2) == null ? null : new int[][] {a0, a1}",
        shown = "{answers, truth} after confusion(answers, truth, classes)")
    int[][] arraysAfterConfusion(int[] answers, int[] truth, int classes);
  }

  MultinomialRegressionChecks() {}

  @Nested
  @Order(1)
  @Question(value = "softmax", title = "Scores become probabilities")
  class Softmax {
    @Test
    @Order(1)
    @Points(1)
    @Hint("Every score through Math.exp, then each divided by the sum of them all.")
    @DisplayName("gives the formula's numbers, which add up to one")
    void followsTheFormula(Student student) {
      for (double[] z : new double[][] {{2, 1, 0.1}, {-3, 0, 4, 0.5, 1}}) {
        double sum = Arrays.stream(z).map(Math::exp).sum();
        double[] expected = Arrays.stream(z).map(score -> Math.exp(score) / sum).toArray();
        double[] p = student.softmax(z.clone());
        assertThat(p).as(probabilities(p, z)).containsExactly(expected, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Make an array for the answer, new double[z.length], and only read z.")
    @DisplayName("is a new array, and leaves the scores alone")
    void isANewArray(Student student) {
      double[] p = student.softmax(new double[] {2, 1, 0.1});
      assertThat(p).as(places("softmax of {2, 1, 0.1}", p, 3)).hasSize(3);
      assertThat(student.scoresAfterSoftmax(new double[] {2, 1, 0.1}))
          .as("the scores z after softmax(z): the answer is a new array, and z stays as it was")
          .containsExactly(2, 1, 0.1);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("Subtract the largest score from every score before you exponentiate.")
    @DisplayName("does not overflow on large scores")
    void isStable(Student student) {
      double[] high = student.softmax(new double[] {1000, 1000});
      assertThat(high)
          .as(
              places(
                  "softmax of {1000, 1000}: Math.exp(1000) overflows to infinity, and infinity"
                      + " divided by infinity is not a number",
                  high,
                  2))
          .containsExactly(new double[] {0.5, 0.5}, CLOSE);
      assertThat(student.softmax(new double[] {-1000, -1000}))
          .as("softmax of {-1000, -1000}: Math.exp(-1000) is 0, and 0 divided by 0 is not a number")
          .containsExactly(new double[] {0.5, 0.5}, CLOSE);
      for (double[] z : new double[][] {{0, 2000}, {2000, 0}}) {
        double[] p = student.softmax(z.clone());
        assertThat(p)
            .as(
                "softmax of %s: %s",
                braces(z),
                Arrays.stream(p).anyMatch(Double::isNaN)
                    ? "subtract the largest of all scores; with a smaller one Math.exp overflows"
                    : "the larger score takes all, for e to the minus 2000 is as good as 0")
            .containsExactly(new double[] {z[0] / 2000, z[1] / 2000}, CLOSE);
      }
    }

    @Test
    @Order(4)
    @Points(1)
    @Hint("Take the number of classes from z.length.")
    @DisplayName("works for any number of classes")
    void worksForAnyNumberOfClasses(Student student) {
      double[] one = student.softmax(new double[] {5});
      assertThat(one)
          .as(places("one class: there is nothing else to choose", one, 1))
          .containsExactly(new double[] {1}, CLOSE);
      double[] tenth = new double[10];
      Arrays.fill(tenth, 0.1);
      double[] ten = student.softmax(new double[10]);
      assertThat(ten).as(places("ten equal scores", ten, 10)).containsExactly(tenth, CLOSE);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "crossEntropy", title = "The price of surprise")
  class CrossEntropy {
    @Test
    @Order(1)
    @Points(1)
    @Hint("The logarithm of 1 is 0, and the other probabilities do not come in.")
    @DisplayName("costs nothing when the answer is sure and right")
    void sureAndRight(Student student) {
      double loss = student.crossEntropy(new double[] {0, 1, 0}, 1);
      assertThat(loss)
          .as(
              "p = {0, 1, 0}, true class 1: "
                  + (Double.isNaN(loss)
                      ? "0 times the logarithm of 0 is not a number; look at p[label] alone"
                      : "all was given to the true class, and that costs nothing"))
          .isCloseTo(0, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Minus Math.log of the one probability that was given to the true class.")
    @DisplayName("is minus the natural logarithm")
    void isTheNaturalLogarithm(Student student) {
      double loss = student.crossEntropy(new double[] {0.75, 0.25}, 1);
      assertThat(loss)
          .as(
              "p = {0.75, 0.25}, true class 1: "
                  + logarithm(loss, 0.25, "a quarter was given to the true class, so ln 4"))
          .isCloseTo(Math.log(4), CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("p[label] is the probability that was given to the true class.")
    @DisplayName("looks at the true class alone")
    void looksAtTheTrueClass(Student student) {
      double[] p = {0.2, 0.3, 0.5};
      for (int label = 0; label < p.length; label++) {
        double loss = student.crossEntropy(p.clone(), label);
        String otherwise = "only p[%d] counts".formatted(label);
        assertThat(loss)
            .as(
                "p = {0.2, 0.3, 0.5}, true class %d: %s",
                label, logarithm(loss, p[label], otherwise))
            .isCloseTo(-Math.log(p[label]), CLOSE);
      }
      assertThat(student.crossEntropy(new double[] {1, 0}, 1))
          .as("p = {1, 0}, true class 1: sure and wrong costs infinity, as Math.log has it")
          .isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(student.probabilitiesAfterCrossEntropy(p.clone(), 1))
          .as("the probabilities p after crossEntropy(p, label): p stays as it was")
          .containsExactly(p);
    }
  }

  @Nested
  @Order(3)
  @Question(value = "oneHot", title = "Labels as vectors")
  class OneHot {
    @Test
    @Order(1)
    @Points(1)
    @Hint("A new double array holds zeros; one place gets a 1.")
    @DisplayName("has its one at the place of the label")
    void oneAtTheLabel(Student student) {
      double[] y = student.oneHot(2, 4);
      assertThat(y)
          .as(places("label 2 of 4 classes: labels count from 0, so the third place is 1", y, 4))
          .containsExactly(0, 0, 1, 0);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Classes count from 0: of 3 classes the last is number 2.")
    @DisplayName("has a place for the first and the last class")
    void firstAndLast(Student student) {
      double[] first = student.oneHot(0, 3);
      assertThat(first).as(places("label 0 of 3 classes", first, 3)).containsExactly(1, 0, 0);
      double[] last = student.oneHot(2, 3);
      assertThat(last).as(places("label 2 of 3 classes", last, 3)).containsExactly(0, 0, 1);
    }
  }

  @Nested
  @Order(4)
  @Question(value = "accuracy", title = "The share of right answers")
  class Accuracy {
    @Test
    @Order(1)
    @Points(2)
    @Hint("Count the places n where answers[n] is truth[n], and divide by how many there are.")
    @DisplayName("is the share of answers that are right")
    void isTheShare(Student student) {
      double share = student.accuracy(new int[] {1, 2, 3, 3}, new int[] {1, 2, 0, 3});
      assertThat(share).as("3 of 4 are right" + share(share)).isCloseTo(0.75, CLOSE);
      assertThat(student.accuracy(new int[] {5, 6, 7}, new int[] {5, 0, 0}))
          .as("1 of 3 is right: a third, as a double has it (do not round, and use no float)")
          .isCloseTo(1 / 3.0, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Go through all places, from 0 to truth.length - 1, and only read the two arrays.")
    @DisplayName("is 1 when all are right and 0 when none is")
    void reachesBothEnds(Student student) {
      assertThat(student.accuracy(new int[] {4, 0}, new int[] {4, 0}))
          .as("both of 2 are right, so the share is 1")
          .isCloseTo(1, CLOSE);
      assertThat(student.accuracy(new int[] {4, 0}, new int[] {0, 4}))
          .as("none of 2 is right, for each answer belongs to its own place")
          .isCloseTo(0, CLOSE);
      assertThat(student.arraysAfterAccuracy(new int[] {4, 0}, new int[] {4, 1}))
          .as("answers {4, 0} and truth {4, 1} after accuracy: both stay as they were")
          .isDeepEqualTo(new int[][] {{4, 0}, {4, 1}});
    }
  }

  @Nested
  @Order(5)
  @Question(value = "confusion", title = "Which class was taken for which")
  class Confusion {
    @Test
    @Order(1)
    @Points(1)
    @Hint("new int[classes][classes] holds zeros: also for classes that never occur.")
    @DisplayName("has a row and a column for every class")
    void hasTheRightSize(Student student) {
      int[][] counts = student.confusion(new int[] {0}, new int[] {0}, 3);
      assertThat(Shape.of(counts))
          .as("3 classes, two of which never occur")
          .isEqualTo("3 rows of 3");
    }

    @Test
    @Order(2)
    @Needs("hasTheRightSize")
    @Points(2)
    @Hint("Each example n adds one to one place: the row of its truth, the column of its answer.")
    @DisplayName("has the truth in its rows and the answers in its columns")
    void rowsAreTheTruth(Student student) {
      int[][] counts = student.confusion(new int[] {0, 1, 1, 1}, new int[] {0, 0, 0, 1}, 2);
      assertThat(counts)
          .as("answers {0, 1, 1, 1}, truth {0, 0, 0, 1}: " + counted(counts))
          .isDeepEqualTo(new int[][] {{1, 2}, {0, 1}});
      assertThat(student.confusion(new int[] {1}, new int[] {0}, 2))
          .as("answers {1}, truth {0}: every call counts from zero")
          .isDeepEqualTo(new int[][] {{0, 1}, {0, 0}});
      assertThat(student.arraysAfterConfusion(new int[] {1, 0}, new int[] {1, 1}, 2))
          .as("answers {1, 0} and truth {1, 1} after confusion: both stay as they were")
          .isDeepEqualTo(new int[][] {{1, 0}, {1, 1}});
    }
  }

  /** What is asked, and what is wrong with how many places the answer has. */
  private static String places(String asked, double[] answer, int places) {
    if (answer == null) {
      return asked + "; yours is null, which is no array";
    }
    return answer.length == places
        ? asked
        : "%s; the answer has %d places, yours has %d".formatted(asked, places, answer.length);
  }

  /** {2, 1, 0.1}, as Java writes an array's numbers. */
  private static String braces(double[] z) {
    return Arrays.stream(z)
        .mapToObj(score -> score == Math.rint(score) ? "" + (int) score : "" + score)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String probabilities(double[] p, double[] z) {
    String text = places("softmax of " + braces(z), p, z.length);
    if (p == null || p.length != z.length) {
      return text;
    }
    double sum = Arrays.stream(p).sum();
    return Math.abs(sum - 1) < TOLERANCE
        ? text + ": each exponential's share; whatever you subtract is the same for all scores"
        : text + ": the probabilities add up to 1, and yours to " + sum;
  }

  /** What a loss was taken for, when this much was given to the true class. */
  private static String logarithm(double loss, double given, String otherwise) {
    if (Math.abs(loss - Math.log(given)) < TOLERANCE) {
      return "mind the sign, for a loss is never negative";
    }
    for (int base : new int[] {2, 10}) {
      if (Math.abs(loss + Math.log(given) / Math.log(base)) < TOLERANCE) {
        return "the natural logarithm is asked for, and yours is to base " + base;
      }
    }
    return otherwise;
  }

  /** What was made of 3 right answers of 4. */
  private static String share(double share) {
    if (share == 0) {
      return "; an int divided by an int (integer division) drops the fraction";
    }
    if (share > 1) {
      return "; a share lies between 0 and 1";
    }
    return Math.abs(share - 0.25) < TOLERANCE ? "; yours is the share of the wrong ones" : "";
  }

  /** What was made of one 0 taken for 0, two for 1, and one 1 taken for 1. */
  private static String counted(int[][] counts) {
    if (Arrays.deepEquals(counts, new int[][] {{1, 0}, {2, 1}})) {
      return "rows are the truth, columns the answers; yours is transposed";
    }
    if (Arrays.deepEquals(counts, new int[][] {{1, 1}, {0, 1}})) {
      return "two zeros were taken for ones, so this place counts to 2: add one, do not set to 1";
    }
    int all = Arrays.stream(counts).flatMapToInt(Arrays::stream).sum();
    return all == 4
        ? "row 0 tells what the three zeros were taken for, row 1 the single one"
        : "there are 4 examples, and each adds one; yours adds up to " + all;
  }
}
