package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;
import static org.gradus.grader.junit.Rounded.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the centres after one step of k-means. */
abstract class KMeansStepChecks {
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
        Slip.named(
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
                    Slip.numbers(found),
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
