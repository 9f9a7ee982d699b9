package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.junit.Copy;
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
 * Exercise 09: boxes, grids of cells, spectra and several tags at once. A message names a slip
 * where the answer is the one that this slip gives; else it says how the right one is made.
 */
@Exercise("09-beyond-classification")
public final class BeyondClassificationChecks {
  private static final double TOLERANCE = 1e-9;
  private static final Offset<Double> CLOSE = within(TOLERANCE);

  /** What the notebook must define. */
  public interface Student {
    /** Intersection over union of two boxes {left, top, right, bottom}. */
    double iou(double[] a, double[] b);

    /** Both boxes as they are after iou had them. */
    @Expr(
        value = "Double.isInfinite(iou(a0, a1)) ? null : new double[][] {a0, a1}",
        shown = "iou(a0, a1)")
    double[][] boxesAfterIou(double[] a, double[] b);

    /** What each cell of a grid says: [rows][columns][5]. */
    double[][][] gridTargets(double[][] boxes, int rows, int columns, int height, int width);

    /** The boxes as they are after gridTargets had them. */
    @Expr(
        value = "gridTargets(a0, a1, a2, a3, a4) == null ? null : a0",
        shown = "gridTargets(a0, a1, a2, a3, a4)")
    double[][] boxesAfterGridTargets(
        double[][] boxes, int rows, int columns, int height, int width);

    /** The answer for these boxes, looked at when a call without boxes has been made, too. */
    @Expr(
        value =
            "new double[][][][] {gridTargets(a0, a1, a2, a3, a4),"
                + " gridTargets(new double[0][], a1, a2, a3, a4)}[0]",
        shown = "gridTargets(a0, a1, a2, a3, a4)")
    double[][][] firstOfTwoTargets(double[][] boxes, int rows, int columns, int height, int width);

    /** The indices of the boxes that stay, the best first. */
    int[] nonMaximumSuppression(double[][] boxes, double[] scores, double threshold);

    /** Boxes, and the scores as one more row, as they are after nonMaximumSuppression had them. */
    @Expr(
        value = "nonMaximumSuppression(a0, a1, a2) == null ? null : new double[][][] {a0, {a1}}",
        shown = "nonMaximumSuppression(a0, a1, a2)")
    double[][][] afterSuppression(double[][] boxes, double[] scores, double threshold);

    /** The power of the frequencies 0, 1, …, n/2. */
    double[] powerSpectrum(double[] frame);

    /** The frame as it is after powerSpectrum had it. */
    @Expr(value = "powerSpectrum(a0) == a0 ? null : a0", shown = "powerSpectrum(a0)")
    double[] frameAfterSpectrum(double[] frame);

    /** The answer for this frame, looked at when one without a sound has been asked, too. */
    @Expr(
        value = "new double[][] {powerSpectrum(a0), powerSpectrum(new double[a0.length])}[0]",
        shown = "powerSpectrum(a0)")
    double[] firstOfTwoSpectra(double[] frame);

    /** The mean binary cross entropy of scores. */
    double multiLabelLoss(double[][] scores, int[][] tags);

    /** The scores as they are after multiLabelLoss had them. */
    @Expr(
        value = "Double.isInfinite(multiLabelLoss(a0, a1)) ? null : a0",
        shown = "multiLabelLoss(a0, a1)")
    double[][] scoresAfterLoss(double[][] scores, int[][] tags);

    /** The tags as they are after multiLabelLoss had them. */
    @Expr(
        value = "Double.isInfinite(multiLabelLoss(a0, a1)) ? null : a1",
        shown = "multiLabelLoss(a0, a1)")
    int[][] tagsAfterLoss(double[][] scores, int[][] tags);
  }

  BeyondClassificationChecks() {}

  @Nested
  @Order(1)
  @Question(value = "iou", title = "How well two boxes agree")
  class Iou {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("divides the intersection by the union")
    void followsTheFormula(Student student) {
      double found = student.iou(new double[] {1, 2, 6, 8}, new double[] {3, 4, 12, 9});
      assertThat(found)
          .as(
              "boxes {1, 2, 6, 8} (area 30) and {3, 4, 12, 9} (area 45): "
                  + Slip.of(
                      found,
                      "they share the box {3, 4, 6, 8}, and both together cover 30 + 45 − 12",
                      Slip.any(
                          "the union counts the common part twice: take it off once", 12 / 75.0),
                      Slip.any("the common part is taken off once, not twice", 12 / 51.0),
                      Slip.any("the common part is taken off, not added", 12 / 87.0),
                      Slip.any(
                          "a side is right − left, with nothing added: no + 1 here",
                          20 / 82.0,
                          20 / 55.0,
                          12 / 90.0),
                      Slip.any(
                          "a box is {left, top, right, bottom}; here the last two were taken for"
                              + " width and height",
                          18 / 99.0),
                      Slip.any(
                          "a box is {left, top, right, bottom}; here it was taken for a middle and"
                              + " a size",
                          1 / 3.0),
                      Slip.any(
                          "divide by the union, not by one of the boxes", 12 / 30.0, 12 / 45.0),
                      Slip.any("divide by the union, not by the box around both", 12 / 77.0),
                      Slip.any("this is twice the common part by the sum of areas", 24 / 75.0),
                      Slip.any("this is the common part alone: divide it by the union", 12),
                      Slip.any("this is the union by the intersection", 63 / 12.0),
                      Slip.any("this is one less the IoU", 51 / 63.0),
                      Slip.any("this is in per cent", 1200 / 63.0),
                      Slip.any(
                          "areas are products of sides: this one takes sums of sides", 7 / 18.0),
                      Slip.any("0 often is a quotient of two ints: divide as double", 0)))
          .isCloseTo(12 / 63.0, CLOSE);
      found = student.iou(new double[] {3, 4, 12, 9}, new double[] {1, 2, 6, 8});
      assertThat(found)
          .as("the same two boxes the other way round: the answer is the same")
          .isCloseTo(12 / 63.0, CLOSE);
      found = student.iou(new double[] {0, 0, 8, 6}, new double[] {1, 2, 4, 5});
      assertThat(found)
          .as("{1, 2, 4, 5} lies within {0, 0, 8, 6}: the common part is all of it, 9 of 48")
          .isCloseTo(9 / 48.0, CLOSE);
      found = student.iou(new double[] {0, 4, 12, 6}, new double[] {4, 0, 7, 12});
      assertThat(found)
          .as("a cross: no corner of either lies in the other, and yet they share {4, 4, 7, 6}")
          .isCloseTo(6 / 54.0, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("followsTheFormula")
    @Points(1)
    @Hint("What do you add, or round, that has nothing to do with these boxes?")
    @DisplayName("is the same in any unit, and anywhere")
    void isTheSameAnywhere(Student student) {
      assertThat(student.iou(new double[] {-9, -8, -4, -2}, new double[] {-7, -6, 2, -1}))
          .as("the two boxes of the first check, moved by −10: places may be below 0")
          .isCloseTo(12 / 63.0, CLOSE);
      for (double unit : new double[] {0.0625, 0x1p-30, 4_194_304, 0.1, 0.7}) {
        double[] a = {unit, 2 * unit, 6 * unit, 8 * unit};
        double[] b = {3 * unit, 4 * unit, 12 * unit, 9 * unit};
        assertThat(student.iou(a, b))
            .as(
                "the two boxes of the first check, each number times %s: a share has no unit, so add"
                    + " nothing and round nothing",
                unit)
            .isCloseTo(12 / 63.0, CLOSE);
      }
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("How wide is the common part of two boxes that lie apart? Compute it by hand.")
    @DisplayName("is 0 for boxes that lie apart or only touch")
    void isZeroApart(Student student) {
      double[] box = {10, 10, 14, 16};
      double[][] corners = {{20, 30, 29, 37}, {1, 0, 7, 8}, {20, 0, 26, 4}, {0, 20, 6, 29}};
      for (double[] other : corners) {
        double found = student.iou(box.clone(), other.clone());
        assertThat(found)
            .as(
                "{10, 10, 14, 16} and %s, apart both across and down: %s",
                text(other),
                Slip.of(
                    found,
                    "nothing in common, so the answer is 0",
                    // Of the gaps, 6 × 14, and of the areas 24 and 63.
                    Slip.any(
                        "two negative sides have a positive product, so hold each side at 0 before"
                            + " you multiply",
                        84 / 3.0,
                        84 / 87.0)))
            .isCloseTo(0, CLOSE);
      }
      assertApart(student, box, new double[] {20, 11, 26, 15}, "right of it");
      assertApart(student, box, new double[] {11, 0, 13, 5}, "above it");
      double[][] touching = {{14, 12, 20, 15}, {11, 16, 13, 20}, {14, 16, 20, 20}};
      for (double[] other : touching) {
        assertThat(student.iou(box.clone(), other.clone()))
            .as(
                "{10, 10, 14, 16} and %s only touch: no area in common, so 0 (a side is right −"
                    + " left, with nothing added)",
                text(other))
            .isCloseTo(0, within(0.0));
      }
    }

    private void assertApart(Student student, double[] box, double[] other, String where) {
      double found = student.iou(box.clone(), other.clone());
      assertThat(found)
          .as(
              "{10, 10, 14, 16} and %s, %s: %s",
              text(other),
              where,
              found < 0
                  ? "no side is shorter than 0: hold it at 0"
                  : "nothing in common, so the answer is 0")
          .isCloseTo(0, CLOSE);
    }

    @Test
    @Order(4)
    @Points(1)
    @DisplayName("is 0 for empty boxes")
    void isZeroForEmptyBoxes(Student student) {
      double[][] pairs = {
        {2, 3, 2, 9, 2, 3, 2, 9}, {2, 3, 8, 3, 4, 3, 4, 3}, {5, 5, 5, 5, 0, 0, 0, 7}
      };
      for (double[] pair : pairs) {
        double[] a = Arrays.copyOf(pair, 4);
        double[] b = Arrays.copyOfRange(pair, 4, 8);
        double found = student.iou(a.clone(), b.clone());
        assertThat(found)
            .as(
                "%s and %s have no area: %s",
                text(a),
                text(b),
                Double.isNaN(found)
                    ? "0 / 0 is no number; ask first whether the union is 0"
                    : "the answer is 0, also for a box and itself")
            .isCloseTo(0, CLOSE);
      }
      assertThat(student.iou(new double[] {0, 0, 8, 6}, new double[] {3, 1, 3, 5}))
          .as("a box without width within {0, 0, 8, 6}: nothing in common")
          .isCloseTo(0, CLOSE);
    }

    @Test
    @Order(5)
    @Points(1)
    @Hint("Put what you compute into variables of your own.")
    @DisplayName("leaves both boxes as they were")
    void leavesItsInputs(Student student) {
      double[][] boxes = {{1, 2, 6, 8}, {3, 4, 12, 9}};
      double[][] after = student.boxesAfterIou(boxes[0].clone(), boxes[1].clone());
      assertThat(after).as("the boxes must be the same after the call").isDeepEqualTo(boxes);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "gridTargets", title = "Several objects, one target")
  class GridTargets {
    @Test
    @Order(1)
    @Points(1)
    @Hint("How many cells from the left is the middle, with its fraction? And from the top?")
    @DisplayName("finds the cell of the middle")
    void findsTheCell(Student student) {
      double[][][] found = oneBox(student);
      assertThat(size(found))
          .as("an answer for 4 rows and 4 columns: [rows][columns][5]")
          .isEqualTo("4 rows of 4 cells of 5 numbers");
      List<String> taken = taken(found);
      assertThat(taken)
          .as(
              "{2, 52, 83, 88} has its middle at x = 42.5, y = 70, which is 1.7 cells of 25 from the"
                  + " left and 2.8 from the top: "
                  + cellSlip(taken))
          .containsExactly("row 2, column 1");
    }

    private static String cellSlip(List<String> taken) {
      if (taken.size() > 1) {
        return "one box, so one cell: that of its middle, not each that the box covers";
      }
      return switch (String.join("", taken)) {
        case "" -> "no cell says anything";
        case "row 1, column 2" -> "rows and columns are swapped: y says the row, x the column";
        case "row 3, column 2" ->
            "1.7 lies in column 1, and 2.8 in row 2: cut the fraction off, do not round";
        case "row 2, column 0" -> "the middle counts, not the corner at the left and top";
        case "row 3, column 3" -> "the middle counts, not the corner at the right and bottom";
        default -> "rows count from the top, columns from the left, both from 0";
      };
    }

    @Test
    @Order(2)
    @Needs("findsTheCell")
    @Points(1)
    @DisplayName("says where in the cell, and how large")
    void saysWhereInTheCell(Student student) {
      double[] cell = oneBox(student)[2][1];
      assertThat(cell)
          .as(
              "{2, 52, 83, 88} in a picture of 100 × 100, cells of 25 × 25: "
                  + Stream.of(presence(cell[0]), place(cell[1], cell[2]), extent(cell[3], cell[4]))
                      .filter(sentence -> !sentence.isEmpty())
                      .collect(Collectors.joining("; ")))
          .containsExactly(new double[] {1, 0.7, 0.8, 0.9, 0.6}, CLOSE);
      double[][] large = {{-70, -2, 155, 142}};
      assertThat(student.gridTargets(large, 4, 4, 100, 100)[2][1])
          .as(
              "{−70, −2, 155, 142} in a picture of 100 × 100 has the same middle; it reaches beyond"
                  + " the picture, and nothing is cut off: both roots are above 1")
          .containsExactly(new double[] {1, 0.7, 0.8, 1.5, 1.2}, CLOSE);
    }

    private static double[][][] oneBox(Student student) {
      return student.gridTargets(new double[][] {{2, 52, 83, 88}}, 4, 4, 100, 100);
    }

    private static String presence(double found) {
      return near(found, 1) ? "" : "number 0 is 1 where an object is";
    }

    private static String place(double x, double y) {
      double[] found = {x, y};
      double[] right = {0.7, 0.8};
      return near(found, right)
          ? ""
          : Slip.of(
              found,
              "numbers 1 and 2 say how far into its cell the middle is, in cells",
              Slip.all("x comes before y", 0.8, 0.7),
              Slip.all(
                  "numbers 1 and 2 are against the cell, not against the whole picture",
                  0.425,
                  0.7),
              Slip.all("numbers 1 and 2 are in cells, not in pixels", 17.5, 20),
              Slip.all("numbers 1 and 2 are within the cell: take column and row off", 1.7, 2.8),
              Slip.all("these are the middle's pixels, not its place in the cell", 42.5, 70),
              Slip.all("count from the cell's left and top, not from its middle", 0.2, 0.3),
              Slip.all("count from the cell's left and top, not from its far sides", 0.3, 0.2),
              Slip.all("the middle's place, not that of the box's corner", -0.92, 0.08));
    }

    private static String extent(double across, double down) {
      double[] found = {across, down};
      double[] right = {0.9, 0.6};
      return near(found, right)
          ? ""
          : Slip.of(
              found,
              "numbers 3 and 4 are the roots of width and height as shares of the picture's",
              Slip.all("width comes before height", 0.6, 0.9),
              Slip.all("numbers 3 and 4 are roots", 0.81, 0.36),
              Slip.all("the share comes first, then the root", 0.09, 0.06),
              Slip.all("width and height are shares of the picture, not of a cell", 1.8, 1.2),
              Slip.all("shares of the picture, not of a cell, and their roots", 3.24, 1.44),
              Slip.all("width and height are shares of the picture, not pixels", 81, 36),
              Slip.all("the root is that of a share, not of pixels", 9, 6),
              Slip.all("right and bottom are places: the width is right − left", 83, 88));
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("What goes with x, rows or columns? And width or height?")
    @DisplayName("works for grids and pictures that are not square")
    void needNotBeSquare(Student student) {
      // A cell is 37.5 high and 22.4 wide; the middle lies 0.6 cells down and 4.25 to the right.
      double[][] box = {{90.16, 16.5, 100.24, 28.5}};
      double[][][] found = wide(student, box);
      assertThat(size(found))
          .as("an answer for 2 rows and 5 columns: [rows][columns][5]")
          .isEqualTo("2 rows of 5 cells of 5 numbers");
      String picture = "2 rows, 5 columns, height 75, width 112, middle at x = 95.2, y = 22.5: ";
      assertThat(taken(found))
          .as(picture + "a cell is 22.4 wide and 37.5 high; x goes with columns and width")
          .containsExactly("row 0, column 4");
      double[] cell = found[0][4];
      assertThat(cell)
          .as(
              picture
                  + Slip.of(
                      cell,
                      "the place is in cells of 22.4 × 37.5, the size in shares of 112 × 75",
                      Slip.all(
                          "a cell need not be a whole number of pixels wide: width / columns of"
                              + " two ints cuts off what is over",
                          1,
                          95.2 / 22 - 4,
                          22.5 / 37,
                          0.3,
                          0.4),
                      Slip.all(
                          "the box's width goes with the picture's width, height with height",
                          1,
                          0.25,
                          0.6,
                          Math.sqrt(10.08 / 75),
                          Math.sqrt(12 / 112.0))))
          .containsExactly(new double[] {1, 0.25, 0.6, 0.3, 0.4}, CLOSE);
    }

    /** The answer for 2 rows and 5 columns, unless it asks for a cell that is not there. */
    private static double[][][] wide(Student student, double[][] boxes) {
      try {
        return student.gridTargets(boxes, 2, 5, 75, 112);
      } catch (StudentFailure failure) {
        if (failure.thrownType().endsWith("IndexOutOfBoundsException")) {
          throw new AssertionError(
              "2 rows and 5 columns, and an index beyond the end: is a row taken for a column"
                  + " somewhere, or height for width? (%s)".formatted(failure.found()),
              failure);
        }
        throw failure;
      }
    }

    @Test
    @Order(4)
    @Points(1)
    @DisplayName("gives a middle on an edge to the cell at the right, or below")
    void givesEdgesToTheNext(Student student) {
      // Cells of 16 × 20 pixels: the middle at (40, 16) is a corner of four of them.
      double[][][] found = student.gridTargets(new double[][] {{32.5, 8, 47.5, 24}}, 4, 3, 64, 60);
      List<String> taken = taken(found);
      String edge = "4 rows, 3 columns, height 64, width 60, a middle at x = 40, y = 16: ";
      assertThat(taken)
          .as(
              edge
                  + (taken.contains("row 0, column 1")
                      ? "an edge belongs to the cell that begins there, not to the one that ends"
                      : "2 cells from the left and 1 from the top, so row 1, column 2"))
          .containsExactly("row 1, column 2");
      assertThat(found[1][2])
          .as(edge + "at the very left and top of its cell")
          .containsExactly(new double[] {1, 0, 0, 0.5, 0.5}, CLOSE);
    }

    @Test
    @Order(5)
    @Points(1)
    @Hint("What must you remember of the box that is in the cell already?")
    @DisplayName("keeps each box, and of two in one cell the larger")
    void keepsTheLarger(Student student) {
      // Cells of 20 × 20. The first three have cells of their own, and none comes in their order.
      double[] small = {45, 44, 55, 54};
      double[] large = {42, 45, 60, 57};
      double[][] apart = {{20, 25, 40, 35}, {2, 2, 12, 12}, {60, 0, 80, 20}};
      assertThat(taken(student.gridTargets(new double[0][], 3, 4, 60, 80)))
          .as("without boxes each cell is empty")
          .isEmpty();
      assertThat(taken(student.gridTargets(Copy.of(apart), 3, 4, 60, 80)))
          .as("three boxes, each in a cell of its own: all three are there")
          .containsExactly("row 0, column 0", "row 0, column 3", "row 1, column 1");
      double[] largest = contested(student, large);
      assertThat(largest[0])
          .as("{42, 45, 60, 57} has its middle in row 2, column 2: number 0 there")
          .isEqualTo(1);
      double[] smallest = contested(student, small);
      double[] forward = contested(student, small, large);
      double[] backward = contested(student, large, small);
      String both = "{45, 44, 55, 54} and {42, 45, 60, 57} have their middles in one cell: ";
      String slip =
          both
              + (near(forward, smallest)
                  ? near(backward, largest)
                      ? "the first one stayed, but the larger one counts, wherever it stands"
                      : "the smaller one stayed; the larger one counts"
                  : near(backward, smallest)
                      ? "the last one stayed, but the larger one counts, wherever it stands"
                      : "only the larger one's numbers stand there, nothing of the other");
      assertThat(forward).as(slip).containsExactly(largest, CLOSE);
      assertThat(backward).as(slip).containsExactly(largest, CLOSE);
      double[] wide = {43, 46, 58, 54};
      double[] high = {46, 43, 54, 58};
      double[] expected = contested(student, high);
      assertThat(contested(student, high, wide))
          .as("of two boxes with the same area in one cell the first one stays")
          .containsExactly(expected, CLOSE);
      double[] thin = {40, 49, 60, 50};
      expected = contested(student, wide);
      assertThat(contested(student, wide, thin))
          .as("the larger area counts, not the larger width: {43, 46, 58, 54} stays")
          .containsExactly(expected, CLOSE);
      double[][][] lessAndMore = {
        {{45, 44, 55.02, 54}, {45, 45, 55.07, 55}},
        {{49, 40, 50, 60}, {46, 45, 51, 49.5}},
        {{44, 44, 53, 53}, {40, 46, 60, 51}}
      };
      for (double[][] two : lessAndMore) {
        assertMoreStays(student, two[0], two[1]);
      }
      double[] elsewhere = {2, 2, 12, 12};
      double[][][] orders = {{large, elsewhere, small}, {small, large, wide}, {large, small, wide}};
      for (double[][] three : orders) {
        assertThat(contested(student, three))
            .as(
                "%s, %s, %s, in this order: {42, 45, 60, 57} is the largest in row 2, column 2 (each"
                    + " cell remembers the area of the box that stands there)",
                text(three[0]), text(three[1]), text(three[2]))
            .containsExactly(largest, CLOSE);
      }
      double[] beside = {1, 44, 19, 56};
      double[] above = {41, 1, 59, 19};
      assertThat(contested(student, beside, above, small))
          .as(
              "larger boxes in other cells, {1, 44, 19, 56} and {41, 1, 59, 19}, take nothing from"
                  + " {45, 44, 55, 54}")
          .containsExactly(smallest, CLOSE);
    }

    private static void assertMoreStays(Student student, double[] less, double[] more) {
      double[] expected = contested(student, more);
      for (double[][] order : new double[][][] {{less, more}, {more, less}}) {
        assertThat(contested(student, order))
            .as(
                "%s and %s have their middles in one cell, and areas of %s and %s: width times"
                    + " height, as it is, is compared",
                text(order[0]), text(order[1]), number(area(order[0])), number(area(order[1])))
            .containsExactly(expected, CLOSE);
      }
    }

    private static double area(double[] box) {
      return (box[2] - box[0]) * (box[3] - box[1]);
    }

    /** What the cell in row 2, column 2 says. */
    private static double[] contested(Student student, double[]... boxes) {
      return student.gridTargets(Copy.of(boxes), 3, 4, 60, 80)[2][2];
    }

    @Test
    @Order(6)
    @Points(1)
    @Hint("Put the middle and the sizes into variables of your own.")
    @DisplayName("leaves the boxes as they were")
    void leavesItsInputs(Student student) {
      double[][] boxes = {{41, 42, 47, 52}, {42, 41, 50, 55}, {2, 2, 12, 12}};
      assertThat(student.boxesAfterGridTargets(Copy.of(boxes), 3, 4, 60, 80))
          .as("the boxes must be the same after the call")
          .isDeepEqualTo(boxes);
      List<String> once = taken(student.gridTargets(Copy.of(boxes), 3, 4, 60, 80));
      assertThat(taken(student.firstOfTwoTargets(Copy.of(boxes), 3, 4, 60, 80)))
          .as("a second call must leave the first one's answer alone: each makes a new array")
          .isEqualTo(once);
    }
  }

  @Nested
  @Order(3)
  @Question(value = "nonMaximumSuppression", title = "One object, one claim")
  class NonMaximumSuppression {
    private static final String IOU_FIRST =
        "your iou (task 1) is wrong for boxes of this check, so mend it first: check(\"iou\")";

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
          student,
          row(7),
          new double[] {0.25},
          0.5,
          found -> "one box stays, whatever its score",
          0);
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

    /** Asserts that these are kept; where the student's own iou is to blame, says so. */
    private static void assertKept(
        Student student,
        double[][] boxes,
        double[] scores,
        double threshold,
        Function<int[], String> sentence,
        int... expected) {
      int[] found = kept(student, boxes, scores, threshold);
      assertThat(found)
          .as(() -> iouIsWrong(student, boxes) ? IOU_FIRST : sentence.apply(found))
          .isEqualTo(expected);
    }

    private static int[] kept(
        Student student, double[][] boxes, double[] scores, double threshold) {
      try {
        return student.nonMaximumSuppression(Copy.of(boxes), scores.clone(), threshold);
      } catch (StudentFailure failure) {
        boolean endless =
            failure.kind() == StudentFailure.Kind.HANGS
                || failure.thrownType().endsWith("OutOfMemoryError");
        if (!endless && failure.kind() != StudentFailure.Kind.THREW) {
          throw failure;
        }
        if (iouIsWrong(student, boxes)) {
          throw new AssertionError(IOU_FIRST, failure);
        }
        if (endless && Arrays.stream(boxes).anyMatch(box -> counted(box, box) <= threshold)) {
          throw new AssertionError(
              failure.getMessage()
                  + " Here a box, when asked about itself, shares no more than the threshold, %s:"
                      .formatted(number(threshold))
                  + " is it gone all the same when it was kept?",
              failure);
        }
        throw failure;
      }
    }

    /** Whether the student's own iou is wrong for any two of these boxes, or writes into them. */
    private static boolean iouIsWrong(Student student, double[][] boxes) {
      try {
        for (double[] a : boxes) {
          for (double[] b : boxes) {
            double[][] two = {a, b};
            if (!near(student.iou(a.clone(), b.clone()), counted(a, b))
                || !Arrays.deepEquals(student.boxesAfterIou(a.clone(), b.clone()), two)) {
              return true;
            }
          }
        }
        return false;
      } catch (StudentFailure failure) {
        return failure.kind() != StudentFailure.Kind.NOT_CALLED;
      }
    }

    /** What two boxes at whole places share: squares of 1 × 1 in both, among those in either. */
    private static double counted(double[] a, double[] b) {
      int both = 0;
      int either = 0;
      for (int x = 0; x < 70; x++) {
        for (int y = 0; y < 10; y++) {
          both += covers(a, x, y) && covers(b, x, y) ? 1 : 0;
          either += covers(a, x, y) || covers(b, x, y) ? 1 : 0;
        }
      }
      return either == 0 ? 0 : (double) both / either;
    }

    private static boolean covers(double[] box, int x, int y) {
      return box[0] <= x && x < box[2] && box[1] <= y && y < box[3];
    }
  }

  @Nested
  @Order(4)
  @Question(value = "powerSpectrum", title = "Which frequencies are in it?")
  class PowerSpectrum {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student) {
      double[] found = student.powerSpectrum(new double[] {3, 1, -1, 2, 0, 1});
      assertThat(found)
          .as(
              "the frame {3, 1, −1, 2, 0, 1}, so k = 0, 1, 2, 3: "
                  + Slip.of(
                      found,
                      "P₀ is the square of the sum; the others sum cosines and sines apart, and add"
                          + " the two squares",
                      Slip.all(
                          "this is |X|; the power is its square",
                          6,
                          Math.sqrt(7),
                          Math.sqrt(21),
                          2),
                      Slip.all(
                          "these are the cosines alone: the sines are missing", 36, 6.25, 20.25, 4),
                      Slip.all("these are the cosines alone, and not squared", 6, 2.5, 4.5, -2),
                      Slip.all(
                          "these are the sines alone: the cosines are missing", 0, 0.75, 0.75, 0),
                      Slip.all(
                          "cosines and sines are squared apart and then added: (a + b)² is not"
                              + " a² + b²",
                          36,
                          Math.pow(2.5 - Math.sqrt(0.75), 2),
                          Math.pow(4.5 + Math.sqrt(0.75), 2),
                          4),
                      Slip.all(
                          "cosines and sines are squared apart and then added: (a − b)² is not"
                              + " a² + b²",
                          36,
                          Math.pow(2.5 + Math.sqrt(0.75), 2),
                          Math.pow(4.5 - Math.sqrt(0.75), 2),
                          4),
                      Slip.all("|a + i b|² is a² + b², not a² − b²", 36, 5.5, 19.5, 4),
                      Slip.all("the last frequency, k = n/2 = 3, is missing", 36, 7, 21),
                      Slip.all("the first frequency, k = 0, is missing", 7, 21, 4),
                      Slip.all(
                          "only k = 0 to n/2: the rest says the same again", 36, 7, 21, 4, 21, 7),
                      Slip.all("nothing is divided by n", 6, 7 / 6.0, 3.5, 2 / 3.0),
                      Slip.all("nothing is divided by n", 1, 7 / 36.0, 21 / 36.0, 1 / 9.0),
                      Slip.all("nothing is doubled", 36, 14, 42, 4),
                      Slip.all("no mean is taken off: P₀ is the square of the sum", 0, 7, 21, 4),
                      Slip.all(
                          "all are alike: k · j / n of ints cuts the fraction off", 36, 36, 36, 36),
                      Slip.all(
                          "the angle is 2π k j / n; here it is half of that",
                          36,
                          10.803847577293368,
                          7,
                          16),
                      Slip.all("the angle is 2π k j / n; here it is twice that", 36, 21, 21, 36),
                      Slip.all(
                          "the angle is 2π k j / n; here π is missing",
                          36,
                          32.27198706,
                          22.87093094,
                          12.14882055),
                      Slip.all(
                          "no window: the frame is taken as it is",
                          3.0625,
                          2.3125,
                          4.9375,
                          10.5625),
                      Slip.all(
                          "no window: the frame is taken as it is",
                          1.5625,
                          1.636271,
                          5.533814,
                          9.357585),
                      Slip.all(
                          "no zeros behind the frame: n is 6, and not a power of two",
                          36,
                          2.6862915,
                          16,
                          25.3137085,
                          4),
                      Slip.all("the last sample never came into it", 25, 4, 28, 1),
                      Slip.all("the first sample never came into it", 9, 1, 3, 25)))
          .containsExactly(new double[] {36, 7, 21, 4}, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("How many numbers are there for n = 5? And which is the last k?")
    @DisplayName("takes frames of any length, even or odd")
    void takesAnyLength(Student student) {
      double[] five = student.powerSpectrum(new double[] {2, -1, 3, 1, 4});
      assertThat(Shape.of(five)).as("5 samples: k = 0, 1, 2").isEqualTo("3 values");
      assertThat(five)
          .as("the frame {2, −1, 3, 1, 4}: P₁ and P₂ are 18.5 ∓ √31.25")
          .containsExactly(
              new double[] {81, 18.5 - Math.sqrt(31.25), 18.5 + Math.sqrt(31.25)}, CLOSE);
      assertThat(student.powerSpectrum(new double[] {2, 5, 2}))
          .as("the frame {2, 5, 2}: k = 0, 1")
          .containsExactly(new double[] {81, 9}, CLOSE);
      assertThat(student.powerSpectrum(new double[] {1, -2}))
          .as("the frame {1, −2}: k = 0, 1")
          .containsExactly(new double[] {1, 9}, CLOSE);
      assertThat(student.powerSpectrum(new double[] {-7}))
          .as("one sample, −7: k = 0 alone")
          .containsExactly(new double[] {49}, CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @DisplayName("finds a tone at its frequency, wherever it begins")
    void findsATone(Student student) {
      for (int swings : new int[] {1, 3, 5}) {
        for (double phase : new double[] {0, Math.PI / 2, 1}) {
          double[] frame = new double[12];
          Arrays.setAll(frame, j -> Math.cos(Math.PI * swings * j / 6 + phase));
          double[] expected = new double[7];
          expected[swings] = 36;
          double[] found = student.powerSpectrum(frame);
          assertThat(Shape.of(found)).as("12 samples: k = 0, 1, …, 6").isEqualTo("7 values");
          assertThat(found)
              .as(
                  "12 samples of a tone, cos(2π (%d j / 12 + %s)): all its power, (12 / 2)², stands at"
                      + " k = %d%s",
                  swings,
                  number(phase / 2 / Math.PI),
                  swings,
                  phase > 0 && found[swings] < 35.9
                      ? "; a tone that begins elsewhere is as loud: cosines and sines both count"
                      : "")
              .containsExactly(expected, within(1e-8));
        }
      }
    }

    @Test
    @Order(4)
    @Points(1)
    @Hint("Write into an array of your own.")
    @DisplayName("leaves the frame as it was")
    void leavesItsInputs(Student student) {
      double[] frame = {3, 1, -1, 2, 0, 1};
      assertThat(student.frameAfterSpectrum(frame.clone()))
          .as("the frame must be the same after the call, and the answer is another array")
          .isEqualTo(frame);
      String once = Arrays.toString(student.powerSpectrum(frame.clone()));
      assertThat(Arrays.toString(student.firstOfTwoSpectra(frame.clone())))
          .as("a second call must leave the first one's answer alone: each makes a new array")
          .isEqualTo(once);
    }
  }

  @Nested
  @Order(5)
  @Question(value = "multiLabelLoss", title = "More than one yes")
  class MultiLabelLoss {
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
                      Slip.any(
                          "logarithms are below 0, so the loss has a minus", -right, -3 * right),
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
                  "this is the last picture alone; the first one counts, too",
                  1.25,
                  2.5,
                  5,
                  0.625));
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
        slip =
            "1 − σ(%s) has lost its digits: no difference from 1, please".formatted(number(right));
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

  private static boolean near(double found, double right) {
    return Math.abs(found - right) < TOLERANCE;
  }

  private static boolean near(double[] found, double[] right) {
    return Slip.near(found, right, TOLERANCE);
  }

  /** The size of a grid in words, also of one that has none. */
  private static String size(double[][][] grid) {
    if (grid == null) {
      return "null";
    }
    List<String> rows =
        Arrays.stream(grid).map(BeyondClassificationChecks::size).distinct().toList();
    return "%d rows of %s".formatted(grid.length, String.join(", ", rows));
  }

  private static String size(double[][] row) {
    if (row == null) {
      return "null";
    }
    List<String> cells =
        Arrays.stream(row)
            .map(cell -> cell == null ? "null" : Integer.toString(cell.length))
            .distinct()
            .toList();
    return "%d cells of %s numbers".formatted(row.length, String.join(", ", cells));
  }

  /** The cells in which any number is not 0, row by row. */
  private static List<String> taken(double[][][] grid) {
    List<String> taken = new ArrayList<>();
    for (int row = 0; row < grid.length; row++) {
      for (int column = 0; column < grid[row].length; column++) {
        double[] cell = grid[row][column];
        if (cell != null && Arrays.stream(cell).anyMatch(number -> number != 0)) {
          taken.add("row %d, column %d".formatted(row, column));
        }
      }
    }
    return taken;
  }

  /** A box as the notebook writes it. */
  private static String text(double[] box) {
    return Arrays.stream(box)
        .mapToObj(BeyondClassificationChecks::number)
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A number with three digits at most: {@code 0.25}. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("\\.?0+$", "").replace('-', '−');
  }
}
