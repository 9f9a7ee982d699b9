package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.gradus.grader.exercises.WordEmbeddingsChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks how badly a word is told from a few wrong ones. */
abstract class NegativeSamplingLossChecks {
  private static final double[] INPUT = {1, -0.5, 2};
  private static final double[] TARGET = {0.5, 1, 0.25};
  private static final double[][] NEGATIVES = {{1, 0, -1}, {-0.5, 2, 0.5}, {0.2, 0.4, 0.6}};

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the formula's number")
  void followsTheFormula(Student student) {
    double found = student.negativeSamplingLoss(INPUT.clone(), TARGET.clone(), Copy.of(NEGATIVES));
    assertThat(found)
        .as(
            "input = {1, -0.5, 2}, target = {0.5, 1, 0.25}, negatives = {{1, 0, -1}, {-0.5, 2,"
                + " 0.5}, {0.2, 0.4, 0.6}}: %s",
            Slip.nearly(new double[] {found}, new double[] {2.724698123216}, slip(found)))
        .isCloseTo(2.724698123216, within(1e-9));
  }

  private static String slip(double found) {
    return Slip.of(
        found,
        "the dot products with the input are 0.5 for the target, −1, −0.5 and 1.2 for the others",
        Slip.rows(
            "this is the logarithm of a probability, below 0; the loss is its negative",
            "-2.72469812"),
        Slip.rows(
            "the minus inside the sigmoid of the wrong words is missing: they are to be unlike",
            "3.02469812"),
        Slip.rows(
            "the minus belongs to the wrong words; the right one has none inside its sigmoid",
            "3.52469812"),
        Slip.rows(
            "all words got the minus inside their sigmoid; the right one has none", "3.22469812"),
        Slip.rows("the wrong words are added up, without a mean", "1.22428403"),
        Slip.rows("this is a mean over all words; the loss is their sum", "0.681174531"),
        Slip.rows("this is a mean over the wrong words; the loss is a sum", "0.908232708"),
        Slip.rows("the wrong words are missing", "0.474076984"),
        Slip.rows("the right word is missing", "2.25062114"),
        Slip.rows("of the wrong words only the first counts here", "0.787338672"),
        Slip.rows("of the wrong words only the last counts here", "1.93735945"),
        Slip.rows(
            "the part of the wrong words is added, too: both parts have a minus in front",
            "-1.77654415"),
        Slip.rows("the logarithm is the natural one, Math.log; this has base 2", "3.93090847"),
        Slip.rows("the logarithm is the natural one, Math.log; this has base 10", "1.18332136"),
        Slip.rows("the logarithms are missing", "-2.20745246", "2.20745246", "1.79254754"),
        Slip.rows("the logarithms are missing, and the products multiplied", "0.0655659926"),
        Slip.rows("the sigmoid is missing: these are the dot products", "-0.8", "0.8"),
        Slip.rows(
            "this is the loss of a softmax over all words; here each word has a sigmoid of its own",
            "1.28225583"),
        Slip.rows("the wrong words are taken one by one, not as a sum of vectors", "1.02843223"),
        Slip.rows("the wrong words are taken one by one, not as a mean of vectors", "1.11847364"),
        Slip.rows("the vectors multiply as they are: a dot product, not a cosine", "2.89926258"),
        Slip.rows(
            "the right and the wrong words go with the input, not with one another", "4.3877468"),
        Slip.rows(
            "the wrong words are weighed like the right one: nothing is multiplied by their number",
            "3.67285209"),
        Slip.rows("ln(1 + σ) is not ln σ", "1.72483214"),
        Slip.rows("the sigmoid was taken twice", "3.31533892"),
        Slip.rows(
            "e to the x is missing: this is what is left of −ln σ(x) where x is far from 0", "1.2"),
        Slip.rows(
            "signs count: a product below 0 is a large loss for the right word, and a small one for"
                + " the wrong ones",
            "1.52469812",
            "4.22469812"));
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @DisplayName("fits vectors of any size and any number of wrong words")
  void fitsAnySize(Student student) {
    assertThat(
            student.negativeSamplingLoss(
                new double[] {2}, new double[] {0.5}, new double[][] {{-0.25}}))
        .as("input = {2}, target = {0.5}, negatives = {{-0.25}}: the dot products are 1 and −0.5")
        .isCloseTo(0.787338671698, within(1e-9));
    assertThat(
            student.negativeSamplingLoss(
                new double[] {1, 2, 3, 4}, new double[] {0.1, 0.2, -0.3, 0.4}, new double[0][]))
        .as("no wrong words: the right one alone counts, whose dot product is 1.2")
        .isCloseTo(0.263282467338, within(1e-9));
    assertThat(
            student.negativeSamplingLoss(
                new double[2],
                new double[] {5, 7},
                new double[][] {{1, 2}, {3, 4}, {5, 6}, {3, 4}, {9, 10}}))
        .as(
            "an input of zeros, five wrong words: each of six sigmoids is 0.5; a wrong word that"
                + " comes twice counts twice")
        .isCloseTo(4.158883083360, within(1e-9));
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("Where e to the power of x is lost beside 1, or 1 beside it, what is ln(1 + e to the x)?")
  @DisplayName("stays finite for large dot products")
  void staysFinite(Student student) {
    double[][] cases = {
      {-1000, -1000, 1000},
      {1000, 1000, 1000},
      {1000, -1000, 0},
      {-40, -900, 40},
      {-2500, 2000, 4500},
      {35, 35, 35},
      {12, 12, 12.000012288387}
    };
    for (double[] dots : cases) {
      double found =
          student.negativeSamplingLoss(
              new double[] {1}, new double[] {dots[0]}, new double[][] {{dots[1]}});
      assertThat(found)
          .as(
              "input = {1}, target = {%s}, negatives = {{%s}}: %s",
              Written.number(dots[0]), Written.number(dots[1]), largeSlip(found, dots))
          .isCloseTo(dots[2], within(1e-9));
    }
  }

  private static String largeSlip(double found, double... dots) {
    if (!Double.isFinite(found)) {
      return "σ became 0, whose logarithm is −∞, or exp left the range of a double";
    }
    if (dots[0] == 35 && Slip.near(found, dots[2], 0.5)) {
      return "nearly: 1 − σ(x) has lost its digits where σ is as good as 1; σ(−x) is the same, and"
          + " keeps them";
    }
    if (dots[0] == 12) {
      return "12 is not that far from 0: e to the −12 is 0.000006…, and counts";
    }
    return "−ln σ(x) is as good as −x for x far below 0, and as good as 0 far above";
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(1)
  @DisplayName("leaves the vectors as they are")
  void leavesItsInputs(Student student) {
    double[][][] after = student.afterLoss(INPUT.clone(), TARGET.clone(), Copy.of(NEGATIVES));
    assertThat(after).as("a loss is a number").isNotNull();
    assertThat(after[0])
        .as("input and target must be the same after the call")
        .isDeepEqualTo(new double[][] {INPUT, TARGET});
    assertThat(after[1])
        .as("the negatives must be the same after the call")
        .isDeepEqualTo(NEGATIVES);
  }
}
