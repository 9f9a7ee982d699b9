package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.GridSlips.cellSlip;
import static org.gradus.grader.exercises.GridSlips.extent;
import static org.gradus.grader.exercises.GridSlips.place;
import static org.gradus.grader.exercises.GridSlips.presence;
import static org.gradus.grader.exercises.GridSlips.size;
import static org.gradus.grader.exercises.GridSlips.taken;
import static org.gradus.grader.exercises.Written.number;
import static org.gradus.grader.exercises.Written.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks what each cell of a grid says of the boxes in a picture. */
abstract class GridTargetsChecks {
  private static final double TOLERANCE = 1e-9;
  private static final Offset<Double> CLOSE = within(1e-9);

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
            + (Slip.near(forward, smallest, TOLERANCE)
                ? Slip.near(backward, largest, TOLERANCE)
                    ? "the first one stayed, but the larger one counts, wherever it stands"
                    : "the smaller one stayed; the larger one counts"
                : Slip.near(backward, smallest, TOLERANCE)
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
