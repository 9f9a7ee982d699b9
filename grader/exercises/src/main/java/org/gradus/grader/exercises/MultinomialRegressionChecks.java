package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Exercise 02: from scores to answers, and from answers to numbers that can be trusted. */
@Exercise("02-multinomial-regression")
public final class MultinomialRegressionChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** What the notebook must define. */
  public interface Student {
    /** Probabilities from scores, one a class. */
    double[] softmax(double[] z);

    /** The scores after softmax had them: the same, unless it wrote into them or gave them back. */
    @Expr(value = "softmax(a0) == a0 ? null : a0", shown = "z after softmax(z)")
    double[] scoresAfterSoftmax(double[] z);

    /** What probabilities cost when the answer is this class; in nats. */
    double crossEntropy(double[] p, int label);

    /** As many zeros as classes, but for a one at the label. */
    double[] oneHot(int label, int classes);

    /** The share of answers that are the truth, from 0 to 1. */
    double accuracy(int[] answers, int[] truth);

    /** How often each class, a row, was answered with each, a column. */
    int[][] confusion(int[] answers, int[] truth, int classes);
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
    @DisplayName("gives the formula's numbers in a new array")
    void followsTheFormula(Student student) {
      double[] z = {2, 1, 0.1};
      double sum = Math.exp(2) + Math.exp(1) + Math.exp(0.1);
      double[] expected = {Math.exp(2) / sum, Math.exp(1) / sum, Math.exp(0.1) / sum};
      assertThat(student.softmax(z)).as("softmax of {2, 1, 0.1}").containsExactly(expected, CLOSE);
      assertThat(student.scoresAfterSoftmax(new double[] {2, 1, 0.1}))
          .as("the scores z after softmax(z): the answer is a new array, and z stays as it was")
          .containsExactly(2, 1, 0.1);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Did you divide by the sum of all exponentials, the class's own included?")
    @DisplayName("adds up to one")
    void addsUpToOne(Student student) {
      double[] p = student.softmax(new double[] {-3, 0, 4, 0.5, 1});
      assertThat(p).as("one probability for each of the five scores").hasSize(5);
      assertThat(Arrays.stream(p).sum()).as("the sum of the probabilities").isCloseTo(1, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("Subtract the largest score from every score before you exponentiate.")
    @DisplayName("does not overflow on large scores")
    void isStable(Student student) {
      assertThat(student.softmax(new double[] {1000, 1000}))
          .as(
              "softmax of {1000, 1000}: Math.exp(1000) overflows to infinity, and infinity divided"
                  + " by infinity is not a number")
          .containsExactly(new double[] {0.5, 0.5}, CLOSE);
      assertThat(student.softmax(new double[] {-1000, -1000}))
          .as("softmax of {-1000, -1000}: Math.exp(-1000) is 0, and 0 divided by 0 is not a number")
          .containsExactly(new double[] {0.5, 0.5}, CLOSE);
    }

    @Test
    @Order(4)
    @Points(1)
    @Hint("Take the number of classes from z.length.")
    @DisplayName("works for any number of classes")
    void worksForAnyNumberOfClasses(Student student) {
      assertThat(student.softmax(new double[] {5}))
          .as("one class")
          .containsExactly(new double[] {1}, CLOSE);
      double[] tenth = new double[10];
      Arrays.fill(tenth, 0.1);
      assertThat(student.softmax(new double[10]))
          .as("ten equal scores")
          .containsExactly(tenth, CLOSE);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "crossEntropy", title = "The price of surprise")
  class CrossEntropy {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("costs nothing when the answer is sure and right")
    void sureAndRight(Student student) {
      assertThat(student.crossEntropy(new double[] {0, 1, 0}, 1)).isCloseTo(0, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Math.log is the natural logarithm. And mind the sign: a loss is never negative.")
    @DisplayName("is minus the natural logarithm")
    void isTheNaturalLogarithm(Student student) {
      assertThat(student.crossEntropy(new double[] {0.5, 0.5}, 0))
          .as("a probability of 0.5 costs ln 2, the natural logarithm; base 2 would give 1")
          .isCloseTo(Math.log(2), CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("p[label] is the probability that was given to the true class.")
    @DisplayName("looks at the true class alone")
    void looksAtTheTrueClass(Student student) {
      double[] p = {0.2, 0.3, 0.5};
      for (int label = 0; label < p.length; label++) {
        assertThat(student.crossEntropy(p, label))
            .as("probabilities {0.2, 0.3, 0.5}, true class %d", label)
            .isCloseTo(-Math.log(p[label]), CLOSE);
      }
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
      assertThat(student.oneHot(2, 4))
          .as("label 2 of 4 classes: labels count from 0, so the third place is meant")
          .containsExactly(0, 0, 1, 0);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("Classes count from 0: of 3 classes the last is number 2.")
    @DisplayName("has a place for the first and the last class")
    void firstAndLast(Student student) {
      assertThat(student.oneHot(0, 3)).as("label 0 of 3 classes").containsExactly(1, 0, 0);
      assertThat(student.oneHot(2, 3)).as("label 2 of 3 classes").containsExactly(0, 0, 1);
    }
  }

  @Nested
  @Order(4)
  @Question(value = "accuracy", title = "The share of right answers")
  class Accuracy {
    @Test
    @Order(1)
    @Points(2)
    @Hint("In Java, 3 / 4 is 0: make one of the two a double first.")
    @DisplayName("is the share of answers that are right")
    void isTheShare(Student student) {
      assertThat(student.accuracy(new int[] {1, 2, 3, 3}, new int[] {1, 2, 0, 3}))
          .as("3 of 4 are right; an int divided by an int (integer division) drops the fraction")
          .isCloseTo(0.75, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("is 1 when all are right and 0 when none is")
    void reachesBothEnds(Student student) {
      assertThat(student.accuracy(new int[] {4, 0}, new int[] {4, 0})).isCloseTo(1, CLOSE);
      assertThat(student.accuracy(new int[] {4, 0}, new int[] {0, 4})).isCloseTo(0, CLOSE);
    }
  }

  @Nested
  @Order(5)
  @Question(value = "confusion", title = "Which class was taken for which")
  class Confusion {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("has a row and a column for every class")
    void hasTheRightSize(Student student) {
      int[][] counts = student.confusion(new int[] {0}, new int[] {0}, 3);
      assertThat(counts).as("3 classes, two of which never occur").hasDimensions(3, 3);
    }

    @Test
    @Order(2)
    @Needs("hasTheRightSize")
    @Points(2)
    @Hint("counts[truth][answer], not the other way round.")
    @DisplayName("has the truth in its rows and the answers in its columns")
    void rowsAreTheTruth(Student student) {
      assertThat(student.confusion(new int[] {0, 1, 1, 1}, new int[] {0, 0, 0, 1}, 2))
          .as(
              "answers {0, 1, 1, 1}, truth {0, 0, 0, 1}: rows are the truth; this looks transposed"
                  + " when rows and columns are swapped")
          .isDeepEqualTo(new int[][] {{1, 2}, {0, 1}});
    }
  }
}
