package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.Kept.assertKept;

import java.util.Arrays;
import java.util.List;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks which of many overlapping boxes stay. */
abstract class NonMaximumSuppressionChecks {
  @Test
  @Order(1)
  @Points(1)
  @Hint("Which box is certain to stay? Begin with that one, whatever its index.")
  @DisplayName("keeps the surest of each group, the best first")
  void keepsTheSurest(Student student) {
    assertKept(
        student,
        row(0, 1, 30, 31, 60),
        new double[] {0.6, 0.9, 0.95, 0.3, 0.1},
        0.5,
        found ->
            "boxes of width 10 at x = 0, 1, 30, 31 and 60, scores 0.6, 0.9, 0.95, 0.3, 0.1: "
                + order(found),
        2,
        1,
        4);
    assertKept(
        student,
        row(0, 1, 2, 3),
        new double[] {0.9, 0.8, 0.7, 0.6},
        0.5,
        found ->
            "boxes of width 10 at x = 0, 1, 2 and 3, scores 0.9, 0.8, 0.7, 0.6: box 0 shares 7/13"
                + " or more with each"
                + (Arrays.equals(found, new int[] {0, 2})
                    ? ", with box 2, too: was it passed over when box 1 had gone?"
                    : " of the others, and all three go"),
        0);
  }

  private static String order(int[] found) {
    return switch (Arrays.toString(found)) {
      case "[0, 2, 4]" ->
          "these are kept in the order in which they came: the highest score comes first (two"
              + " scores that are compared as whole numbers are all equal)";
      case "[4, 3, 0]" -> "here the lowest score came first: the highest one does";
      case "[1, 2, 4]" -> "the right boxes, but the best comes first";
      case "[4, 1, 2]" -> "the right boxes, but the best comes first, not last";
      case "[0, 1, 4]" ->
          "these are places in the sorted list: return the indices that the boxes came with";
      case "[0, 3]", "[3, 0]" -> "these are the boxes that are dropped: return those that stay";
      case "[]" ->
          "nothing is kept: does each box meet itself, with an IoU of 1, and is dropped by it?";
      case "[2, 1, 0, 3, 4]" -> "nothing was dropped: boxes 1 and 0 share 9/11";
      case "[2, 1, 3, 4]" ->
          "box 3 overlaps box 2: ask about each box that was kept, not about the last one alone";
      case "[2]" -> "only the best of all is kept: go on with those that are left";
      case "[2, 4]" -> "boxes that lie apart do not drop each other: 1 stays beside 2";
      case "[2, 1, 4, 0, 0]", "[2, 1, 4, -1, -1]" ->
          "as many numbers as boxes are kept: cut the array to its length";
      default -> "the surest first, and whatever overlaps it goes; then the surest of the rest";
    };
  }

  @Test
  @Order(2)
  @Points(1)
  @Hint("Draw the boxes. Who is gone already when the last one's turn comes?")
  @DisplayName("lets only boxes that were kept drop others")
  void onlyKeptBoxesDropOthers(Student student) {
    assertKept(
        student,
        row(3, 0, 6),
        new double[] {0.8, 0.9, 0.7},
        0.5,
        found ->
            "boxes of width 10 at x = 0, 3 and 6, scores 0.9, 0.8, 0.7; neighbours share 7/13: "
                + (Arrays.equals(found, new int[] {1})
                    ? "the last one was dropped by a box that is gone already"
                    : "the first drops the second, and only the second would have dropped the"
                        + " third"),
        1,
        2);
    assertKept(
        student,
        row(0, 3, 6, 9, 12),
        new double[] {0.9, 0.8, 0.7, 0.6, 0.5},
        0.5,
        found -> "five in a row, each sharing 7/13 with the next: every other one stays",
        0,
        2,
        4);
  }

  @Test
  @Order(3)
  @Points(1)
  @DisplayName("drops what shares more than the threshold, and only more")
  void dropsAboveTheThreshold(Student student) {
    double[][] half = {{0, 0, 8, 8}, {0, 0, 8, 4}};
    double[] scores = {0.5, 0.75};
    assertKept(
        student,
        half,
        scores,
        0.5,
        found ->
            "an IoU of exactly 0.5, threshold 0.5: "
                + (Arrays.equals(found, new int[] {1})
                    ? "only what is greater is dropped: > and not ≥"
                    : "both stay, the better one first"),
        1,
        0);
    assertKept(
        student,
        half,
        scores,
        0.4999,
        found -> "an IoU of 0.5, threshold 0.4999: more, so the worse one goes",
        1);
    assertKept(
        student,
        row(0, 1),
        scores,
        0.8182,
        found ->
            "an IoU of 9/11, which is 0.81818…, threshold 0.8182: less, so both stay (the"
                + " threshold is an argument, and the IoU is taken as it is)",
        1,
        0);
    assertKept(
        student,
        row(0, 10, 19),
        new double[] {3, 2, 1},
        0,
        found ->
            "threshold 0: the second box touches the first, which is an IoU of 0, and stays; the"
                + " third shares 1/19 with the second, and goes",
        0,
        1);
    assertKept(
        student,
        row(5, 5),
        new double[] {1, 2},
        1,
        found -> "threshold 1, twice the same box: no IoU is greater than 1, so both stay",
        1,
        0);
  }

  @Test
  @Order(4)
  @Points(1)
  @DisplayName("takes ties, scores below 0, one box, none")
  void takesTiesAndFew(Student student) {
    assertKept(
        student,
        row(50, 0, 0, 25),
        new double[] {1, 2, 2, 1},
        0.5,
        found ->
            "boxes at x = 50, 0, 0, 25 with scores 1, 2, 2, 1: "
                + (List.of("[2, 3, 0]", "[1, 3, 0]", "[2, 0, 3]").contains(Arrays.toString(found))
                    ? "of two equal scores the lower index comes first"
                    : "boxes 1 and 2 are the same, and box 1 comes first; then 0, then 3"),
        1,
        0,
        3);
    double[][] apart = row(0, 50, 25);
    assertKept(
        student,
        apart,
        new double[] {1, 1, 2},
        0.5,
        found ->
            "scores 1, 1, 2, and nothing overlaps: the best one comes first, and then, of two equal"
                + " scores, the lower index",
        2,
        0,
        1);
    assertKept(
        student,
        apart,
        new double[] {-3, -1, -2},
        0.5,
        found -> "scores −3, −1, −2: a score may be below 0, and the highest is −1",
        1,
        2,
        0);
    assertKept(
        student,
        apart,
        new double[] {-3e12, -1e12, -2e12},
        0.5,
        found ->
            "scores −3, −1 and −2 times 10¹², the highest is −10¹²: no number is certain to be"
                + " below all scores",
        1,
        2,
        0);
    assertKept(
        student,
        apart,
        new double[] {0.5, 0.5 + 1e-12, 0.5 + 1e-6},
        0.5,
        found ->
            "scores 0.5, 0.5 + 10⁻¹², 0.5 + 10⁻⁶: the highest first, by however little (a whole"
                + " number, or a float, does not see it)",
        2,
        1,
        0);
    assertKept(
        student,
        new double[][] {{0, 0, 10, 10}, {20, 0, 30, 10}, {40, 3, 40, 9}},
        new double[] {1, 3, 2},
        0.5,
        found -> "the last box is empty, with an IoU of 0 also with itself: it is kept once",
        1,
        2,
        0);
    assertKept(
        student, row(7), new double[] {0.25}, 0.5, found -> "one box stays, whatever its score", 0);
    assertKept(
        student,
        new double[0][],
        new double[0],
        0.5,
        found -> "without boxes nothing is kept: an array without numbers");
  }

  @Test
  @Order(5)
  @Points(1)
  @Hint("Sort indices, not the scores; remember what is gone in an array of your own.")
  @DisplayName("leaves boxes and scores as they were")
  void leavesItsInputs(Student student) {
    double[][] boxes = row(0, 1, 30, 31, 60);
    double[] scores = {0.6, 0.9, 0.95, 0.3, 0.1};
    double[][][] after = student.afterSuppression(Copy.of(boxes), scores.clone(), 0.5);
    assertThat(after == null ? "null" : "an array")
        .as("the answer of this call")
        .isEqualTo("an array");
    assertThat(after[0]).as("the boxes must be the same after the call").isDeepEqualTo(boxes);
    assertThat(after[1][0]).as("the scores must be the same after the call").isEqualTo(scores);
  }

  /** Boxes of 10 × 10 that begin at these x, side by side. */
  private static double[][] row(double... lefts) {
    return Arrays.stream(lefts)
        .mapToObj(left -> new double[] {left, 0, left + 10, 10})
        .toArray(double[][]::new);
  }
}
