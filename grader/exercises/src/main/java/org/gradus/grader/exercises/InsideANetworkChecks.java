package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.junit.Rounded.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 08: where an answer comes from, and what is alike. A message names a slip where the
 * answer is the one that this slip gives; else it says how the right one is made.
 */
@Exercise("08-inside-a-network")
public final class InsideANetworkChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** With scores that are whole multiples of it, probabilities are 1/2, 3/4, 9/10… */
  private static final double LOG3 = Math.log(3);

  /** What the notebook must define. */
  public interface Student {
    /** A copy of the picture with a square patch of one value. */
    double[][] occlude(double[][] picture, int row, int column, int side, double grey);

    /** The picture as it is after occlude had it. */
    @Expr(
        value = "occlude(a0, a1, a2, a3, a4) == null ? null : a0",
        shown = "occlude(a0, a1, a2, a3, a4)")
    double[][] afterOcclude(double[][] picture, int row, int column, int side, double grey);

    /** Whether the answer is made of new rows alone. */
    @Expr(
        value =
            "java.util.Collections.disjoint(java.util.Arrays.asList(a0),"
                + " java.util.Arrays.asList(occlude(a0, a1, a2, a3, a4)))",
        shown = "occlude(a0, a1, a2, a3, a4)")
    boolean occludesInNewRows(double[][] picture, int row, int column, int side, double grey);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(occlude(a0, a1, a2, a3, a4)),"
                + " java.util.Arrays.asList(occlude(a0, a1, a2, a3, a4)))"
                + " && occlude(a0, a1, a2, a3, a4) != occlude(a0, a1, a2, a3, a4)",
        shown = "occlude(a0, a1, a2, a3, a4)")
    boolean occludesAnew(double[][] picture, int row, int column, int side, double grey);

    /** How far the probability falls, for each place of the patch. */
    double[][] heatMap(
        double[][] picture, double[][] weights, double bias, int side, int step, double grey);

    /** Picture and weights as they are after heatMap had them. */
    @Expr(
        value = "heatMap(a0, a1, a2, a3, a4, a5) == null ? null : new double[][][] {a0, a1}",
        shown = "heatMap(a0, a1, a2, a3, a4, a5)")
    double[][][] afterHeatMap(
        double[][] picture, double[][] weights, double bias, int side, int step, double grey);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(heatMap(a0, a1, a2, a3, a4, a5)),"
                + " java.util.Arrays.asList(heatMap(a0, a1, a2, a3, a4, a5)))"
                + " && heatMap(a0, a1, a2, a3, a4, a5) != heatMap(a0, a1, a2, a3, a4, a5)",
        shown = "heatMap(a0, a1, a2, a3, a4, a5)")
    boolean mapsAnew(
        double[][] picture, double[][] weights, double bias, int side, int step, double grey);

    /** The cosine of the angle between two vectors. */
    double cosine(double[] a, double[] b);

    /** Both vectors as they are after cosine had them. */
    @Expr(value = "cosine(a0, a1) < -9 ? null : new double[][] {a0, a1}", shown = "cosine(a0, a1)")
    double[][] afterCosine(double[] a, double[] b);

    /** The indices of the rows most like one of them. */
    int[] nearest(double[][] rows, int query, int k);

    /** The rows as they are after nearest had them. */
    @Expr(value = "nearest(a0, a1, a2) == null ? null : a0", shown = "nearest(a0, a1, a2)")
    double[][] afterNearest(double[][] rows, int query, int k);

    /** Whether two calls give two answers. */
    @Expr(value = "nearest(a0, a1, a2) != nearest(a0, a1, a2)", shown = "nearest(a0, a1, a2)")
    boolean searchesAnew(double[][] rows, int query, int k);

    /** The centres after one step of k-means. */
    double[][] kMeansStep(double[][] rows, double[][] centres);

    /** Rows and centres as they are after kMeansStep had them. */
    @Expr(
        value = "kMeansStep(a0, a1) == null ? null : new double[][][] {a0, a1}",
        shown = "kMeansStep(a0, a1)")
    double[][][] afterKMeansStep(double[][] rows, double[][] centres);

    /** Whether the answer is made of new rows alone. */
    @Expr(
        value =
            "java.util.Collections.disjoint("
                + "java.util.Arrays.asList(kMeansStep(a0, a1)),"
                + " java.util.stream.Stream.of(a0, a1).flatMap(java.util.Arrays::stream).toList())",
        shown = "kMeansStep(a0, a1)")
    boolean stepsInNewRows(double[][] rows, double[][] centres);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint(java.util.Arrays.asList(kMeansStep(a0, a1)),"
                + " java.util.Arrays.asList(kMeansStep(a0, a1)))"
                + " && kMeansStep(a0, a1) != kMeansStep(a0, a1)",
        shown = "kMeansStep(a0, a1)")
    boolean stepsAnew(double[][] rows, double[][] centres);

    /** The share of items that are of their cluster's most common class. */
    double purity(int[] clusters, int[] labels);

    /** Clusters and labels as they are after purity had them. */
    @Expr(value = "purity(a0, a1) < -9 ? null : new int[][] {a0, a1}", shown = "purity(a0, a1)")
    int[][] afterPurity(int[] clusters, int[] labels);
  }

  private static final String OWN = "an array of its own";
  private static final String ANEW =
      "each call gives a new array with new rows: what an earlier call gave must not change with"
          + " the next";

  private static final String ANEW_NUMBERS =
      "each call gives a new array: what an earlier call gave must not change with the next";

  InsideANetworkChecks() {}

  @Nested
  @Order(1)
  @Question(value = "occlude", title = "Hide a part")
  class Occlude {
    @Test
    @Order(1)
    @Points(2)
    @DisplayName("fills the patch, and nothing else")
    void fillsThePatch(Student student) {
      double[][] found = student.occlude(picture(), 1, 2, 2, 0.5);
      assertThat(Shape.of(found)).as("as large as the picture").isEqualTo("4 rows of 5");
      String place = changed(found);
      assertThat(place)
          .as(
              "which pixels change, with row = 1, column = 2, side = 2: "
                  + Map.ofEntries(
                          Map.entry(
                              "none",
                              "the picture came back as it was; the patch ends at"
                                  + " row + side, not at side"),
                          Map.entry(
                              "rows 2 to 3, columns 1 to 2",
                              "rows and columns are swapped here: picture[r][c], with r from row on"
                                  + " and c from column on"),
                          Map.entry(
                              "rows 1 to 3, columns 2 to 4",
                              "the patch is one pixel too" + " large: r < row + side, not <="),
                          Map.entry(
                              "row 1, column 2",
                              "the patch is one pixel too small: the last"
                                  + " row is row + side − 1"),
                          Map.entry(
                              "rows 0 to 1, columns 1 to 2",
                              "row and column are where the" + " patch begins, not its middle"),
                          Map.entry(
                              "rows 2 to 3, columns 3 to 4",
                              "the patch begins at row itself,"
                                  + " not one behind it: rows count from 0"),
                          Map.entry(
                              "rows 0 to 1, columns 0 to 1",
                              "the patch lies in the corner:"
                                  + " row and column say where it begins"),
                          Map.entry(
                              "rows 1 to 2, columns 0 to 4",
                              "whole rows are hidden; the" + " patch is only `side` columns wide"),
                          Map.entry(
                              "rows 0 to 3, columns 0 to 4",
                              "every pixel changed: begin with"
                                  + " a copy of the picture, then fill the patch alone"),
                          Map.entry(
                              "16 pixels that are no rectangle",
                              "the patch alone was kept,"
                                  + " and the rest hidden: the other way round"))
                      .getOrDefault(place, "the patch begins there and is 2 pixels high and wide"))
          .isEqualTo("rows 1 to 2, columns 2 to 3");
      double[][] right = picture();
      Arrays.fill(right[1], 2, 4, 0.5);
      Arrays.fill(right[2], 2, 4, 0.5);
      assertThat(found)
          .as(
              found[1][2] == 0
                  ? "the patch has the value of `grey`, here 0.5: not 0, and not (int) grey"
                  : "each pixel of the patch has the value of `grey`, here 0.5")
          .isDeepEqualTo(right);
      double[][] other =
          student.occlude(new double[][] {{0, 0.1, -2.1}, {0.3, 0, 5}}, 0, 0, 2, -1.7);
      assertThat(Shape.of(other)).as("as large as the picture").isEqualTo("2 rows of 3");
      assertThat(other)
          .as("picture {{0, 0.1, -2.1}, {0.3, 0, 5}}, row 0, column 0, grey -1.7: %s", slip(other))
          .isDeepEqualTo(new double[][] {{-1.7, -1.7, -2.1}, {-1.7, -1.7, 5}});
    }

    private String slip(double[][] found) {
      return switch (Arrays.deepToString(found)) {
        case "[[0.0, -1.7, -2.1], [-1.7, 0.0, 5.0]]" ->
            "a pixel of 0 under the patch becomes grey, too";
        case "[[0.0, 0.0, -2.1], [0.0, 0.0, 5.0]]" -> "grey may be any number, also one below 0";
        default ->
            Math.abs(found[0][2] + 2.1) < 1e-6 && found[0][2] != -2.1
                ? "digits were lost: a float is no double"
                : "what the patch covers is grey, all else as it was";
      };
    }

    @Test
    @Order(2)
    @Needs("fillsThePatch")
    @Points(1)
    @DisplayName("cuts the patch at the border")
    void isCutAtTheBorder(Student student) {
      assertCut(
          student,
          new int[] {3, 3, 3},
          "row 3, columns 3 to 4",
          Map.of(
              "rows 1 to 3, columns 2 to 4",
              "the patch was moved inwards; it stays where it is",
              "row 3, column 3",
              "this picture has 4 rows and 5 columns: column 4 is there, too",
              "9 pixels that are no rectangle",
              "what lies beyond one side does not come back at the other"));
      assertCut(
          student,
          new int[] {-1, -2, 3},
          "rows 0 to 1, column 0",
          Map.of(
              "rows 0 to 2, columns 0 to 2",
              "the patch still begins at −1 and −2, and what lies beyond the border is lost: do not"
                  + " begin at 0 and then fill 3 more",
              "rows 1 to 3, columns 2 to 4",
              "row and column lost their signs"));
      assertCut(
          student,
          new int[] {4, 1, 2},
          "none",
          Map.of("row 3, columns 1 to 2", "the patch was moved inwards; it stays where it is"));
      assertCut(student, new int[] {0, -2, 2}, "none", Map.of());
      assertCut(student, new int[] {-1, -1, 7}, "rows 0 to 3, columns 0 to 4", Map.of());
    }

    private void assertCut(Student student, int[] patch, String right, Map<String, String> slips) {
      String given = "row = %d, column = %d, side = %d: ".formatted(patch[0], patch[1], patch[2]);
      double[][] found =
          named(
              () -> student.occlude(picture(), patch[0], patch[1], patch[2], 0.5),
              "IndexOutOfBounds",
              given
                  + "the patch lies partly beyond the border, and the code reached for a pixel"
                  + " there: fill only rows and columns that the picture has");
      assertThat(Shape.of(found)).as("as large as the picture").isEqualTo("4 rows of 5");
      String place = changed(found);
      assertThat(place)
          .as(
              "which pixels change, with "
                  + given
                  + slips.getOrDefault(
                      place,
                      place.equals("none")
                          ? "a patch that lies partly beyond the border is cut, not left out"
                          : "the pixels that patch and picture share"))
          .isEqualTo(right);
    }

    @Test
    @Order(3)
    @Needs("fillsThePatch")
    @Points(1)
    @Hint("picture.clone() copies the outer array: its rows are still those of the picture.")
    @DisplayName("leaves the picture as it was")
    void leavesThePicture(Student student) {
      assertThat(student.afterOcclude(picture(), 1, 2, 2, 0.5))
          .as("the picture must be the same after the call: copy each row before you write into it")
          .isDeepEqualTo(picture());
      for (int[] patch : new int[][] {{1, 2, 2}, {4, 0, 2}, {0, -2, 2}, {-1, -1, 7}}) {
        assertThat(owned(ownRows(student, patch)))
            .as(
                "row = %d, column = %d, side = %d: no row of the answer is a row of the picture:"
                    + " copy those that stay as they are, too",
                patch[0], patch[1], patch[2])
            .isEqualTo(OWN);
      }
      assertThat(owned(student.occludesAnew(picture(), 1, 2, 2, 0.5))).as(ANEW).isEqualTo(OWN);
    }

    /** Also where the code fails: what lies beyond the border is another check's. */
    private static boolean ownRows(Student student, int... patch) {
      try {
        return student.occludesInNewRows(picture(), patch[0], patch[1], patch[2], 0.5);
      } catch (StudentFailure failure) {
        return true;
      }
    }
  }

  @Nested
  @Order(2)
  @Question(value = "heatMap", title = "What the answer hangs on")
  class HeatMapTask {
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
          named(
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
      assertThat(after[1])
          .as("the weights must be the same after the call")
          .isDeepEqualTo(weights());
      assertThat(owned(student.mapsAnew(shown(), weights(), BIAS, 1, 1, 1)))
          .as(ANEW)
          .isEqualTo(OWN);
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
                          size,
                          "a row for each row in which the patch begins, and as many columns")))
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
      double[] all = numbers(found);
      double most = Arrays.stream(all).map(Math::abs).max().orElse(0);
      return most == 0
          ? "all drops are 0: is the patch put into the picture?"
          : most < 1e-5
              ? "the drops are tiny, for both scores are far from 0: the bias is added once, as it"
                  + " is"
              : Slip.near(all, numbers(right), 1e-5)
                  ? "nearly: digits were lost, as in a float; keep every number in a double"
                  : "σ(z) of the whole picture less σ(z) of the one with the patch";
    }
  }

  @Nested
  @Order(3)
  @Question(value = "cosine", title = "The same direction")
  class Cosine {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("is the cosine of the angle")
    void isTheCosine(Student student) {
      double found = student.cosine(new double[] {3, 4}, new double[] {5, 12});
      Map<String, String> slips = new LinkedHashMap<>();
      slips.put(text(63), "this is the product a · b; divide it by both lengths");
      slips.put(text(63 / 25.0 / 169), "the length is the root of the sum of squares");
      slips.put(text(63 / 25.0), "divide by the lengths of both, not by the squares of one's");
      slips.put(text(63 / 169.0), "divide by the lengths of both, not by the squares of one's");
      slips.put(text(63 / 5.0), "this divides by one length; divide by both");
      slips.put(text(63 / 13.0), "this divides by one length; divide by both");
      slips.put(text(63 / 18.0), "the two lengths are multiplied, not added");
      slips.put(text(63 / 7.0 / 17), "a length is no sum of numbers: squares, sum, root");
      slips.put(text(2 / 65.0), "this is 1 less the cosine, a distance; the similarity is wanted");
      slips.put(text(Math.sqrt(68)), "this is the distance of the two points");
      slips.put(text(Math.acos(63 / 65.0)), "this is the angle; its cosine is wanted");
      slips.put(
          text(0),
          "this is 0, as for a right angle; has a division of whole numbers lost the fraction?");
      slips.put(text(15 / 65.0), "a · b is the sum of all products, not the first alone");
      slips.put(text(48 / 65.0), "a · b is the sum of all products, not the last alone");
      slips.put(
          text(1),
          "1 would be the same direction; every number counts, in the product and in the lengths");
      assertThat(found)
          .as(
              "a = {3, 4} has the length 5, b = {5, 12} the length 13: "
                  + slips
                      .getOrDefault(text(found), nearly(found, 63 / 65.0))
                      .replace("RIGHT", "(3 · 5 + 4 · 12) / (5 · 13)"))
          .isCloseTo(63 / 65.0, CLOSE);
      double negative = student.cosine(new double[] {1, -2, 2}, new double[] {-2, 3, 6});
      assertThat(negative)
          .as("a = {1, -2, 2} has the length 3, b = {-2, 3, 6} the length 7")
          .isCloseTo(4 / 21.0, CLOSE);
      double opposite = student.cosine(new double[] {1, -2, 2}, new double[] {-2, 4, -4});
      assertThat(opposite)
          .as(
              opposite == 0 || opposite > 0.99
                  ? "opposite directions: no absolute value, and no cut at 0"
                  : "opposite directions: the cosine of 180°")
          .isCloseTo(-1, CLOSE);
      double fine =
          student.cosine(new double[] {0.3, 0.4, 0, 0, 1.2}, new double[] {1.6, 0, 0, 1.2, 1.5});
      assertThat(fine)
          .as(
              "a = {0.3, 0.4, 0, 0, 1.2} has the length 1.3, b = {1.6, 0, 0, 1.2, 1.5} the length"
                  + " 2.5: "
                  + Slip.of(
                      fine,
                      nearly(fine, 2.28 / 3.25).replace("RIGHT", "2.28 / (1.3 · 2.5)"),
                      Slip.any("a vector with a 0 among its numbers is no vector of zeros", 0),
                      Slip.any(
                          "only the first numbers were taken; these vectors have five",
                          0.48 / (0.5 * 1.6),
                          0.48 / (0.5 * 2)),
                      Slip.any(
                          "fractions are lost: the sums are doubles, not ints", 1 / Math.sqrt(5))))
          .isCloseTo(2.28 / 3.25, CLOSE);
    }

    private static String nearly(double found, double right) {
      return Math.abs(found - right) < 1e-5
          ? "nearly: digits were lost; keep every number in a double, and do not round"
          : "RIGHT";
    }

    @Test
    @Order(2)
    @Needs("isTheCosine")
    @Points(1)
    @DisplayName("does not ask how long the vectors are")
    void knowsNoLength(Student student) {
      for (double size : new double[] {1e6, 1e-6, 1e70, 1e-70}) {
        double longer = student.cosine(new double[] {3, 4}, new double[] {5 * size, 12 * size});
        assertThat(longer)
            .as("b = {5, 12} times %s has the same direction as b: %s", size, why(longer))
            .isCloseTo(63 / 65.0, CLOSE);
        double both = student.cosine(new double[] {3 * size, 4 * size}, new double[] {size, 0});
        assertThat(both)
            .as("a = {3, 4} and b = {1, 0}, both times %s: %s", size, why(both))
            .isCloseTo(0.6, CLOSE);
      }
    }

    private static String why(double found) {
      return found == 0
          ? "no length is to be called zero that is not"
          : Double.isFinite(found)
              ? "nothing is to be added to a length, nor a least length put in its place"
              : "a number has left the range of its type";
    }

    @Test
    @Order(3)
    @Needs("isTheCosine")
    @Points(1)
    @DisplayName("is 0 for a vector of zeros")
    void zeroIsLikeNothing(Student student) {
      double[][][] pairs = {
        {{0, 0}, {3, 4}}, {{3, 4}, {0, 0}}, {{0, 0}, {0, 0}}, {{0, 2}, {3, 0}}, {{2, -2}, {1, 1}}
      };
      for (double[][] pair : pairs) {
        double found = student.cosine(pair[0].clone(), pair[1].clone());
        assertThat(found)
            .as(
                "a = %s, b = %s: %s",
                Arrays.toString(pair[0]),
                Arrays.toString(pair[1]),
                Double.isNaN(found)
                    ? "0 / 0 is NaN: ask for a length of 0 before you divide"
                    : "0, for a right angle as for a vector that has no direction")
            .isCloseTo(0, CLOSE);
      }
      double[][][] others = {{{0, 1}, {3, 4}}, {{2, -2}, {3, 1}}};
      double[] right = {0.8, 4 / Math.sqrt(80)};
      for (int n = 0; n < others.length; n++) {
        assertThat(student.cosine(others[n][0].clone(), others[n][1].clone()))
            .as(
                "a = %s, b = %s: no vector of zeros, though it has a 0, or its sum is one",
                Arrays.toString(others[n][0]), Arrays.toString(others[n][1]))
            .isCloseTo(right[n], CLOSE);
      }
    }

    @Test
    @Order(4)
    @Needs("isTheCosine")
    @Points(1)
    @Hint("Divide the product by the lengths, not the vectors.")
    @DisplayName("leaves both vectors as they were")
    void leavesItsVectors(Student student) {
      for (double[][] pair :
          new double[][][] {{{3, 4}, {5, 12}}, {{0, 0}, {5, 0}}, {{5, 0}, {0, 0}}}) {
        assertThat(student.afterCosine(pair[0].clone(), pair[1].clone()))
            .as("a and b must be the same after the call")
            .isDeepEqualTo(pair);
      }
    }
  }

  @Nested
  @Order(4)
  @Question(value = "nearest", title = "What is alike")
  class Nearest {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the most similar rows, the most similar first")
    void ordersBySimilarity(Student student) {
      assertRows(
          student,
          new double[][] {
            {-1, 1, 2}, {6, -1, -1}, {-2, 0, 1}, {-2, -4, 1}, {-1, -2, 0}, {-4, -3, -1}
          },
          2,
          3,
          "the three rows most like row 2, whose similarities to rows 0, 1, 3, 4 and 5 are 0.73,"
              + " −0.94, 0.49, 0.40 and 0.61: ",
          Map.ofEntries(
              Map.entry("[1, 4, 3]", "this is the least similar first"),
              Map.entry(
                  "[0, 4, 3]",
                  "these are the closest by distance; the cosine asks for" + " directions"),
              Map.entry(
                  "[0, 3, 4]",
                  "these are the closest by the sum of the differences, or a comparison of ints"
                      + " has lost the fractions of the cosines"),
              Map.entry(
                  "[5, 3, 0]",
                  "this orders by the product of the vectors: divide by their" + " lengths"),
              Map.entry("[1, 0, 5]", "this orders by the absolute value: −0.94 is not alike"),
              Map.entry("[2, 0, 5]", "row 2 itself is left out"),
              Map.entry(
                  "[0, 3, 5]",
                  "the right rows in the order of their indices: the most similar"
                      + " comes first (or these are the rows most like row 0)"),
              Map.entry(
                  "[3, 5, 0]",
                  "the right rows in the wrong order: the most similar comes" + " first"),
              Map.entry("[5, 3, 4]", "the most similar row was left out in place of row 2 itself"),
              Map.entry("[0, 4, 2]", "indices count all rows, with row 2 among them"),
              Map.entry("[0, 1, 3]", "these are the first rows that came"),
              Map.entry("[0, 2, 3]", "these are the rows most like row 0; `query` says which")),
          0,
          5,
          3);
    }

    @Test
    @Order(2)
    @Needs("ordersBySimilarity")
    @Points(1)
    @DisplayName("leaves out the query, and only that")
    void leavesOutTheQueryAlone(Student student) {
      double[][] rows = {{2, 1}, {-1, 3}, {2, 1}, {1, 1}, {1, -3}};
      assertRows(
          student,
          rows,
          2,
          4,
          "rows 0 and 2 are equal, and row 2 is the query: ",
          Map.of(
              "[3, 1, 4]",
              "a row that equals the query is a row like any other: leave out the query's index"
                  + " alone",
              "[0, 2, 3, 1]",
              "row 2 itself is left out",
              "[2, 0, 3, 1]",
              "row 2 itself is left out",
              "[2, 3, 1, 4]",
              "row 0 was left out in place of row 2 itself: the query need not be the first"),
          0,
          3,
          1,
          4);
      assertRows(student, rows, 0, 1, "the one most like row 0: ", Map.of(), 2);
      assertRows(
          student,
          new double[][] {{3, 4}, {1, 0}, {6, 8}},
          0,
          2,
          "row 2 points in the direction of row 0, the query: ",
          Map.of("[1]", "a row with the similarity 1 is a row like any other"),
          2,
          1);
    }

    @Test
    @Order(3)
    @Needs("ordersBySimilarity")
    @Points(1)
    @DisplayName("gives the smaller index first where two are as similar")
    void breaksTiesByIndex(Student student) {
      double[][] rows = {{-1, 0}, {1, 1}, {0, 0}, {2, 0}, {2, 2}, {0, 5}, {4, 4}};
      assertRows(
          student,
          rows,
          3,
          6,
          "most like row 3, {2, 0}, are rows 1, 4 and 6, as similar as each other, then rows 2 and"
              + " 5 with similarity 0: ",
          Map.of(
              "[6, 4, 1, 5, 2, 0]",
              "of equally similar rows the smaller index comes first",
              "[2, 1, 4, 6, 5, 0]",
              "row 2 is all zeros: its similarity is 0, not NaN",
              "[1, 4, 6, 5, 0, 2]",
              "row 2 is all zeros: its similarity is 0, not NaN",
              "[1, 4, 6, 5, 2, 0]",
              "rows 2 and 5 have the similarity 0, both: the smaller index comes first",
              "[1, 4, 6, 5, 0]",
              "row 2 is all zeros, but a row like any other, with the similarity 0"),
          1,
          4,
          6,
          2,
          5,
          0);
      assertRows(
          student,
          new double[][] {{0, 0}, {1, 0}, {0, 2}, {-3, 0}},
          0,
          3,
          "row 0, the query, is all zeros, so every row has the similarity 0: ",
          Map.of(),
          1,
          2,
          3);
      assertRows(
          student,
          new double[][] {{1, 0}, {1, 1}, {1.00000002, 1}, {0, 3}},
          0,
          2,
          "row 2 is a little more similar to row 0 than row 1 is, by 7 in the ninth place: ",
          Map.of("[1, 2]", "this is no tie; compare doubles, unrounded, and no floats or ints"),
          2,
          1);
    }

    @Test
    @Order(4)
    @Needs("ordersBySimilarity")
    @Points(0.5)
    @DisplayName("gives all others where k asks for more")
    void givesNoMoreThanThereAre(Student student) {
      double[][] rows = {{1, 0}, {1, 2}, {2, 1}};
      for (int k : new int[] {3, 10}) {
        int[] found =
            named(
                () -> student.nearest(Copy.of(rows), 0, k),
                "(IndexOutOfBounds|IllegalArgument|NegativeArraySize|NoSuchElement).*",
                "3 rows and k = %d: there are only two others, so give those two".formatted(k));
        assertThat(found)
            .as(
                "3 rows and k = %d: there are only two others, and the answer is as long as that",
                k)
            .isEqualTo(new int[] {2, 1});
      }
      assertThat(student.nearest(new double[][] {{1, 0}}, 0, 1))
          .as("a single row: there is no other")
          .isEqualTo(new int[0]);
      assertRows(
          student,
          new double[][] {{2, 0}, {0, 1}, {-3, 0}, {1, 1}},
          0,
          3,
          "all others, also row 2, which points the other way (similarity −1): ",
          Map.of(),
          3,
          1,
          2);
    }

    @Test
    @Order(5)
    @Needs("ordersBySimilarity")
    @Points(0.5)
    @DisplayName("leaves the rows as they were")
    void leavesItsRows(Student student) {
      double[][] rows = {{-1, 0}, {1, 5}, {1, 1}, {2, 0}, {2, 2.5}, {0, 0}};
      boolean scales = scales(student);
      double[][] after = student.afterNearest(Copy.of(rows), 3, 4);
      assertThat(after == null ? "null" : "an array")
          .as("the answer of this call")
          .isEqualTo("an array");
      assertThat(after)
          .as(
              "the rows must be the same after the call: "
                  + (sorted(after).equals(sorted(rows))
                      ? "here their order has changed. Order indices, not the rows"
                      : "here their numbers have changed"
                          + (scales
                              ? "; does this method ask cosine (task 3)? That changes its vectors"
                              : "")))
          .isDeepEqualTo(rows);
      assertThat(owned(student.searchesAnew(Copy.of(rows), 3, 4))).as(ANEW_NUMBERS).isEqualTo(OWN);
    }

    private static String sorted(double[][] rows) {
      return Arrays.stream(rows).map(Arrays::toString).sorted().toList().toString();
    }

    /** Whether the student's own cosine writes into its vectors. */
    private static boolean scales(Student student) {
      double[][] pair = {{3, 4}, {5, 12}};
      try {
        return !Arrays.deepEquals(student.afterCosine(pair[0].clone(), pair[1].clone()), pair);
      } catch (StudentFailure failure) {
        return false;
      }
    }

    private static void assertRows(
        Student student,
        double[][] rows,
        int query,
        int k,
        String given,
        Map<String, String> slips,
        int... right) {
      int[] found = student.nearest(Copy.of(rows), query, k);
      String text = Arrays.toString(found);
      String slip = found == null ? "the answer is null" : inGeneral(rows, query, k, found, right);
      boolean wrong = found != null && !Arrays.equals(found, right);
      String why =
          wrong && new Ranked(student, rows, query, k).gives(found)
              ? Ranked.SAYS
              : slips.getOrDefault(text, slip);
      assertThat(found).as(given + why).isEqualTo(right);
    }

    private static String inGeneral(double[][] rows, int query, int k, int[] found, int... right) {
      if (Arrays.stream(found).anyMatch(i -> i == query)) {
        return "row %d is the query, and is left out".formatted(query);
      }
      if (found.length != right.length) {
        return "k = %d, and there are %d others, so %d of them"
            .formatted(k, rows.length - 1, right.length);
      }
      return Arrays.stream(found).distinct().count() < found.length
          ? "an index is there twice"
          : "the largest cosine first";
    }
  }

  @Nested
  @Order(5)
  @Question(value = "kMeansStep", title = "One step of k-means")
  class KMeansStep {
    @Test
    @Order(1)
    @Points(2)
    @DisplayName("moves each centre to the mean of its rows")
    void movesToTheMeans(Student student) {
      double[][] found =
          student.kMeansStep(
              new double[][] {{0, -4}, {0, 1}, {-2, 1}, {3, 0}, {2, 4}, {-2, 5}, {4, -1}, {-1, 7}},
              new double[][] {{-3, 1}, {0, -1}, {1, 2}});
      Map<String, String> slips = new LinkedHashMap<>();
      slips.put(
          text(new double[][] {{-0.5, 0.75}, {0.5, -0.625}, {0.5, 1.5}}),
          "these are sums over the number of all rows; a mean divides by the cluster's own");
      slips.put(
          text(new double[][] {{-4, 6}, {4, -5}, {4, 12}}),
          "these are sums: divide each by the number of its rows");
      slips.put(
          text(new double[][] {{-2, 3}, {2, -2.5}, {2, 6}}),
          "divide by the number of rows in the cluster, not by the length of a row");
      slips.put(
          text(new double[][] {{-4 / 3., 2}, {4 / 3., -5 / 3.}, {4 / 3., 4}}),
          "divide by the number of rows in the cluster, not by the number of centres");
      slips.put(
          text(new double[][] {{-2, 3}, {2, -2}, {1, 3}}),
          "the fraction is lost: divide as double, not as int");
      slips.put(
          text(new double[][] {{-7 / 3., 7 / 3.}, {4 / 3., -2}, {1, 2.8}}),
          "the old centre is no row: it does not count in the mean");
      slips.put(
          text(new double[][] {{-3.5, 3.5}, {2, -3}, {1.25, 3.5}}),
          "begin each sum at 0, not at the old centre");
      slips.put(
          text(new double[][] {{-2, 3}, {1.75, -1}, {0.5, 5.5}}),
          "nearest is by the squares of the differences, not by their absolute values");
      slips.put(
          text(new double[][] {{-2, 3}, {-1 / 3., 4 / 3.}, {3, 1}}),
          "the distance sums over all numbers of a row, not over the first alone");
      slips.put(
          text(new double[][] {{-2, 3}, {0, -4}, {1.6, 2.2}}),
          "nearest is by distance, the smallest; here by the product, the largest");
      slips.put(
          text(new double[][] {{2.25, 1}, {-1.5, 6}, {-1, -1.5}}),
          "each row goes to the nearest centre; here to the farthest");
      slips.put(
          text(new double[][] {{-5 / 3., 13 / 3.}, {0, -4}, {2.25, 1}}),
          "here centres move while rows are still assigned: assign all rows first");
      slips.put(
          text(new double[][] {{-2, 3}, {2, -2.5}, {1, 2.5}}),
          "here centres move while rows are still assigned: assign all rows first");
      slips.put(
          text(new double[][] {{-5 / 3., 13 / 3.}, {7 / 3., -5 / 3.}, {1, 2.5}}),
          "this goes on until nothing moves; one step is asked for");
      slips.put(text(new double[][] {{-3, 1}, {0, -1}, {1, 2}}), "no centre has moved");
      assertThat(Shape.of(found))
          .as("as many centres as before, each as long as a row")
          .isEqualTo("3 rows of 2");
      assertThat(Rounded.of(found))
          .as(
              "of eight rows 2, 2 and 4 are nearest to the centres {-3, 1}, {0, -1} and {1, 2}: "
                  + slips.getOrDefault(text(found), "each centre moves to the mean of its rows"))
          .isDeepEqualTo(new double[][] {{-2, 3}, {2, -2.5}, {1, 3}});
      assertThat(
              Rounded.of(
                  student.kMeansStep(
                      new double[][] {{1, 2, 4}, {2, 4, 4}, {6, 0, 5}, {2, 1, 2}},
                      new double[][] {{9, 9, 9}})))
          .as("one centre, and rows of three numbers: the mean of all rows")
          .isDeepEqualTo(new double[][] {{2.75, 1.75, 3.75}});
      assertMoves(
          student,
          new double[][] {
            {0.4, 0}, {0.1, 0}, {1.5, 0}, {1.7, 0}, {0.9, 123.4567891}, {0.3, 123.4567893}
          },
          new double[][] {{1, 0}, {0.2, 0}, {0.5, 120}},
          new double[][] {{1.6, 0}, {0.25, 0}, {0.6, 123.4567892}},
          "rows {0.4, 0} and {0.1, 0} are nearest to centre 1, {0.2, 0}: ",
          after ->
              Math.abs(after[0][0] - 3.7 / 4) < 1e-4
                  ? "their distances to it are 0.04 and 0.01, those to centre 0 are 0.36 and 0.81; an"
                      + " int has them all as 0"
                  : Math.abs(after[2][1] - 123.4567892) < 1e-3
                      ? "nearly: digits were lost; keep every number in a double"
                      : "each centre moves to the mean of its rows");
      assertMoves(
          student,
          new double[][] {{2, 2}, {2, 2}, {5, 5}, {-1, -1}, {-3, -1}},
          new double[][] {{4, 4}, {-2, 0}},
          new double[][] {{3, 3}, {-2, -1}},
          "two of the rows are {2, 2}: ",
          after ->
              after[0][0] == 3.5
                  ? "each of them counts"
                  : "each centre moves to the mean of its rows");
      assertMoves(
          student,
          new double[][] {{3e12, 0}, {1, 1}, {3, 1}, {3e12, 2}},
          new double[][] {{0, 0}, {1e12, 0}},
          new double[][] {{2, 1}, {3e12, 1}},
          "rows {3e12, 0} and {3e12, 2} are nearer to centre 1, {1e12, 0}, than to {0, 0}: ",
          after ->
              after[1][0] == 1e12
                  ? "here they went to centre 0. Does the search begin with a distance that is too"
                      + " small, or leave the range of an int?"
                  : "each centre moves to the mean of its rows");
    }

    private static void assertMoves(
        Student student,
        double[][] rows,
        double[][] centres,
        double[][] right,
        String given,
        Function<double[][], String> slip) {
      double[][] found = student.kMeansStep(Copy.of(rows), Copy.of(centres));
      assertThat(Shape.of(found))
          .as("as many centres as before, each as long as a row")
          .isEqualTo(Shape.of(right));
      assertThat(Rounded.of(found)).as(given + slip.apply(found)).isDeepEqualTo(Rounded.of(right));
    }

    @Test
    @Order(2)
    @Needs("movesToTheMeans")
    @Points(1)
    @DisplayName("keeps the centre of an empty cluster")
    void keepsAnEmptyCentre(Student student) {
      double[][] found =
          named(
              () ->
                  student.kMeansStep(
                      new double[][] {{1, 0}, {3, 0}, {-5, 6}, {-6, 5}},
                      new double[][] {{1, 1}, {40, -30}, {-5, 5}}),
              "Arithmetic",
              "no row is nearest to centre 1, so there is no mean: keep the centre, do not divide"
                  + " by 0");
      assertThat(Shape.of(found)).as("as many centres as before").isEqualTo("3 rows of 2");
      assertThat(Rounded.of(found))
          .as(
              "no row is nearest to centre 1, {40, -30}: "
                  + switch (Arrays.toString(found[1])) {
                    case "[NaN, NaN]" -> "0 / 0 is NaN; an empty cluster keeps its centre";
                    case "[0.0, 0.0]" -> "it has become 0; an empty cluster keeps its centre";
                    case "[40.0, -30.0]" ->
                        "it stays; each other centre moves to the mean of its rows, also where a"
                            + " number of that is 0";
                    default -> "an empty cluster keeps its centre";
                  })
          .isDeepEqualTo(new double[][] {{2, 0}, {40, -30}, {-5.5, 5.5}});
      assertMoves(
          student,
          new double[][] {{1, 0}, {-1, 0}, {6, 6}},
          new double[][] {{0.5, 0.5}, {90, 80}, {5, 5}, {-70, 60}},
          new double[][] {{0, 0}, {90, 80}, {6, 6}, {-70, 60}},
          "two rows go to centre 0, one to centre 2, none to centres 1 and 3: ",
          after ->
              after[0][0] == 0.5
                  ? "the mean of two rows may be {0, 0}: count rows, do not ask whether a sum is 0"
                  : after[2][0] == 5
                      ? "one row is enough for a centre to move"
                      : after[1][0] != 90 || after[3][0] != -70
                          ? "each empty cluster keeps its own centre"
                          : "the others move to the mean of their rows");
    }

    @Test
    @Order(3)
    @Needs("movesToTheMeans")
    @Points(1)
    @DisplayName("gives a row in the middle to the smaller index")
    void breaksTiesByIndex(Student student) {
      double[][] found =
          student.kMeansStep(
              new double[][] {{0, 0}, {2, 0}, {-3, 0}}, new double[][] {{-1, 0}, {1, 0}});
      assertThat(Rounded.of(found))
          .as(
              "row {0, 0} is as near to {-1, 0} as to {1, 0}: "
                  + Slip.of(
                      numbers(found),
                      "the centre with the smaller index has it, and both move",
                      Slip.all(
                          "it went to the last; of equally near centres the first has it",
                          -3,
                          0,
                          1,
                          0),
                      Slip.all(
                          "it did go to the first; but row {2, 0} alone belongs to centre 1, and one"
                              + " row is enough for a centre to move",
                          -1.5,
                          0,
                          1,
                          0)))
          .isDeepEqualTo(new double[][] {{-1.5, 0}, {2, 0}});
      assertThat(
              Rounded.of(
                  student.kMeansStep(
                      new double[][] {{9, 8}, {0, 0}, {0, -4}, {0, 3}},
                      new double[][] {{9, 9}, {0, 2}, {0, -2}})))
          .as("row {0, 0} is as near to centre 1, {0, 2}, as to centre 2, {0, -2}: centre 1 has it")
          .isDeepEqualTo(new double[][] {{9, 8}, {0, 1.5}, {0, -4}});
      assertMoves(
          student,
          new double[][] {{0, 0}, {-2, 0}, {3, 0}, {5, 0}},
          new double[][] {{1.00000001, 0}, {-1, 0}},
          new double[][] {{4, 0}, {-1, 0}},
          "row {0, 0} is a little nearer to centre 1, by 1 in the eighth place: ",
          after ->
              Rounded.of(after[0][0]) == Rounded.of(8 / 3.0)
                  ? "this is no tie; compare doubles, unrounded, and no floats"
                  : "each centre moves to the mean of its rows");
    }

    @Test
    @Order(4)
    @Needs("movesToTheMeans")
    @Points(1)
    @DisplayName("leaves rows and centres as they were")
    void leavesItsInputs(Student student) {
      double[][] rows = {{1, 2}, {3, 5}, {-6, 5}, {0, 0}};
      double[][] centres = {{1, 1}, {90, 0}, {-5, 5}};
      double[][][] after = student.afterKMeansStep(Copy.of(rows), Copy.of(centres));
      assertThat(after == null ? "null" : "an array")
          .as("the answer of this call")
          .isEqualTo("an array");
      assertThat(after[0]).as("the rows must be the same after the call").isDeepEqualTo(rows);
      assertThat(after[1])
          .as("the centres must be the same after the call: the answer is a new array")
          .isDeepEqualTo(centres);
      assertThat(owned(student.stepsInNewRows(Copy.of(rows), Copy.of(centres))))
          .as("no row of the answer is one of the arrays that were given: copy what stays, too")
          .isEqualTo(OWN);
      assertThat(owned(student.stepsAnew(Copy.of(rows), Copy.of(centres)))).as(ANEW).isEqualTo(OWN);
    }
  }

  @Nested
  @Order(6)
  @Question(value = "purity", title = "Clusters and classes")
  class Purity {
    @Test
    @Order(1)
    @Points(2)
    @DisplayName("is the share of all items")
    void isTheShareOfAll(Student student) {
      double found =
          student.purity(
              new int[] {2, 1, 2, 1, 0, 2, 1, 2, 1, 2, 2},
              new int[] {2, 1, 0, 1, 1, 1, 1, 0, 1, 2, 0});
      assertThat(found)
          .as(
              "3 of 6 items, 4 of 4 and 1 of 1 are of the most common class of their cluster: "
                  + Slip.of(
                      found,
                      "add up the counts, then divide by all items",
                      Slip.any(
                          "this is the mean of the clusters' own purities; each item counts the"
                              + " same, so add up counts and divide by all items",
                          2.5 / 3),
                      Slip.any(
                          "this is the most common class of all; ask for that of each cluster",
                          6 / 11.0),
                      Slip.any(
                          "the 3 of cluster 2 are missing: is something left to add after the loop,"
                              + " or were they too few for a majority? The most common class counts"
                              + " all the same",
                          5 / 11.0),
                      Slip.any(
                          "two clusters may have the same most common class: here each class was"
                              + " given away once",
                          4 / 11.0),
                      Slip.any("this is a count: divide it by the number of items", 8),
                      Slip.any(
                          "divide by the number of items, not by the number of clusters", 8 / 3.0),
                      Slip.any(
                          "this is 0; has a division of two ints lost the fraction? 8 / 11 of ints"
                              + " is 0: divide as double",
                          0),
                      Slip.any(
                          "one too many: are clusters and labels swapped, or was a class counted"
                              + " across the border of two clusters?",
                          9 / 11.0),
                      Slip.any(
                          "these are the items of other classes, or those of one cluster alone",
                          3 / 11.0),
                      Slip.any(
                          "this is the share of clusters that are pure; items are counted",
                          2 / 3.0),
                      new Slip(
                          "nearly: digits were lost, as in a float; divide as double",
                          number -> Math.abs(number[0] - 8 / 11.0) < 1e-6)))
          .isCloseTo(8 / 11.0, CLOSE);
      assertShare(
          student,
          new int[] {0, 0, 0, 0},
          new int[] {1, 0, 2, 1},
          0.5,
          "one cluster of four items, two of them of class 1",
          Map.of(
              text(0),
              "no class has more than half of it; the most common one counts all the same"));
      assertShare(
          student,
          new int[] {2, 0, 1},
          new int[] {1, 1, 0},
          1,
          "each item a cluster of its own: all are pure",
          Map.of(text(0), "one item is enough to count"));
      assertShare(
          student, new int[] {4}, new int[] {0}, 1, "one item: its cluster is pure", Map.of());
      assertShare(
          student,
          new int[] {0, 0, 1, 1},
          new int[] {0, 3, 3, 5},
          0.5,
          "two clusters of two items, each of another class: one of the two counts",
          Map.of(
              text(0.75),
              "class 3 was counted across the border of the clusters: begin again with each",
              text(1),
              "where two classes are as common, one of them counts, not both"));
    }

    private static void assertShare(
        Student student,
        int[] clusters,
        int[] labels,
        double right,
        String given,
        Map<String, String> slips) {
      double found = student.purity(clusters.clone(), labels.clone());
      String slip = slips.get(text(found));
      assertThat(found).as(slip == null ? given : given + ": " + slip).isCloseTo(right, CLOSE);
    }

    /** With numbers that code makes one of which stands for two. */
    private static final int[] FAR = {
      10,
      16,
      31,
      32,
      37,
      64,
      97,
      100,
      128,
      256,
      1000,
      1009,
      1024,
      4096,
      10_000,
      1 << 15,
      1 << 16,
      100_000,
      1 << 20,
      1_000_000,
      1_000_003,
      10_000_000
    };

    @Test
    @Order(2)
    @Needs("isTheShareOfAll")
    @Points(1)
    @DisplayName("takes any numbers for clusters and labels")
    void takesAnyNumbers(Student student) {
      String say = "numbers are only names here: they need not count from 0, nor be small";
      int most = Integer.MAX_VALUE;
      int least = Integer.MIN_VALUE;
      int[][] many = {
        {500, 7, 500, 500, 7, 7, 500}, {3, 3, 3, 9, 9, 9, 3},
        {1, 0, 1, 1, 0, 0, 1}, {300, 300, 300, 901, 901, 901, 300},
        {-4, 1000, -4, -4, 1000, 1000, -4}, {-1, -1, -1, -2, -2, -2, -1},
        {-1, 1, -1, -1, 1, 1, -1}, {2, 2, 2, -2, -2, -2, 2},
        {most, least, most, most, least, least, most}, {5, 5, 5, 0, 0, 0, 5},
        {8, 6, 8, 8, 6, 6, 8}, {most, most, most, least, least, least, most},
      };
      for (int n = 0; n < many.length; n += 2) {
        // Of 500 and 500 as Integers == says no, in another cell than in this one.
        String same = n < 4 ? "; two Integers are compared with equals, not with ==" : "";
        assertNames(student, many[n], many[n + 1], 5 / 7.0, say + same);
      }
      String cycle = "; the difference of two ints may leave the range of an int";
      int[] far = {0, 2_000_000_000, -2_000_000_000, 0, 2_000_000_000, -2_000_000_000};
      int[] two = {1, 1, 1, 1, 1, 1};
      assertNames(student, two, far, 2 / 6.0, say + cycle);
      assertNames(student, far, new int[] {1, 2, 3, 1, 2, 3}, 1, say + cycle);
      String pairs =
          "; if a cluster and a class are made one key, no two pairs may have the same key";
      for (int m : FAR) {
        assertNames(
            student,
            new int[] {0, 0, 0, 1, 1, 1},
            new int[] {m, m, 5, 0, 0, 7},
            4 / 6.0,
            say + pairs);
        assertNames(
            student,
            new int[] {0, 0, 0, m, m, m},
            new int[] {1, 1, 5, 0, 0, 7},
            4 / 6.0,
            say + pairs);
      }
      assertNames(
          student,
          new int[] {1, 1, 1, 11, 11, 11},
          new int[] {12, 12, 5, 2, 2, 7},
          4 / 6.0,
          say + pairs);
      assertNames(
          student,
          new int[] {1, 1, 1, 2, 2, 2},
          new int[] {2, 2, 5, 1, 1, 7},
          4 / 6.0,
          say + pairs);
    }

    private static void assertNames(
        Student student, int[] clusters, int[] labels, double right, String say) {
      String given =
          "clusters %s, labels %s: ".formatted(Arrays.toString(clusters), Arrays.toString(labels));
      double found =
          named(
              () -> student.purity(clusters.clone(), labels.clone()),
              "(IndexOutOfBounds|NegativeArraySize|NullPointer|OutOfMemory|IllegalArgument).*",
              given + say);
      assertThat(found).as(given + say).isCloseTo(right, CLOSE);
    }

    @Test
    @Order(3)
    @Needs("isTheShareOfAll")
    @Points(1)
    @Hint("Whoever called purity goes on with both arrays: sort copies.")
    @DisplayName("leaves clusters and labels as they were")
    void leavesItsInputs(Student student) {
      int[][] given = {{2, 1, 0, 1, 2}, {1, 2, 2, 0, 1}};
      int[][] after = student.afterPurity(given[0].clone(), given[1].clone());
      assertThat(after == null ? "null" : "an array")
          .as("the answer of this call")
          .isEqualTo("an array");
      assertThat(after)
          .as("clusters and labels must be the same after the call")
          .isDeepEqualTo(given);
    }
  }

  /** A picture of 4 rows and 5 columns, each pixel another number. */
  private static double[][] picture() {
    double[][] picture = new double[4][5];
    for (int pixel = 0; pixel < 20; pixel++) {
      picture[pixel / 5][pixel % 5] = pixel + 1;
    }
    return picture;
  }

  /** Which pixels of {@link #picture} are other ones now: {@code rows 0 to 1, column 4}. */
  private static String changed(double[][] found) {
    double[][] before = picture();
    int[] at =
        IntStream.range(0, 20).filter(n -> found[n / 5][n % 5] != before[n / 5][n % 5]).toArray();
    if (at.length == 0) {
      return "none";
    }
    int[] rows = Arrays.stream(at).map(n -> n / 5).distinct().sorted().toArray();
    int[] columns = Arrays.stream(at).map(n -> n % 5).distinct().sorted().toArray();
    int height = rows[rows.length - 1] - rows[0] + 1;
    int width = columns[columns.length - 1] - columns[0] + 1;
    return height * width == at.length
        ? "row%s, column%s".formatted(span(rows), span(columns))
        : at.length + " pixels that are no rectangle";
  }

  private static String span(int... places) {
    int last = places[places.length - 1];
    return places[0] == last ? " " + last : "s " + places[0] + " to " + last;
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
        .map(row -> Arrays.stream(row).map(InsideANetworkChecks::drop).toArray())
        .toArray(double[][]::new);
  }

  /** What came, in words that a message can show beside what was wanted. */
  private static String owned(boolean own) {
    return own ? OWN : "an array that is not its own";
  }

  private static double[] numbers(double[][] found) {
    return Arrays.stream(found).flatMapToDouble(Arrays::stream).toArray();
  }

  /** Calls, and says what the slip is where the code throws such an exception. */
  private static <T> T named(Supplier<T> call, String thrown, String sentence) {
    try {
      return call.get();
    } catch (StudentFailure failure) {
      if (failure.thrownType().matches(".*" + thrown + ".*")) {
        throw new AssertionError(sentence + " (" + failure.found() + ")", failure);
      }
      throw failure;
    }
  }
}
