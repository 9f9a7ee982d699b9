package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;
import static org.gradus.grader.junit.Rounded.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Asks how far the probability falls where the patch lies. With scores that are whole multiples of
 * log 3, probabilities are 1/2, 3/4, 9/10…
 */
abstract class HeatMapChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** With scores that are whole multiples of it, probabilities are 1/2, 3/4, 9/10… */
  private static final double LOG3 = Math.log(3);

  /** Hides one of these pixels after the other: the score changes by these multiples of log 3. */
  private static final double[][] CHANGES = {{-1, 1, 0}, {-2, -3, -1}};

  private static final double BIAS = -11.5 * LOG3;

  private static double[][] shown() {
    return new double[][] {{2, 2, 1}, {0, 2, 3}};
  }

  private static double[][] weights() {
    return new double[][] {{LOG3, -LOG3, 5 * LOG3}, {-2 * LOG3, 3 * LOG3, LOG3 / 2}};
  }

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("is the drop of the probability")
  void isTheDrop(Student student) {
    double[][] found = student.heatMap(shown(), weights(), BIAS, 1, 1, 1);
    Map<String, String> slips = new LinkedHashMap<>();
    slips.put(
        text(map(c -> probability(1 + c) - 0.75)),
        "the sign is turned round: p − p′, above 0 where hiding hurts (or the sigmoid has e^z in"
            + " place of e^(−z))");
    slips.put(
        text(map(c -> -c * LOG3)),
        "this is the drop of the score z; the map shows the drop of the probability σ(z)");
    slips.put(text(map(c -> probability(-c))), "this is σ(z − z′); the map shows σ(z) − σ(z′)");
    slips.put(
        text(map(c -> probability(1 + c))),
        "these are the probabilities p′ with the patch; the map shows p − p′");
    slips.put(
        text(map(c -> Math.abs(0.75 - probability(1 + c)))),
        "no absolute value: where hiding helps, the map is below 0");
    slips.put(
        text(map(c -> Math.max(0, 0.75 - probability(1 + c)))),
        "no cut at 0: where hiding helps, the map is below 0");
    slips.put(
        text(map(c -> probability(12.5) - probability(12.5 + c))), "the bias is missing in z");
    slips.put(
        text(map(c -> 0.75 - probability(12.5 + c))),
        "the bias is missing in the score of the picture with the patch");
    slips.put(
        text(map(c -> 1 - probability(1 + c) / 0.75)), "the drop is p − p′, not its share of p");
    slips.put(
        text(new double[][] {{drop(2), drop(-2), drop(5)}, {0, drop(6), drop(1.5)}}),
        "the patch was 0 here; its value is `grey`, here 1");
    slips.put(
        text(new double[][] {{drop(1), 0, 0}, {drop(2), drop(5), drop(6)}}),
        "the patches add up: each hides a part of the whole picture, not of what was hidden"
            + " before");
    slips.put(
        text(new double[][] {{drop(1), drop(2), 0}, {drop(-1), drop(3), 0}}),
        "rows and columns are swapped: element [i][j] is for the patch at row i · step, column j"
            + " · step");
    assertMap(
        new Patched(student, shown(), weights(), BIAS, 1, 1, 1),
        found,
        "2 rows of 3",
        map(c -> 0.75 - probability(1 + c)),
        "side 1, step 1, grey 1, and the whole picture has the probability 0.75: ",
        slips,
        Map.of(
            "3 rows of 2",
            "rows and columns are swapped: element [i][j] is for row i · step, column j · step",
            "2 rows of 2",
            "as many columns as rows; but the picture has 3 columns",
            "3 rows of 3",
            "as many rows as columns; but the picture has 2 rows",
            "3 rows of 4",
            "one row and one column too many: the last patch begins in the last row"));
  }

  private static double[][] map(DoubleUnaryOperator value) {
    return Arrays.stream(CHANGES)
        .map(row -> Arrays.stream(row).map(value).toArray())
        .toArray(double[][]::new);
  }

  @Test
  @Order(2)
  @Needs("isTheDrop")
  @Points(1)
  @DisplayName("goes in steps, up to the last")
  void goesInSteps(Student student) {
    // Multiples of log 3, on a picture of ones: a grey of 0 takes away the sum under the patch.
    double[][] weights = {
      {0, -1, 0, 1, 1, 0, -1},
      {0, 0, 1, 0, -1, 0, 0},
      {0, 0, 1, 0, 1, -1, 0},
      {0, 0, 0, 1, -1, 0, -1},
      {0, 0, 1, 0, 1, 0, 0}
    };
    double[][] logs =
        Arrays.stream(weights)
            .map(row -> Arrays.stream(row).map(w -> w * LOG3).toArray())
            .toArray(double[][]::new);
    double[][] found =
        Slip.named(
            () -> student.heatMap(ones(), Copy.of(logs), -LOG3, 4, 2, 0),
            "IndexOutOfBounds",
            "a picture of 5 rows and 7 columns, side 4, step 2: the code reached for a place that"
                + " an array does not have. Patches at the edge reach beyond the picture, and are"
                + " cut there"
                + (cuts(student) ? "" : "; your occlude (task 1) does not do that yet"));
    assertMap(
        new Patched(student, ones(), logs, -LOG3, 4, 2, 0),
        found,
        "3 rows of 4",
        drops(new double[][] {{3, 3, -3, -2}, {3, 3, -1, -1}, {1, 2, 1, 0}}),
        "a picture of 5 rows and 7 columns, side 4, step 2: ",
        Map.of(
            text(drops(new double[][] {{3, 3, 3, -1}, {4, 4, 3, -1}, {3, 4, 3, 0}})),
            "the patch for [i][j] lies at row i · step, column j · step; here at i and j",
            text(drops(new double[][] {{3, -3, 0, 0}, {1, 1, 0, 0}, {0, 0, 0, 0}})),
            "the patch moves by `step`, not by its side",
            text(drops(new double[][] {{3, 3, -1, -1}, {4, 3, -1, -1}, {4, 3, -1, -1}})),
            "a patch at the edge is cut, not moved inwards",
            text(drops(new double[][] {{-1, 2, 0, -1}, {0, 2, -1, -1}, {0, 1, 1, 0}})),
            "the patch is `side` pixels wide, not `step`",
            text(drops(new double[][] {{3, 3, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}})),
            "patches that are cut count, too: here their places stayed 0",
            text(drops(new double[][] {{-1, 1, 2, -1}, {-1, 3, 3, -3}, {0, 3, 3, -1}})),
            "row and column are where the patch begins, not its middle"),
        Map.of(
            "1 row of 2",
            "the last positions are missing: a patch may begin in any row i · step that the"
                + " picture has, and is cut at the border",
            "2 rows of 3",
            "the last positions are missing: rows 0, 2 and 4 are three; 5 / 2 of two ints is 2",
            "5 rows of 7",
            "the step is ignored: the patch begins in rows 0, 2 and 4 only",
            "5 rows of 4",
            "rows go in steps, too: the patch begins in rows 0, 2 and 4 only",
            "3 rows of 7",
            "columns go in steps, too: the patch begins in columns 0, 2, 4 and 6 only",
            "2 rows of 2",
            "the patch moves by `step`, not by its side",
            "4 rows of 3",
            "rows and columns are swapped",
            "3 rows of 3",
            "one column is missing: columns 0, 2, 4 and 6",
            "4 rows of 4",
            "one row too many: rows 0, 2 and 4, and 6 is beyond the picture"));
    assertMap(
        new Patched(student, ones(), logs, -LOG3, 1, 3, 0),
        student.heatMap(ones(), Copy.of(logs), -LOG3, 1, 3, 0),
        "2 rows of 3",
        drops(new double[][] {{0, 1, -1}, {0, 1, -1}}),
        "the same picture, side 1, step 3 (between two patches some pixels are never hidden): ",
        Map.of(),
        Map.of());
  }

  private static double[][] ones() {
    double[][] ones = new double[5][7];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    return ones;
  }

  @Test
  @Order(3)
  @Needs("isTheDrop")
  @Points(1)
  @DisplayName("leaves picture and weights as they were")
  void leavesItsInputs(Student student) {
    double[][][] after = student.afterHeatMap(shown(), weights(), BIAS, 1, 1, 1);
    assertThat(after == null ? "null" : "an array")
        .as("the answer of this call")
        .isEqualTo("an array");
    assertThat(after[0]).as("the picture must be the same after the call").isDeepEqualTo(shown());
    assertThat(after[1]).as("the weights must be the same after the call").isDeepEqualTo(weights());
    assertThat(owned(student.mapsAnew(shown(), weights(), BIAS, 1, 1, 1))).as(ANEW).isEqualTo(OWN);
  }

  /** Whether the student's own occlude takes a patch that lies partly beyond the border. */
  private static boolean cuts(Student student) {
    try {
      student.occlude(ones(), 4, 6, 4, 0);
      return true;
    } catch (StudentFailure failure) {
      return false;
    }
  }

  private static void assertMap(
      Patched patched,
      double[][] found,
      String shape,
      double[][] right,
      String given,
      Map<String, String> slips,
      Map<String, String> shapes) {
    String size = Shape.of(found);
    assertThat(size)
        .as(
            given
                + (size.equals("null")
                    ? "the answer is null"
                    : shapes.getOrDefault(
                        size, "a row for each row in which the patch begins, and as many columns")))
        .isEqualTo(shape);
    if (text(found).equals(text(right))) {
      return;
    }
    String slip = slips.getOrDefault(text(found), inGeneral(found, right));
    String why = patched.gives(found) ? Patched.SAYS : slip;
    for (int i = 0; i < right.length; i++) {
      assertThat(found[i]).as(given + why).containsExactly(right[i], CLOSE);
    }
  }

  private static String inGeneral(double[][] found, double[][] right) {
    double[] all = Slip.numbers(found);
    double most = Arrays.stream(all).map(Math::abs).max().orElse(0);
    return most == 0
        ? "all drops are 0: is the patch put into the picture?"
        : most < 1e-5
            ? "the drops are tiny, for both scores are far from 0: the bias is added once, as it"
                + " is"
            : Slip.near(all, Slip.numbers(right), 1e-5)
                ? "nearly: digits were lost, as in a float; keep every number in a double"
                : "σ(z) of the whole picture less σ(z) of the one with the patch";
  }

  /** The sigmoid of a score, given in multiples of log 3. */
  private static double probability(double multiple) {
    return 1 / (1 + Math.pow(3, -multiple));
  }

  /** How far the probability falls from 3/4 when the score falls by so many multiples of log 3. */
  private static double drop(double multiple) {
    return 0.75 - probability(1 - multiple);
  }

  private static double[][] drops(double[][] multiples) {
    return Arrays.stream(multiples)
        .map(row -> Arrays.stream(row).map(HeatMapChecks::drop).toArray())
        .toArray(double[][]::new);
  }
}
