package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.shuffled;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Scores and tags whose loss follows from the odds. */
abstract class MultiLabelLossHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 09 38c5d2f7e0a946b1d68a1f04";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's number")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int count = random.nextInt(3, 8);
      double[] scores = random.doubles(count, -4, 4).toArray();
      int[] tags = tags(count, random);
      double expected = sum(scores, tags) / count;
      assertThat(student.multiLabelLoss(new double[][] {scores.clone()}, new int[][] {tags}))
          .as("scores %s, tags %s", Arrays.toString(scores), Arrays.toString(tags))
          .isCloseTo(expected, CLOSE);
    }
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("is the mean over all tags of all pictures")
  void isTheMeanOfAll(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int few = random.nextInt(2, 5);
      int many = few + random.nextInt(1, 4);
      double[][] scores = new double[round % 2 == 0 ? few : many][];
      int[][] tags = new int[scores.length][];
      int width = few + many - scores.length;
      double sum = 0;
      for (int i = 0; i < scores.length; i++) {
        scores[i] = random.doubles(width, -4, 4).toArray();
        tags[i] = tags(width, random);
        sum += sum(scores[i], tags[i]);
      }
      assertThat(student.multiLabelLoss(scores, tags))
          .as("%d pictures, %d tags, %s", scores.length, width, Arrays.deepToString(scores))
          .isCloseTo(sum / (few * many), CLOSE);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  @DisplayName("is right for very large scores, above and below 0")
  void staysFinite(Student student, RandomGenerator random) {
    double[] sizes = {
      random.nextDouble(37, 60),
      random.nextDouble(800, 5_000),
      1e300,
      random.nextDouble(25, 30),
      random.nextDouble(30, 36.7),
      random.nextDouble(5, 7),
      random.nextDouble(8, 10),
      random.nextDouble(11, 13),
      random.nextDouble(14, 17)
    };
    for (double far : sizes) {
      // Sure and wrong costs the score, sure and right nothing, or nearly so.
      for (int n = 0; n < 4; n++) {
        double score = n < 2 ? far : -far;
        int tag = n % 2;
        double right = loss(score, tag);
        assertThat(student.multiLabelLoss(new double[][] {{score}}, new int[][] {{tag}}))
            .as("far off, at %s, with the tag %d", score, tag)
            .isCloseTo(right, within(1e-9 * Math.max(1, right)));
      }
    }
    assertAmongOthers(student, random);
  }

  /** Against the same without the large ones: whoever divides by another count is right here. */
  private static void assertAmongOthers(Student student, RandomGenerator random) {
    double[][] scores = {random.doubles(3, -3, 3).toArray(), random.doubles(3, -3, 3).toArray()};
    int[][] tags = {tags(3, random), tags(3, random)};
    double ordinary = sum(scores[0], tags[0]) + sum(scores[1], tags[1]);
    double one = student.multiLabelLoss(Copy.of(scores), Copy.of(tags)) / ordinary;
    double[] far = {-random.nextDouble(900, 2_000), random.nextDouble(900, 2_000)};
    double expected = ordinary;
    for (int i = 0; i < 2; i++) {
      int column = random.nextInt(3);
      expected -= loss(scores[i][column], tags[i][column]);
      scores[i][column] = tags[i][column] == 1 ? far[0] : far[1];
      expected += loss(scores[i][column], tags[i][column]);
    }
    assertThat(student.multiLabelLoss(Copy.of(scores), Copy.of(tags)))
        .as("far off among others: %s", Arrays.deepToString(scores))
        .isCloseTo(expected * one, CLOSE);
  }

  /** log(1 + e^u), where u says how wrong the score is. */
  private static double loss(double score, int tag) {
    double u = tag == 1 ? -score : score;
    return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
  }

  @Test
  @Order(4)
  @Points(0.5)
  @DisplayName("leaves scores and tags as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] scores = {random.doubles(4, -3, 3).toArray(), random.doubles(4, -3, 3).toArray()};
    int[][] tags = {tags(4, random), tags(4, random)};
    assertThat(student.scoresAfterLoss(Copy.of(scores), Copy.of(tags)))
        .as("after the call: scores %s", Arrays.deepToString(scores))
        .isDeepEqualTo(scores);
    assertThat(student.tagsAfterLoss(Copy.of(scores), Copy.of(tags)))
        .as("after the call: tags %s", Arrays.deepToString(tags))
        .isDeepEqualTo(tags);
    double[][] other = Copy.of(scores);
    other[1][3] = -other[1][3] - 1;
    assertThat(student.multiLabelLoss(other, tags))
        .as("another last score than in %s", Arrays.deepToString(scores))
        .isNotEqualTo(student.multiLabelLoss(scores, tags));
  }

  /** Zeros and ones, some of both, and two ones at least. */
  private static int[] tags(int count, RandomGenerator random) {
    int[] tags = new int[count];
    int ones = count < 3 ? 1 : random.nextInt(2, count);
    int[] order = shuffled(count, random);
    for (int n = 0; n < ones; n++) {
      tags[order[n]] = 1;
    }
    return tags;
  }

  /** The sum of the losses: from the odds, and in one logarithm. */
  private static double sum(double[] scores, int[] tags) {
    double product = 1;
    for (int k = 0; k < scores.length; k++) {
      product *= 1 + Math.exp(tags[k] == 1 ? -scores[k] : scores[k]);
    }
    return Math.log(product);
  }
}
