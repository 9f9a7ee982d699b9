package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentFailure;
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
            "occlude(a0, a1, a2, a3, a4) != a0 && java.util.Collections.disjoint("
                + "java.util.Arrays.asList(a0),"
                + " java.util.Arrays.asList(occlude(a0, a1, a2, a3, a4)))",
        shown = "occlude(a0, a1, a2, a3, a4)")
    boolean occludesInNewRows(double[][] picture, int row, int column, int side, double grey);

    /** How far the probability falls, for each place of the patch. */
    double[][] heatMap(
        double[][] picture, double[][] weights, double bias, int side, int step, double grey);

    /** Picture and weights as they are after heatMap had them. */
    @Expr(
        value = "heatMap(a0, a1, a2, a3, a4, a5) == null ? null : new double[][][] {a0, a1}",
        shown = "heatMap(a0, a1, a2, a3, a4, a5)")
    double[][][] afterHeatMap(
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
            "kMeansStep(a0, a1) != a1 && java.util.Collections.disjoint("
                + "java.util.Arrays.asList(kMeansStep(a0, a1)),"
                + " java.util.stream.Stream.of(a0, a1).flatMap(java.util.Arrays::stream).toList())",
        shown = "kMeansStep(a0, a1)")
    boolean stepsInNewRows(double[][] rows, double[][] centres);

    /** The share of items that are of their cluster's most common class. */
    double purity(int[] clusters, int[] labels);

    /** Clusters and labels as they are after purity had them. */
    @Expr(value = "purity(a0, a1) < -9 ? null : new int[][] {a0, a1}", shown = "purity(a0, a1)")
    int[][] afterPurity(int[] clusters, int[] labels);
  }

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
              "rows 1 to 3, columns 2 to 4", "the patch was moved inwards; it stays where it is"));
      assertCut(
          student,
          new int[] {-1, -2, 3},
          "rows 0 to 1, column 0",
          Map.of(
              "rows 0 to 2, columns 0 to 2",
              "the patch still begins at −1 and −2, and what lies beyond the border is lost: do not"
                  + " begin at 0 and then fill 3 more"));
      assertCut(student, new int[] {4, 1, 2}, "none", Map.of());
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
                          : place.endsWith("rectangle")
                              ? "what lies beyond one side does not come back at the other"
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
      assertThat(student.occludesInNewRows(picture(), 1, 2, 2, 0.5))
          .as("no row of the answer is a row of the picture: copy those that stay as they are, too")
          .isTrue();
    }
  }

  @Nested
  @Order(2)
  @Question(value = "heatMap", title = "What the answer hangs on")
  class HeatMapTask {
    /** Hides one of these pixels after the other: the score changes by these multiples of log 3. */
    private static final double[][] CHANGES = {{-1, 1, 0}, {-2, -3, -1}};

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
      double[][] found = student.heatMap(shown(), weights(), -11.5 * LOG3, 1, 1, 1);
      Map<String, String> slips = new LinkedHashMap<>();
      slips.put(
          key(map(c -> probability(1 + c) - 0.75)),
          "the sign is turned round: p − p′, above 0 where hiding hurts (or the sigmoid has e^z in"
              + " place of e^(−z))");
      slips.put(
          key(map(c -> -c * LOG3)),
          "this is the drop of the score z; the map shows the drop of the probability σ(z)");
      slips.put(
          key(map(c -> probability(1 + c))),
          "these are the probabilities p′ with the patch; the map shows p − p′");
      slips.put(
          key(map(c -> Math.abs(0.75 - probability(1 + c)))),
          "no absolute value: where hiding helps, the map is below 0");
      slips.put(
          key(map(c -> probability(12.5) - probability(12.5 + c))), "the bias is missing in z");
      slips.put(
          key(map(c -> 1 - probability(1 + c) / 0.75)), "the drop is p − p′, not its share of p");
      slips.put(
          key(new double[][] {{drop(2), drop(-2), drop(5)}, {0, drop(6), drop(1.5)}}),
          "the patch was 0 here; its value is `grey`, here 1");
      slips.put(
          key(new double[][] {{drop(1), 0, 0}, {drop(2), drop(5), drop(6)}}),
          "the patches add up: each hides a part of the whole picture, not of what was hidden"
              + " before");
      slips.put(
          key(new double[][] {{drop(1), drop(2), 0}, {drop(-1), drop(3), 0}}),
          "rows and columns are swapped: element [i][j] is for the patch at row i · step, column j"
              + " · step");
      slips.put(key(new double[2][3]), "all drops are 0: is the patch put into the picture?");
      assertMap(
          student,
          found,
          "2 rows of 3",
          map(c -> 0.75 - probability(1 + c)),
          "side 1, step 1, grey 1, and the whole picture has the probability 0.75: ",
          slips,
          Map.of(
              "3 rows of 2",
              "rows and columns are swapped: element [i][j] is for row i · step, column j · step"));
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
              () -> student.heatMap(ones(), logs, -LOG3, 4, 2, 0),
              "IndexOutOfBounds",
              "a picture of 5 rows and 7 columns, side 4, step 2: patches at the edge reach beyond"
                  + " the picture, and are cut there (does occlude do that?)");
      assertMap(
          student,
          found,
          "3 rows of 4",
          drops(new double[][] {{3, 3, -3, -2}, {3, 3, -1, -1}, {1, 2, 1, 0}}),
          "a picture of 5 rows and 7 columns, side 4, step 2: ",
          Map.of(
              key(drops(new double[][] {{3, 3, 3, -1}, {4, 4, 3, -1}, {3, 4, 3, 0}})),
              "the patch for [i][j] lies at row i · step, column j · step; here at i and j",
              key(drops(new double[][] {{3, -3, 0, 0}, {1, 1, 0, 0}, {0, 0, 0, 0}})),
              "the patch moves by `step`, not by its side",
              key(drops(new double[][] {{3, 3, -1, -1}, {4, 3, -1, -1}, {4, 3, -1, -1}})),
              "a patch at the edge is cut, not moved inwards",
              key(drops(new double[][] {{-1, 2, 0, -1}, {0, 2, -1, -1}, {0, 1, 1, 0}})),
              "the patch is `side` pixels wide, not `step`",
              key(drops(new double[][] {{3, 3, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}})),
              "patches that are cut count, too: here their places stayed 0"),
          Map.of(
              "1 row of 2",
              "the last positions are missing: a patch may begin in any row i · step that the"
                  + " picture has, and is cut at the border",
              "2 rows of 3",
              "the last positions are missing: rows 0, 2 and 4 are three; 5 / 2 of two ints is 2",
              "5 rows of 7",
              "the step is ignored: the patch begins in rows 0, 2 and 4 only",
              "2 rows of 2",
              "the patch moves by `step`, not by its side",
              "4 rows of 3",
              "rows and columns are swapped",
              "3 rows of 3",
              "one column is missing: columns 0, 2, 4 and 6",
              "4 rows of 4",
              "one row too many: rows 0, 2 and 4, and 6 is beyond the picture"));
      assertMap(
          student,
          student.heatMap(ones(), logs, -LOG3, 1, 3, 0),
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
      double[][][] after = student.afterHeatMap(shown(), weights(), -11.5 * LOG3, 1, 1, 1);
      assertThat(after == null ? "null" : "an array")
          .as("the answer of this call")
          .isEqualTo("an array");
      assertThat(after[0])
          .as("the picture must be the same after the call (does occlude leave it as it was?)")
          .isDeepEqualTo(shown());
      assertThat(after[1])
          .as("the weights must be the same after the call")
          .isDeepEqualTo(weights());
    }

    private static void assertMap(
        Student student,
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
                  + shapes.getOrDefault(
                      size, "a row for each row in which the patch begins, and as many columns"))
          .isEqualTo(shape);
      String why =
          slips.getOrDefault(
              key(found), "σ(z) of the whole picture less σ(z) of the one with the patch");
      for (int i = 0; i < right.length; i++) {
        assertThat(found[i])
            .as(() -> given + unlessOccludeIsWrong(student, why))
            .containsExactly(right[i], CLOSE);
      }
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
      slips.put(key(63), "this is the product a · b; divide it by both lengths");
      slips.put(key(63 / 25.0 / 169), "the length is the root of the sum of squares");
      slips.put(key(63 / 25.0), "divide by the lengths of both, not by the squares of one's");
      slips.put(key(63 / 169.0), "divide by the lengths of both, not by the squares of one's");
      slips.put(key(63 / 5.0), "this divides by one length; divide by both");
      slips.put(key(63 / 13.0), "this divides by one length; divide by both");
      slips.put(key(63 / 18.0), "the two lengths are multiplied, not added");
      slips.put(key(63 / 7.0 / 17), "a length is no sum of numbers: squares, sum, root");
      slips.put(key(2 / 65.0), "this is 1 less the cosine, a distance; the similarity is wanted");
      slips.put(key(Math.sqrt(68)), "this is the distance of the two points");
      slips.put(key(Math.acos(63 / 65.0)), "this is the angle; its cosine is wanted");
      slips.put(key(0), "of whole numbers 63 / 65 is 0: keep the sums in a double");
      slips.put(key(15 / 65.0), "a · b is the sum of all products, not the first alone");
      slips.put(key(48 / 65.0), "a · b is the sum of all products, not the last alone");
      assertThat(found)
          .as(
              "a = {3, 4} has the length 5, b = {5, 12} the length 13: "
                  + slips.getOrDefault(key(found), "(3 · 5 + 4 · 12) / (5 · 13)"))
          .isCloseTo(63 / 65.0, CLOSE);
      double negative = student.cosine(new double[] {1, -2, 2}, new double[] {-2, 3, 6});
      assertThat(negative)
          .as("a = {1, -2, 2} has the length 3, b = {-2, 3, 6} the length 7")
          .isCloseTo(4 / 21.0, CLOSE);
      double opposite = student.cosine(new double[] {1, -2, 2}, new double[] {-2, 4, -4});
      assertThat(opposite)
          .as(
              opposite >= 0
                  ? "opposite directions: no absolute value, and no cut at 0"
                  : "opposite directions: the cosine of 180°")
          .isCloseTo(-1, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("isTheCosine")
    @Points(1)
    @Hint("Nothing is to be added to a length, and no length is to be called zero that is not.")
    @DisplayName("does not ask how long the vectors are")
    void knowsNoLength(Student student) {
      for (double size : new double[] {1e6, 1e-6}) {
        assertThat(student.cosine(new double[] {3, 4}, new double[] {5 * size, 12 * size}))
            .as("b = {5, 12} times %s has the same direction as b", size)
            .isCloseTo(63 / 65.0, CLOSE);
        assertThat(student.cosine(new double[] {3 * size, 4 * size}, new double[] {size, 0}))
            .as("a = {3, 4} and b = {1, 0}, both times %s", size)
            .isCloseTo(0.6, CLOSE);
      }
    }

    @Test
    @Order(3)
    @Needs("isTheCosine")
    @Points(1)
    @DisplayName("is 0 for a vector of zeros")
    void zeroIsLikeNothing(Student student) {
      double[][][] pairs = {{{0, 0}, {3, 4}}, {{3, 4}, {0, 0}}, {{0, 0}, {0, 0}}, {{0, 2}, {3, 0}}};
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
    }

    @Test
    @Order(4)
    @Needs("isTheCosine")
    @Points(1)
    @Hint("Divide the product by the lengths, not the vectors.")
    @DisplayName("leaves both vectors as they were")
    void leavesItsVectors(Student student) {
      assertThat(student.afterCosine(new double[] {3, 4}, new double[] {5, 12}))
          .as("a and b must be the same after the call")
          .isDeepEqualTo(new double[][] {{3, 4}, {5, 12}});
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
      int[] found =
          student.nearest(
              new double[][] {
                {-1, 1, 2}, {6, -1, -1}, {-2, 0, 1}, {-2, -4, 1}, {-1, -2, 0}, {-4, -3, -1}
              },
              2,
              3);
      assertRows(
          student,
          found,
          "the three rows most like row 2, whose similarities to rows 0, 1, 3, 4 and 5 are 0.73,"
              + " −0.94, 0.49, 0.40 and 0.61: ",
          Map.ofEntries(
              Map.entry("[1, 4, 3]", "this is the least similar first"),
              Map.entry(
                  "[0, 4, 3]",
                  "these are the closest by distance; the cosine asks for" + " directions"),
              Map.entry(
                  "[0, 3, 4]",
                  "these are the closest by distance; the cosine asks for" + " directions"),
              Map.entry(
                  "[5, 3, 0]",
                  "this orders by the product of the vectors: divide by their" + " lengths"),
              Map.entry("[1, 0, 5]", "this orders by the absolute value: −0.94 is not alike"),
              Map.entry("[2, 0, 5]", "row 2 itself is left out"),
              Map.entry(
                  "[0, 3, 5]",
                  "the right rows in the order of their indices: the most similar"
                      + " comes first"),
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
    @Hint("The query is known by its index, not by its numbers and not by its similarity.")
    @DisplayName("leaves out the query, and only that")
    void leavesOutTheQueryAlone(Student student) {
      double[][] rows = {{2, 1}, {-1, 3}, {2, 1}, {1, 1}, {1, -3}};
      assertRows(
          student,
          student.nearest(copy(rows), 2, 4),
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
      assertRows(
          student, student.nearest(copy(rows), 0, 1), "the one most like row 0: ", Map.of(), 2);
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
          student.nearest(rows, 3, 6),
          "most like row 3, {2, 0}, are rows 1, 4 and 6, as similar as each other, then rows 2 and"
              + " 5 with similarity 0: ",
          Map.of(
              "[6, 4, 1, 5, 2, 0]",
              "of equally similar rows the smaller index comes first",
              "[2, 1, 4, 6, 5, 0]",
              "row 2 is all zeros: its similarity is 0, not NaN",
              "[1, 4, 6, 5, 0, 2]",
              "row 2 is all zeros: its similarity is 0, not NaN"),
          1,
          4,
          6,
          2,
          5,
          0);
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
                () -> student.nearest(copy(rows), 0, k),
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
    }

    @Test
    @Order(5)
    @Needs("ordersBySimilarity")
    @Points(0.5)
    @Hint("Order indices, not the rows.")
    @DisplayName("leaves the rows as they were")
    void leavesItsRows(Student student) {
      double[][] rows = {{-1, 0}, {1, 5}, {1, 1}, {2, 0}, {2, 2.5}};
      assertThat(student.afterNearest(copy(rows), 3, 4))
          .as("the rows must be the same after the call, in their order")
          .isDeepEqualTo(rows);
    }

    private static void assertRows(
        Student student, int[] found, String given, Map<String, String> slips, int... right) {
      assertThat(found)
          .as(
              () ->
                  given
                      + unlessCosineIsWrong(
                          student,
                          slips.getOrDefault(
                              Arrays.toString(found), "by cosine, the largest first")))
          .isEqualTo(right);
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
          key(new double[][] {{-0.5, 0.75}, {0.5, -0.625}, {0.5, 1.5}}),
          "these are sums over the number of all rows; a mean divides by the cluster's own");
      slips.put(
          key(new double[][] {{-4, 6}, {4, -5}, {4, 12}}),
          "these are sums: divide each by the number of its rows");
      slips.put(
          key(new double[][] {{-2, 3}, {2, -2.5}, {2, 6}}),
          "divide by the number of rows in the cluster, not by the length of a row");
      slips.put(
          key(new double[][] {{-4 / 3., 2}, {4 / 3., -5 / 3.}, {4 / 3., 4}}),
          "divide by the number of rows in the cluster, not by the number of centres");
      slips.put(
          key(new double[][] {{-2, 3}, {2, -2}, {1, 3}}),
          "the fraction is lost: divide as double, not as int");
      slips.put(
          key(new double[][] {{-7 / 3., 7 / 3.}, {4 / 3., -2}, {1, 2.8}}),
          "the old centre is no row: it does not count in the mean");
      slips.put(
          key(new double[][] {{-3.5, 3.5}, {2, -3}, {1.25, 3.5}}),
          "begin each sum at 0, not at the old centre");
      slips.put(
          key(new double[][] {{-2, 3}, {1.75, -1}, {0.5, 5.5}}),
          "nearest is by the squares of the differences, not by their absolute values");
      slips.put(
          key(new double[][] {{-2, 3}, {-1 / 3., 4 / 3.}, {3, 1}}),
          "the distance sums over all numbers of a row, not over the first alone");
      slips.put(
          key(new double[][] {{-2, 3}, {0, -4}, {1.6, 2.2}}),
          "nearest is by distance, the smallest; here by the product, the largest");
      slips.put(
          key(new double[][] {{2.25, 1}, {-1.5, 6}, {-1, -1.5}}),
          "each row goes to the nearest centre; here to the farthest");
      slips.put(
          key(new double[][] {{-5 / 3., 13 / 3.}, {0, -4}, {2.25, 1}}),
          "here centres move while rows are still assigned: assign all rows first");
      slips.put(
          key(new double[][] {{-2, 3}, {2, -2.5}, {1, 2.5}}),
          "here centres move while rows are still assigned: assign all rows first");
      slips.put(
          key(new double[][] {{-5 / 3., 13 / 3.}, {7 / 3., -5 / 3.}, {1, 2.5}}),
          "this goes on until nothing moves; one step is asked for");
      slips.put(key(new double[][] {{-3, 1}, {0, -1}, {1, 2}}), "no centre has moved");
      assertThat(Shape.of(found))
          .as("as many centres as before, each as long as a row")
          .isEqualTo("3 rows of 2");
      assertThat(rounded(found))
          .as(
              "of eight rows 2, 2 and 4 are nearest to the centres {-3, 1}, {0, -1} and {1, 2}: "
                  + slips.getOrDefault(key(found), "each centre moves to the mean of its rows"))
          .isDeepEqualTo(new double[][] {{-2, 3}, {2, -2.5}, {1, 3}});
      assertThat(
              rounded(
                  student.kMeansStep(
                      new double[][] {{1, 2, 4}, {2, 4, 4}, {6, 0, 5}, {2, 1, 2}},
                      new double[][] {{9, 9, 9}})))
          .as("one centre, and rows of three numbers: the mean of all rows")
          .isDeepEqualTo(new double[][] {{2.75, 1.75, 3.75}});
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
      String text = Arrays.deepToString(found);
      assertThat(Shape.of(found)).as("as many centres as before").isEqualTo("3 rows of 2");
      assertThat(rounded(found))
          .as(
              "no row is nearest to centre 1, {40, -30}: "
                  + (text.contains("NaN")
                      ? "0 / 0 is NaN; an empty cluster keeps its centre"
                      : found[1][0] == 0 && found[1][1] == 0
                          ? "it has become 0; an empty cluster keeps its centre"
                          : "an empty cluster keeps its centre"))
          .isDeepEqualTo(new double[][] {{2, 0}, {40, -30}, {-5.5, 5.5}});
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
      assertThat(rounded(found))
          .as(
              "row {0, 0} is as near to {-1, 0} as to {1, 0}: "
                  + (key(found).equals(key(new double[][] {{-3, 0}, {1, 0}}))
                      ? "it went to the last; of equally near centres the first has it"
                      : "the centre with the smaller index has it"))
          .isDeepEqualTo(new double[][] {{-1.5, 0}, {2, 0}});
      assertThat(
              rounded(
                  student.kMeansStep(
                      new double[][] {{9, 8}, {0, 0}, {0, -4}, {0, 3}},
                      new double[][] {{9, 9}, {0, 2}, {0, -2}})))
          .as("row {0, 0} is as near to centre 1, {0, 2}, as to centre 2, {0, -2}: centre 1 has it")
          .isDeepEqualTo(new double[][] {{9, 8}, {0, 1.5}, {0, -4}});
    }

    @Test
    @Order(4)
    @Needs("movesToTheMeans")
    @Points(1)
    @Hint("Add up in new arrays. The centre of an empty cluster is copied.")
    @DisplayName("leaves rows and centres as they were")
    void leavesItsInputs(Student student) {
      double[][] rows = {{1, 2}, {3, 5}, {-6, 5}};
      double[][] centres = {{1, 1}, {90, 80}, {-5, 5}};
      double[][][] after = student.afterKMeansStep(copy(rows), copy(centres));
      assertThat(after == null ? "null" : "an array")
          .as("the answer of this call")
          .isEqualTo("an array");
      assertThat(after[0]).as("the rows must be the same after the call").isDeepEqualTo(rows);
      assertThat(after[1])
          .as("the centres must be the same after the call: the answer is a new array")
          .isDeepEqualTo(centres);
      assertThat(student.stepsInNewRows(copy(rows), copy(centres)))
          .as("no row of the answer is one of the arrays that were given: copy what stays, too")
          .isTrue();
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
              new int[] {0, 1, 0, 2, 0, 1, 0, 2, 1, 0}, new int[] {1, 1, 2, 0, 1, 1, 1, 0, 1, 2});
      Map<String, String> slips = new LinkedHashMap<>();
      slips.put(
          key((3 / 5.0 + 1 + 1) / 3),
          "this is the mean of the clusters' own purities; each item counts the same, so add up"
              + " counts and divide by all items");
      slips.put(key(0.6), "this is the most common class of all; ask for that of each cluster");
      slips.put(key(8), "this is a count: divide it by the number of items");
      slips.put(key(8 / 3.0), "divide by the number of items, not by the number of clusters");
      slips.put(key(0), "of two ints 8 / 10 is 0: divide as double");
      slips.put(
          key(0.7),
          "clusters and labels are swapped: the most common class of each cluster counts");
      slips.put(
          key(0.2), "these are the items of other classes, or those of the last cluster alone");
      slips.put(key(2 / 3.0), "this is the share of clusters that are pure; items are counted");
      assertThat(found)
          .as(
              "3 of 5 items, 3 of 3 and 2 of 2 are of the most common class of their cluster: "
                  + slips.getOrDefault(key(found), "add up the counts, then divide by all items"))
          .isCloseTo(0.8, CLOSE);
      assertThat(student.purity(new int[] {0, 0, 0, 0}, new int[] {1, 0, 2, 1}))
          .as("one cluster of four items, two of them of class 1")
          .isCloseTo(0.5, CLOSE);
      assertThat(student.purity(new int[] {2, 0, 1}, new int[] {1, 1, 0}))
          .as("each item a cluster of its own: all are pure")
          .isCloseTo(1, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("isTheShareOfAll")
    @Points(1)
    @Hint("A map from number to count takes any number; two Integers are compared with equals.")
    @DisplayName("takes any numbers for clusters and labels")
    void takesAnyNumbers(Student student) {
      int[][] many = {
        {500, 7, 500, 500, 7, 7, 500}, {3, 3, 3, 9, 9, 9, 3},
        {1, 0, 1, 1, 0, 0, 1}, {300, 300, 300, 901, 901, 901, 300},
        {-4, 1000, -4, -4, 1000, 1000, -4}, {-1, -1, -1, -2, -2, -2, -1}
      };
      for (int n = 0; n < many.length; n += 2) {
        int[] clusters = many[n];
        int[] labels = many[n + 1];
        String given =
            "clusters %s, labels %s: "
                .formatted(Arrays.toString(clusters), Arrays.toString(labels));
        String say = "numbers are only names here: they need not count from 0, nor be small";
        double found =
            named(
                () -> student.purity(clusters.clone(), labels.clone()),
                "(IndexOutOfBounds|NegativeArraySize|NullPointer).*",
                given + say);
        assertThat(found).as(given + say).isCloseTo(5 / 7.0, CLOSE);
      }
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

  /** The sentence, unless the student's own occlude is wrong. */
  private static String unlessOccludeIsWrong(Student student, String sentence) {
    boolean good;
    try {
      good =
          changed(student.occlude(picture(), 1, 2, 2, 0.5)).equals("rows 1 to 2, columns 2 to 3")
              && changed(student.occlude(picture(), 3, 3, 3, 0.5)).equals("row 3, columns 3 to 4")
              && Arrays.deepEquals(student.afterOcclude(picture(), 1, 2, 2, 0.5), picture());
    } catch (StudentFailure | IndexOutOfBoundsException | NullPointerException wrong) {
      good = false;
    }
    return good
        ? sentence
        : "if this method asks occlude, look there first: it (task 1) is wrong, as"
            + " check(\"occlude\") says";
  }

  /** The sentence, unless the student's own cosine is wrong. */
  private static String unlessCosineIsWrong(Student student, String sentence) {
    boolean good;
    try {
      good =
          Math.abs(student.cosine(new double[] {3, 4}, new double[] {5, 12}) - 63 / 65.0) < 1e-9
              && student.cosine(new double[] {1, -2}, new double[] {-1, 2}) < -0.99
              && Math.abs(student.cosine(new double[] {1e-6, 0}, new double[] {1e-6, 0}) - 1) < 1e-9
              && student.cosine(new double[2], new double[] {1, 2}) == 0;
    } catch (StudentFailure wrong) {
      good = false;
    }
    return good
        ? sentence
        : "if this method asks cosine, look there first: it (task 3) is wrong, as check(\"cosine\")"
            + " says";
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

  /** What two arrays have in common whose numbers are as good as equal. */
  private static String key(double[][] found) {
    return Arrays.deepToString(rounded(found));
  }

  private static String key(double found) {
    return Double.toString(rounded(found));
  }

  /** Without the last bits, and without −0, so that numbers that are as good as equal are equal. */
  private static double[][] rounded(double[][] found) {
    return Arrays.stream(found)
        .map(row -> Arrays.stream(row).map(InsideANetworkChecks::rounded).toArray())
        .toArray(double[][]::new);
  }

  private static double rounded(double value) {
    return Double.isFinite(value) && Math.abs(value) < 1e6
        ? Math.rint(value * 1e9) / 1e9 + 0.0
        : value;
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
