package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.grader.exercises.WordEmbeddingsChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the word that is to c as b is to a. */
abstract class AnalogyChecks {
  private static final double[][] VECTORS = {
    {2, -1, 2},
    {-2, 3, -2},
    {-2, 2, 1},
    {4, 4, -4},
    {-3, 1, 3},
    {-4, 3, 2},
    {-2, -2, -4},
    {-1, 0, -4},
    {1, -2, -1},
    {-1, 0, 3},
    {-3, 4, 0},
    {-2, 1, -2},
    {-2, -4, 1},
    {-1, 0, -1}
  };

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("finds the fourth word")
  void findsTheFourth(Student student) {
    int found = student.analogy(Copy.of(VECTORS), 3, 7, 5);
    assertThat(found)
        .as(
            "vectors = %s, a = 3, b = 7, c = 5: %s",
            TextSlip.braced(VECTORS),
            TextSlip.slip(
                found,
                "b − a + c of vectors of length 1, and the largest cosine with that",
                "5",
                "a, b and c are left out: without that the answer is mostly b or c itself",
                "2",
                "b is added and a taken away, b − a + c; this is a − b + c",
                "8",
                "b − a + c is wanted; this is a + b − c",
                "6",
                "c is missing: b − a + c",
                "11",
                "a is missing: b − a + c",
                "1",
                "a is taken away: b − a + c",
                "4",
                "each vector gets the length 1 before it is added or taken away, and the largest cosine counts",
                "10",
                "the answer is the largest cosine: a long vector has a large dot product with all",
                "0",
                "this is the least similar word"))
        .isEqualTo(13);
  }

  @Test
  @Order(2)
  @Needs("findsTheFourth")
  @Points(1)
  @Hint("Which words may never be the answer?")
  @DisplayName("never answers with a, b or c")
  void leavesOutTheQuery(Student student) {
    double[][] vectors = {{1, 0.1}, {1, 0.2}, {1, 0.3}, {-1, 2}, {0.1, 3}, {-2, 0}};
    for (int[] asked : new int[][] {{0, 1, 2}, {2, 1, 0}, {1, 0, 2}, {0, 2, 1}}) {
      int found = student.analogy(Copy.of(vectors), asked[0], asked[1], asked[2]);
      assertThat(found)
          .as(
              "vectors = %s, a = %d, b = %d, c = %d: %s",
              TextSlip.braced(vectors),
              asked[0],
              asked[1],
              asked[2],
              found < 3
                  ? "a, b and c are no answers, however near they are"
                  : "of the other three the one with the largest cosine, although it is small")
          .isEqualTo(4);
    }
    assertThat(student.analogy(new double[][] {{1, 0}, {0, 1}, {1, 1}, {-1, -1}}, 0, 1, 2))
        .as(
            "vectors = {{1, 0}, {0, 1}, {1, 1}, {-1, -1}}, a = 0, b = 1, c = 2: one word is left,"
                + " and its cosine is below 0")
        .isEqualTo(3);
  }

  @Test
  @Order(3)
  @Needs("findsTheFourth")
  @Points(1)
  @DisplayName("knows words by their numbers, and takes the smaller one among equals")
  void knowsWordsByNumber(Student student) {
    assertThat(
            student.analogy(
                new double[][] {{0, -1}, {1, 0}, {-1, 0}, {0, 1}, {1, 0}, {0, 1}}, 3, 1, 5))
        .as(
            "vectors = {{0, -1}, {1, 0}, {-1, 0}, {0, 1}, {1, 0}, {0, 1}}, a = 3, b = 1, c = 5: a and"
                + " c are alike, so what is wanted is like b; 4 has the very vector of b, and is another"
                + " word")
        .isEqualTo(4);
    assertThat(
            student.analogy(
                new double[][] {{2, 2}, {1, 0}, {2, 2}, {0, 1}, {-1, 5}, {3, 3}}, 4, 4, 5))
        .as(
            "vectors = {{2, 2}, {1, 0}, {2, 2}, {0, 1}, {-1, 5}, {3, 3}}, a = 4, b = 4, c = 5: 0 and"
                + " 2 are equally similar")
        .isEqualTo(0);
  }

  @Test
  @Order(4)
  @Needs("findsTheFourth")
  @Points(1)
  @DisplayName("leaves the vectors as they are")
  void leavesItsInputs(Student student) {
    assertThat(student.afterAnalogy(Copy.of(VECTORS), 3, 7, 5))
        .as("the vectors must be the same after the call, in length, too")
        .isDeepEqualTo(VECTORS);
  }
}
