package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;
import static org.gradus.grader.exercises.TextSlip.slip;

import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the windows of a series that a next value follows. */
abstract class WindowChecks {
  private static final String GIVEN = "{3, -1, 4, 1.5, 9, -2.6, 5}, width 3: ";

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives a row for each window with a target")
  void hasARowForEachTarget(Student student) {
    double[][] found =
        Slip.named(
            () -> student.window(new double[] {3, -1, 4, 1.5, 9, -2.6, 5}, 3),
            "IndexOutOfBounds",
            GIVEN + "an index went beyond the series; the last window ends at −2.6, before 5");
    String shape = Shape.of(found);
    assertThat(shape)
        .as(
            GIVEN
                + switch (shape) {
                  case "5 rows of 3" ->
                      "a row too many: after the window that ends the series nothing comes, so it"
                          + " has no target";
                  case "3 rows of 3" ->
                      "a row is missing: the targets are 1.5, 9, −2.6 and 5, so there are four";
                  case "2 rows of 3" ->
                      "each window begins one value after the one before, not where that one ends";
                  case "7 rows of 3" ->
                      "not every value begins a window: the last ones have no target";
                  case "4 rows of 4" -> "the target is not in the row";
                  case "5 rows of 4", "3 rows of 4" -> "rows are windows, columns their values";
                  case "1 row of 3" -> "all windows are wanted, a row for each";
                  default ->
                      "a row for each target, 1.5, 9, −2.6 and 5, with the 3 values before it";
                })
        .isEqualTo("4 rows of 3");
    assertThat(found)
        .as(
            GIVEN
                + slip(
                    found,
                    "each row has the three values before its target, in their order",
                    "[[-1, 4, 1.5], [4, 1.5, 9], [1.5, 9, -2.6], [9, -2.6, 5]]",
                    "the first window is missing, and the last row has no target",
                    "[[1.5, 9, -2.6], [4, 1.5, 9], [-1, 4, 1.5], [3, -1, 4]]",
                    "the rows stand in reverse; the window that begins the series is row 0",
                    "[[4, -1, 3], [1.5, 4, -1], [9, 1.5, 4], [-2.6, 9, 1.5]]",
                    "in each row the values stand in reverse",
                    "[[1.5, 9, -2.6], [1.5, 9, -2.6], [1.5, 9, -2.6], [1.5, 9, -2.6]]",
                    "all rows are the last window: each needs an array of its own",
                    "[[3, -1, 4], [3, -1, 4], [3, -1, 4], [3, -1, 4]]",
                    "all rows are the first window; row i begins at value i",
                    "[[3, -1, 4], [-1, 4, 1.5], [4, 1.5, 9], [0, 0, 0]]",
                    "the last row was not filled",
                    "[[0, 0, 0], [-1, 4, 1.5], [4, 1.5, 9], [1.5, 9, -2.6]]",
                    "the first row was not filled",
                    "[[3, -1, 0], [-1, 4, 0], [4, 1.5, 0], [1.5, 9, 0]]",
                    "the last value of each row was not filled",
                    "[[0, -1, 4], [0, 4, 1.5], [0, 1.5, 9], [0, 9, -2.6]]",
                    "the first value of each row was not filled",
                    "[[3, 3, 3], [-1, -1, -1], [4, 4, 4], [1.5, 1.5, 1.5]]",
                    "the place in the row plays no part; it says how far to go on in the series",
                    "[[3, -1, 4], [-1, 4, 1], [4, 1, 9], [1, 9, -2]]",
                    "the fractions are lost: values are doubles"))
        .isDeepEqualTo(new double[][] {{3, -1, 4}, {-1, 4, 1.5}, {4, 1.5, 9}, {1.5, 9, -2.6}});
    assertThat(student.window(new double[] {2, 7, 1}, 1))
        .as("{2, 7, 1}, width 1: each value but the last is a window")
        .isDeepEqualTo(new double[][] {{2}, {7}});
    assertThat(student.window(new double[] {2, 7, 1, 8, 2.5, 8}, 5))
        .as("{2, 7, 1, 8, 2.5, 8}, width 5: one window, and 8 is its target")
        .isDeepEqualTo(new double[][] {{2, 7, 1, 8, 2.5}});
  }

  @Test
  @Order(2)
  @Needs("hasARowForEachTarget")
  @Points(1)
  @DisplayName("has no rows where no window has a target")
  void knowsShortSeries(Student student) {
    assertNone(student, "as long as a window, so nothing comes after it", 3, 4, 5, 6);
    assertNone(student, "shorter than a window", 5, 4, 5);
    assertNone(student, "shorter than a window", 6, 4, 5, 6);
    assertNone(student, "without values", 1);
    assertNone(student, "without values", 2);
  }

  private static void assertNone(Student student, String why, int width, double... series) {
    String given = "a series %s: %s, width %d".formatted(why, Written.text(series), width);
    assertThat(
            Shape.of(
                Slip.named(
                    () -> student.window(series, width),
                    "NegativeArraySize|IndexOutOfBounds|IllegalArgument",
                    given + "; the answer has no rows")))
        .as("%s; the answer has no rows", given)
        .isEqualTo("0 rows");
  }

  @Test
  @Order(3)
  @Needs("hasARowForEachTarget")
  @Points(1)
  @Hint("The series is needed again, for the targets.")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    double[] series = {3, -1, 4, 1.5, 9, -2.6, 5};
    assertThat(student.afterWindow(series.clone(), 3))
        .as("the series must be the same after the call")
        .isEqualTo(series);
    assertThat(owned(student.windowsAnew(series.clone(), 3))).as(ANEW).isEqualTo(OWN);
  }
}
