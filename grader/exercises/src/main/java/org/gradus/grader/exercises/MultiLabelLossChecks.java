package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.Written.number;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the mean binary cross entropy of several tags at once. */
abstract class MultiLabelLossChecks {
  private static final double TOLERANCE = 1e-9;
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's number")
  void followsTheFormula(Student student) {
    double[] z = {2, -1, 0.5};
    double[] yes = Arrays.stream(z).map(v -> Math.log(1 + Math.exp(-v))).toArray();
    double[] no = Arrays.stream(z).map(v -> Math.log(1 + Math.exp(v))).toArray();
    double all = Math.log(Arrays.stream(z).map(Math::exp).sum());
    double right = (yes[0] + no[1] + yes[2]) / 3;
    double softmax = (2 * all - 2.5) / 3;
    double softmaxEach = softmax - Math.log(1 - Math.exp(-1 - all)) / 3;
    double found = student.multiLabelLoss(new double[][] {z}, new int[][] {{1, 0, 1}});
    assertThat(found)
        .as(
            "scores {{2, −1, 0.5}}, tags {{1, 0, 1}}: "
                + Slip.of(
                    found,
                    "the mean of the three losses of z = 2 and t = 1, z = −1 and t = 0, z = 0.5"
                        + " and t = 1",
                    Slip.any("this is the sum: divide by the number of tags", 3 * right),
                    Slip.any(
                        "this takes a softmax over the tags; each tag has a sigmoid of its own",
                        softmax,
                        3 * softmax,
                        3 * softmax / 2,
                        softmaxEach,
                        3 * softmaxEach),
                    Slip.any("logarithms are below 0, so the loss has a minus", -right, -3 * right),
                    Slip.any(
                        "a tag that is 0 counts, too: the term with 1 − t is missing",
                        (yes[0] + yes[2]) / 3,
                        yes[0] + yes[2],
                        (yes[0] + yes[2]) / 2),
                    Slip.any(
                        "a tag that is 1 counts, too: the term with t is missing",
                        no[1] / 3,
                        no[1]),
                    Slip.any(
                        "the tags are turned round: a high score is right where the tag is 1",
                        (no[0] + yes[1] + no[2]) / 3,
                        no[0] + yes[1] + no[2]),
                    Slip.any("the natural logarithm, not that to base 2", right / Math.log(2)),
                    Slip.any("the natural logarithm, not that to base 10", right / Math.log(10)),
                    Slip.any("this is the last tag alone: add up", yes[2] / 3, yes[2]),
                    Slip.any("this is the first tag alone: go on to the others", yes[0]),
                    Slip.any(
                        "this is a squared error; the loss takes logarithms",
                        squares(z, 1, 0, 1) / 3,
                        squares(z, 1, 0, 1))))
        .isCloseTo(right, CLOSE);
  }

  private static double squares(double[] z, int... tags) {
    double sum = 0;
    for (int k = 0; k < z.length; k++) {
      sum += Math.pow(tags[k] - 1 / (1 + Math.exp(-z[k])), 2);
    }
    return sum;
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @DisplayName("is the mean over all tags of all pictures")
  void isTheMeanOfAll(Student student) {
    // The losses of these scores are 1, 2 or 3 times log 2, so that the sum is a count.
    double two = Math.log(3);
    double three = Math.log(7);
    double[][] wide = {{0, -two, two, -three}, {0, 0, two, 0}};
    double found = student.multiLabelLoss(wide, new int[][] {{1, 1, 0, 1}, {0, 1, 0, 0}});
    String slip =
        Slip.of(
            found / Math.log(2),
            "the mean over all eight",
            Slip.any("this is the sum over all eight: divide by 8", 13),
            Slip.any("divide by 8: this divides by the pictures alone", 6.5),
            Slip.any("divide by 8: this divides by the tags alone", 3.25),
            Slip.any("this is the first picture alone; the second one counts, too", 2, 4, 8, 1),
            Slip.any(
                "this is the last picture alone; the first one counts, too", 1.25, 2.5, 5, 0.625));
    assertThat(found)
        .as("two pictures, four tags each, and the losses sum up to 13 log 2: " + slip)
        .isCloseTo(13 * Math.log(2) / 8, CLOSE);
    double[][] high = {{0}, {-two}, {two}, {0}, {-three}};
    found = student.multiLabelLoss(high, new int[][] {{1}, {1}, {0}, {0}, {1}});
    assertThat(found)
        .as("five pictures, one tag each, and the losses sum up to 9 log 2")
        .isCloseTo(9 * Math.log(2) / 5, CLOSE);
  }

  @Test
  @Order(3)
  @Points(2)
  @Hint(
      "For t = 1 the loss is log(1 + e^u) with one u, for t = 0 with another. When e^u is too"
          + " large for a double, what is log(1 + e^u) as good as?")
  @DisplayName("is right for very large scores, above and below 0")
  void staysFinite(Student student) {
    double[][] cases = {{1000, 1, 0}, {-1000, 0, 0}, {1000, 0, 1000}, {-1000, 1, 1000}};
    for (double[] one : cases) {
      assertLoss(student, one[0], (int) one[1], one[2]);
    }
    assertLoss(student, 36, 0, 36);
    assertLoss(student, -750, 1, 750);
    assertLoss(student, 29, 0, 29);
    assertLoss(student, -100_000, 1, 100_000);
    for (double size : new double[] {6, 9, 12, 17}) {
      double rest = Math.log1p(Math.exp(-size));
      assertLoss(student, size, 1, rest);
      assertLoss(student, -size, 0, rest);
      assertLoss(student, size, 0, size + rest);
      assertLoss(student, -size, 1, size + rest);
    }
    // Against six scores of 0, so that whoever divides by another count loses nothing here.
    int[][] tags = {{0, 1, 0}, {1, 1, 0}};
    double one = student.multiLabelLoss(new double[2][3], Copy.of(tags)) / 6 / Math.log(2);
    assertThat(student.multiLabelLoss(new double[][] {{1000, 0, -1000}, {0, -2000, 0}}, tags))
        .as(
            "scores {{1000, 0, −1000}, {0, −2000, 0}}, tags {{0, 1, 0}, {1, 1, 0}}: large scores"
                + " among others, with the losses 1000, log 2, 0, log 2, 2000 and log 2")
        .isCloseTo((3000 + 3 * Math.log(2)) * one, CLOSE);
  }

  private static void assertLoss(Student student, double score, int tag, double right) {
    double found = student.multiLabelLoss(new double[][] {{score}}, new int[][] {{tag}});
    String slip;
    if (Double.isNaN(found)) {
      slip = "NaN comes of 0 · ∞, of ∞ − ∞ or of ∞ / ∞: some e^z or some log 0 is infinite";
    } else if (Double.isInfinite(found)) {
      slip = "infinite, for it is the logarithm of 0, or an e^z that is too large";
    } else if (found > 1 && found < right && right > 100) {
      slip = "a probability or a score was cut off on the way, and the loss no longer grows";
    } else if (right > 20 && right < 50) {
      slip = "1 − σ(%s) has lost its digits: no difference from 1, please".formatted(number(right));
    } else if (Math.abs(score) < 20) {
      slip = "log(1 + e^u) is a little more than 0, or than u, and for such a u that counts";
    } else {
      slip = "a score that is sure and wrong costs as much as it is large, a right one nothing";
    }
    assertThat(found)
        .as("one score %s, its tag %d: %s", number(score), tag, slip)
        .isCloseTo(right, within(TOLERANCE * Math.max(1, right)));
  }

  @Test
  @Order(4)
  @Points(1)
  @Hint("Put the probability into a variable of your own, not back into scores.")
  @DisplayName("leaves scores and tags as they were")
  void leavesItsInputs(Student student) {
    double[][] scores = {{2, -1, 0.5}, {0, 3, -2}};
    int[][] tags = {{1, 0, 1}, {0, 1, 1}};
    assertThat(student.scoresAfterLoss(Copy.of(scores), Copy.of(tags)))
        .as("the scores must be the same after the call")
        .isDeepEqualTo(scores);
    assertThat(student.tagsAfterLoss(Copy.of(scores), Copy.of(tags)))
        .as("the tags must be the same after the call")
        .isDeepEqualTo(tags);
  }
}
