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
    {2, -4, 5},
    {4, 3, 5},
    {-1, 1, -4},
    {5, -1, 5},
    {-3, 3, -5},
    {2, 3, -1},
    {4, 3, -1},
    {2, -5, 5},
    {1, -5, -2},
    {3, 1, -4},
    {-2, 0, -5},
    {3, 2, 1},
    {1, -2, 3},
    {1, 0, -3}
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
                "6",
                "a − b + c leads to this word; b − a + c is wanted",
                "0",
                "a + b − c leads to this word; b − a + c is wanted",
                "8",
                "b − a alone leads to this word; b − a + c is wanted",
                "11",
                "b + c leads to this word; b − a + c is wanted",
                "1",
                "a + b + c leads to this word; b − a + c is wanted",
                "10",
                "each vector gets the length 1 before it is added or taken away: without that b − a + c leads to this word",
                "2",
                "this is the second best word: is each looked at, and is a length the root of the sum of squares?",
                "4",
                "this word has the largest dot product with b − a + c, as long vectors have; the largest cosine is wanted",
                "13",
                "this is the point nearest to b − a + c; the smallest angle, so the largest cosine, is wanted",
                "12",
                "this is the least similar word"))
        .isEqualTo(9);
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
      assertWord(
          student,
          vectors,
          asked,
          4,
          "a, b and c are no answers, however near they are; of the other three it is the one with"
              + " the largest cosine, although that is small");
    }
    assertWord(
        student,
        new double[][] {{1, 0}, {0, 1}, {1, 1}, {-1, -1}},
        new int[] {0, 1, 2},
        3,
        "one word is left, and its cosine is below 0");
    assertWord(
        student,
        new double[][] {{3, 1}, {1, 0}, {0, 1}, {-1, 0}},
        new int[] {2, 1, 2},
        0,
        "a and c are the same word, so what is wanted is like b; b itself is left out all the same");
    assertWord(
        student,
        new double[][] {{2, 0}, {-1, 0}},
        new int[] {0, 0, 0},
        1,
        "a, b and c are the same word, and one is left, whose cosine could not be smaller: it is −1");
  }

  @Test
  @Order(3)
  @Needs("findsTheFourth")
  @Points(1)
  @DisplayName("knows words by their numbers, and takes the smaller one among equals")
  void knowsWordsByNumber(Student student) {
    assertWord(
        student,
        new double[][] {{0, -1}, {1, 0}, {-1, 0}, {0, 1}, {1, 0}, {0, 1}},
        new int[] {3, 1, 5},
        4,
        "a and c are alike, so what is wanted is like b; 4 has the very vector of b, and is another"
            + " word");
    assertWord(
        student,
        new double[][] {{1, 0}, {0, 1}, {1, 1}, {1, 0}},
        new int[] {0, 1, 2},
        3,
        "3 has the very vector of a, and is another word: the only one that is left");
    assertWord(
        student,
        new double[][] {{2, 2}, {1, 0}, {2, 2}, {0, 1}, {4, 4}, {3, 3}},
        new int[] {0, 0, 5},
        2,
        "a and b are the same word, so what is wanted is like c; 2 and 4 are equally similar");
    assertWord(
        student,
        new double[][] {{1000, 1}, {2, 0}, {0, 1}, {1, 0}},
        new int[] {2, 2, 3},
        1,
        "a and b are the same word, so what is wanted is like c; the cosines of 0 and 1 are"
            + " 0.9999995 and 1: these are not equal");
  }

  private static void assertWord(
      Student student, double[][] vectors, int[] asked, int right, String why) {
    String sentence =
        "vectors = %s, a = %d, b = %d, c = %d: %s"
            .formatted(TextSlip.braced(vectors), asked[0], asked[1], asked[2], why);
    int found =
        Slip.named(
            () -> student.analogy(Copy.of(vectors), asked[0], asked[1], asked[2]),
            "IllegalArgument|IndexOutOfBounds|NoSuchElement|NullPointer",
            sentence);
    assertThat(found).as(sentence).isEqualTo(right);
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
