package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gradus.grader.exercises.WordEmbeddingsChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the words whose vectors have the largest cosine with that of a word. */
abstract class MostSimilarChecks {
  private static final double[][] VECTORS = {
    {-4, 0, -2},
    {4, -2, 4},
    {2, -2, -2},
    {-4, 0, -4},
    {-1, -2, -2},
    {-3, 1, 1},
    {-3, -3, -2},
    {3, 4, 2},
    {0, 0, -1}
  };

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the words with the largest cosines, the most similar one first")
  void findsTheNearest(Student student) {
    int[] found = student.mostSimilar(Copy.of(VECTORS), 4, 3);
    assertThat(Arrays.toString(found))
        .as("vectors = %s, word = 4, count = 3: %s", TextSlip.braced(VECTORS), slip(found))
        .isEqualTo("[6, 3, 8]");
  }

  private static String slip(int[] found) {
    return TextSlip.slip(
        Arrays.toString(found),
        "the cosine of two vectors is their dot product, divided by both lengths",
        "[6, 3, 0]",
        "a long vector has a large dot product with all: the cosine divides by both lengths",
        "[8, 6, 2]",
        "the cosine divides by the length of each vector once, not by its square",
        "[6, 8, 2]",
        "these are the nearest points; the smallest angles, so the largest cosines, are wanted",
        "[2, 6, 8]",
        "these are the nearest points; the largest cosines are wanted",
        "[8, 6, 3]",
        "a length is the root of the sum of squares, not a sum of sizes",
        "[6, 2, 3]",
        "a length is the root of the sum of squares, not the largest size",
        "[6, 0, 3]",
        "all numbers of a vector count, however many there are: here three",
        "[7, 6, 3]",
        "a cosine of −0.9 is not like one of 0.9: signs count",
        "[7, 1, 5]",
        "these are the least similar words: the largest cosine comes first",
        "[8, 3, 6]",
        "the right words, but the most similar one comes first",
        "[4, 6, 3]",
        "the word that was asked for is not among the answers: each is most similar to itself",
        "[6, 3]",
        "one answer is missing: leave out the word that was asked for first, then take so many",
        "[6, 3, 8, 0]",
        "one answer too many",
        "[6, 3, 8, 0, 2, 5, 1, 7]",
        "these are all words; only the most similar ones, as many as asked for, are wanted",
        "[3, 6, 8]",
        "the right words, but in the order of their numbers: the most similar one comes first");
  }

  @Test
  @Order(2)
  @Needs("findsTheNearest")
  @Points(1)
  @Hint("How many words are there beside the one that was asked for?")
  @DisplayName("gives as many words as asked for, or as there are")
  void takesAsManyAsThereAre(Student student) {
    double[][] vectors = {{1, 0}, {1, 1}, {-1, 2}, {-2, -1}};
    assertWords(student, vectors, 0, 1, "[1]", "one word");
    assertWords(student, vectors, 0, 10, "[1, 2, 3]", "three words are all that there are");
    assertWords(student, vectors, 3, 3, "[2, 0, 1]", "also those whose cosines are below 0");
    assertWords(
        student,
        new double[][] {{3, 0}, {-1, 0}},
        0,
        1,
        "[1]",
        "the only other word is the answer, although it could not be less alike: its cosine is −1");
    assertWords(student, new double[][] {{2, 1}}, 0, 5, "[]", "the word alone: nothing is like it");
  }

  @Test
  @Order(3)
  @Needs("findsTheNearest")
  @Points(1)
  @DisplayName("knows a word by its number, and puts the smaller number first among equals")
  void knowsWordsByNumber(Student student) {
    assertWords(
        student,
        new double[][] {{0, 2}, {3, 0}, {5, 0}, {3, 0}, {0, 1}},
        3,
        3,
        "[1, 2, 0]",
        "word 1 has the very vector of word 3, and is another word; 1 and 2 are equally similar,"
            + " and so are 0 and 4");
    assertWords(
        student,
        new double[][] {{0, 4}, {2, 0}, {0, -4}, {0, 4}},
        1,
        2,
        "[0, 2]",
        "all cosines are 0, so the smallest numbers come first");
    assertWords(
        student,
        new double[][] {{2, 0}, {1, 0}, {4, 0}, {0, 1}},
        2,
        1,
        "[0]",
        "0, 1 and 2 point the same way: leave out the word that was asked for first, then take so"
            + " many");
    assertWords(
        student,
        new double[][] {{1000, 1}, {0, 1}, {1, 0}, {2, 0}},
        2,
        1,
        "[3]",
        "the cosines with 0 and 3 are 0.9999995 and 1: these are not equal");
  }

  private static void assertWords(
      Student student, double[][] vectors, int word, int count, String right, String why) {
    int[] found =
        Slip.named(
            () -> student.mostSimilar(Copy.of(vectors), word, count),
            "IndexOutOfBounds",
            "vectors = %s, word = %d, count = %d: an index went too far"
                    .formatted(TextSlip.braced(vectors), word, count)
                + (count < vectors.length
                    ? ""
                    : "; there are fewer other words than asked for, and all of them are the"
                        + " answer"));
    assertThat(Arrays.toString(found))
        .as("vectors = %s, word = %d, count = %d: %s", TextSlip.braced(vectors), word, count, why)
        .isEqualTo(right);
  }

  @Test
  @Order(4)
  @Needs("findsTheNearest")
  @Points(1)
  @DisplayName("leaves the vectors as they are")
  void leavesItsInputs(Student student) {
    assertThat(student.afterMostSimilar(Copy.of(VECTORS), 4, 3))
        .as("the vectors must be the same after the call, in length and in order")
        .isDeepEqualTo(VECTORS);
  }
}
