package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.OwnArrays.ANEW_NUMBERS;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import java.util.Arrays;
import java.util.Map;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the rows that are most like one of them. */
abstract class NearestChecks {
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
          Slip.named(
              () -> student.nearest(Copy.of(rows), 0, k),
              "IndexOutOfBounds|IllegalArgument|NegativeArraySize|NoSuchElement",
              "3 rows and k = %d: there are only two others, so give those two".formatted(k));
      assertThat(found)
          .as("3 rows and k = %d: there are only two others, and the answer is as long as that", k)
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
