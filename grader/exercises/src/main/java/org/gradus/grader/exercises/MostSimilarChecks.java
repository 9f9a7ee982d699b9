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
    {-2, 4, 2},
    {-3, 2, 2},
    {-3, -3, -1},
    {-4, -1, 0},
    {1, 1, 0},
    {-3, 1, 0},
    {3, 2, 2},
    {1, -1, -2},
    {0, 1, -1}
  };

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the words with the largest cosines, the most similar one first")
  void findsTheNearest(Student student) {
    int[] found = student.mostSimilar(Copy.of(VECTORS), 4, 3);
    assertThat(Arrays.toString(found))
        .as("vectors = %s, word = 4, count = 3: %s", TextSlip.braced(VECTORS), slip(found))
        .isEqualTo("[6, 8, 0]");
  }

  private static String slip(int[] found) {
    return TextSlip.slip(
        Arrays.toString(found),
        "the cosine of two vectors is their dot product, divided by both lengths",
        "[6, 0, 8]",
        "a long vector has a large dot product with all: the cosine divides by both lengths",
        "[8, 6, 0]",
        "the cosine divides by the length of each vector once, not by its square",
        "[8, 7, 6]",
        "these are the nearest points; the smallest angles, so the largest cosines, are wanted",
        "[8, 5, 7]",
        "these are the nearest points; the largest cosines are wanted",
        "[2, 3, 6]",
        "a cosine of −0.9 is not like one of 0.9: signs count",
        "[2, 3, 5]",
        "these are the least similar words: the largest cosine comes first",
        "[0, 8, 6]",
        "the right words, but the most similar one comes first",
        "[4, 6, 8]",
        "the word that was asked for is not among the answers: each is most similar to itself",
        "[6, 8]",
        "one answer is missing: leave out the word that was asked for first, then take so many",
        "[6, 8, 0, 7]",
        "one answer too many",
        "[6, 8, 0, 7, 1, 5, 3, 2]",
        "these are all words; only the most similar ones, as many as asked for, are wanted",
        "[0, 6, 8]",
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
  }

  private static void assertWords(
      Student student, double[][] vectors, int word, int count, String right, String why) {
    int[] found =
        Slip.named(
            () -> student.mostSimilar(Copy.of(vectors), word, count),
            "IndexOutOfBounds",
            "%d words, count = %d: an index went too far; there may be fewer words than asked for"
                .formatted(vectors.length, count));
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
