package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.OwnArrays.ANEW;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;

import java.util.Arrays;
import org.gradus.grader.exercises.WordEmbeddingsChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for all pairs of a word and one of its neighbours. */
abstract class SkipGramPairsChecks {
  private static final int[] SENTENCE = {7, 2, 5, 2, 9};

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("pairs each word with its neighbours")
  void findsAllNeighbours(Student student) {
    int[][] found = asked(student, SENTENCE, 2);
    assertThat(Arrays.deepToString(found))
        .as("sentence = {7, 2, 5, 2, 9}, window = 2: %s", slip(found))
        .isEqualTo(
            "[[7, 2], [7, 5], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [9, 5], [9, 2]]");
  }

  private static String slip(int[][] found) {
    return TextSlip.slip(
        Arrays.deepToString(found),
        "7 has the neighbours 2 and 5; the first 2 has 7, 5 and the other 2",
        "[[2, 7], [5, 7], [7, 2], [5, 2], [2, 2], [7, 5], [2, 5], [2, 5], [9, 5], [2, 2], [5, 2], [9, 2], [5, 9], [2, 9]]",
        "the middle word comes first, its neighbour second, and pairs of one middle word stand together",
        "[[7, 7], [7, 2], [7, 5], [2, 7], [2, 2], [2, 5], [2, 2], [5, 7], [5, 2], [5, 5], [5, 2], [5, 9], [2, 2], [2, 5], [2, 2], [2, 9], [9, 5], [9, 2], [9, 9]]",
        "a word is no neighbour of itself: leave out the place in the middle",
        "[[7, 2], [7, 5], [2, 7], [2, 5], [5, 7], [5, 2], [5, 2], [5, 9], [2, 5], [2, 9], [9, 5], [9, 2]]",
        "the place in the middle is left out, not each word like the one there: 2 is a neighbour of 2 here",
        "[[7, 2], [7, 5], [2, 5], [2, 2], [5, 2], [5, 9], [2, 9]]",
        "the neighbours on the left are missing",
        "[[2, 7], [5, 7], [5, 2], [2, 2], [2, 5], [9, 5], [9, 2]]",
        "the neighbours on the right are missing",
        "[[7, 2], [2, 7], [2, 5], [5, 2], [5, 2], [2, 5], [2, 9], [9, 2]]",
        "neighbours at a distance of the window itself count, too",
        "[[7, 2], [2, 7], [2, 5], [5, 7], [5, 2], [5, 2], [2, 2], [2, 5], [2, 9], [9, 5], [9, 2]]",
        "the last neighbour on the right is missing: a distance of the window itself counts, too",
        "[[7, 2], [7, 5], [7, 2], [2, 7], [2, 5], [2, 2], [2, 9], [5, 7], [5, 2], [5, 2], [5, 9], [2, 7], [2, 2], [2, 5], [2, 9], [9, 2], [9, 5], [9, 2]]",
        "these reach one place too far",
        "[[7, 2], [7, 5], [7, 2], [2, 7], [2, 5], [2, 2], [2, 9], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [9, 5], [9, 2]]",
        "on the right these reach one place too far",
        "[[7, 2], [7, 5], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 7], [2, 2], [2, 5], [2, 9], [9, 2], [9, 5], [9, 2]]",
        "on the left these reach one place too far",
        "[[7, 2], [7, 5], [2, 7], [2, 5], [2, 2], [5, 2], [5, 2], [5, 9], [2, 5], [2, 9], [9, 2]]",
        "the first neighbour on the left is missing: a distance of the window itself counts, too",
        "[[2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [9, 5], [9, 2]]",
        "the pairs of the first word are missing",
        "[[7, 2], [7, 5], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9]]",
        "the pairs of the last word are missing",
        "[[7, 7], [7, 7], [7, 2], [7, 5], [2, 7], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [2, 9], [9, 5], [9, 2], [9, 9], [9, 9]]",
        "beyond the ends there is no word, and the one at the end does not come again",
        "[[7, 0], [7, 0], [7, 2], [7, 5], [2, 0], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [2, 0], [9, 5], [9, 2], [9, 0], [9, 0]]",
        "beyond the ends there is no word, and nothing stands for one",
        "[[7, -1], [7, -1], [7, 2], [7, 5], [2, -1], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [2, -1], [9, 5], [9, 2], [9, -1], [9, -1]]",
        "beyond the ends there is no word, and nothing stands for one",
        "[[7, 1], [7, 2], [2, 0], [2, 2], [2, 3], [5, 0], [5, 1], [5, 3], [5, 4], [2, 1], [2, 2], [2, 4], [9, 2], [9, 3]]",
        "the neighbours are places here; the words at those places are wanted",
        "[[5, 7], [5, 2], [5, 2], [5, 9]]",
        "words near the ends of the sentence have fewer neighbours, but they have some",
        "[[7, 5], [2, 2], [5, 7], [5, 9], [2, 2], [9, 5]]",
        "all distances up to the window count, not the window alone",
        "[[7, 2], [7, 9], [7, 2], [7, 5], [2, 9], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [2, 7], [9, 5], [9, 2], [9, 7], [9, 2]]",
        "a sentence has ends: the last word is no neighbour of the first",
        "[[7, 2], [7, 5], [2, 7], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [2, 9], [9, 5], [9, 2]]",
        "beyond the ends there is no word, and the one at the end does not come again",
        "[[7, 2], [7, 5], [2, 5], [2, 2], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [9, 5], [9, 2]]",
        "the first word is a neighbour, too: place 0 is missing",
        "[[7, 2], [7, 5], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [2, 2], [2, 5], [9, 5], [9, 2]]",
        "the last word is a neighbour, too: the last place is missing",
        "[[7, 2], [7, 5], [2, 7], [2, 5], [2, 2], [5, 2], [5, 2], [5, 7], [5, 9], [2, 5], [2, 9], [2, 2], [9, 2], [9, 5]]",
        "neighbours stand as in the sentence, from left to right, not the nearest first",
        "[[7, 5], [7, 2], [2, 2], [2, 5], [2, 7], [5, 9], [5, 2], [5, 2], [5, 7], [2, 9], [2, 5], [2, 2], [9, 2], [9, 5]]",
        "neighbours stand as in the sentence, from left to right",
        "[[7, 2], [2, 7], [2, 5], [5, 2], [5, 2], [2, 5], [2, 9], [9, 2], [7, 5], [2, 2], [5, 7], [5, 9], [2, 2], [9, 5]]",
        "first all pairs of the first word, then those of the second, and so on",
        "[[7, 2], [7, 5], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 9], [2, 9], [9, 5], [9, 2]]",
        "a pair that comes twice is there twice",
        "[[0, 1], [0, 2], [1, 0], [1, 2], [1, 3], [2, 0], [2, 1], [2, 3], [2, 4], [3, 1], [3, 2], [3, 4], [4, 2], [4, 3]]",
        "these are places; the words at those places are wanted",
        "[[2, 2], [2, 2], [2, 5], [2, 5], [2, 7], [2, 9], [5, 2], [5, 2], [5, 7], [5, 9], [7, 2], [7, 5], [9, 2], [9, 5]]",
        "the pairs stand in the order of the sentence, and are not sorted");
  }

  @Test
  @Order(2)
  @Needs("findsAllNeighbours")
  @Points(1)
  @Hint("What is the first place that a neighbour may have, and what is the last?")
  @DisplayName("fits any sentence and any window")
  void fitsAnySize(Student student) {
    assertPairs(
        student,
        new int[] {40000, 0, 6},
        1,
        "[[40000, 0], [0, 40000], [0, 6], [6, 0]]",
        "0 and 40000 are words like any other, and neighbours are one place away");
    assertPairs(
        student,
        new int[] {3, 3, 3},
        1,
        "[[3, 3], [3, 3], [3, 3], [3, 3]]",
        "each place counts, also beside the same word, and a pair comes as often as there are places");
    assertPairs(
        student, new int[] {3, 8}, 5, "[[3, 8], [8, 3]]", "the window is larger than the sentence");
    assertPairs(
        student,
        new int[] {1, 2, 3, 4},
        3,
        "[[1, 2], [1, 3], [1, 4], [2, 1], [2, 3], [2, 4], [3, 1], [3, 2], [3, 4], [4, 1], [4, 2], [4, 3]]",
        "all are neighbours of all");
    assertPairs(
        student, new int[] {6}, 2, "[]", "a word alone has no neighbours, so there are no pairs");
    assertPairs(student, new int[] {}, 3, "[]", "no words, no pairs");
  }

  private static void assertPairs(
      Student student, int[] sentence, int window, String right, String why) {
    int[][] found = asked(student, sentence, window);
    assertThat(Arrays.deepToString(found))
        .as("sentence = %s, window = %d: %s", TextSlip.braced(sentence), window, why)
        .isEqualTo(right);
  }

  private static int[][] asked(Student student, int[] sentence, int window) {
    return Slip.named(
        () -> student.skipGramPairs(sentence.clone(), window),
        "IndexOutOfBounds|NegativeArraySize",
        "sentence = %s, window = %d: an index went beyond the sentence"
            .formatted(TextSlip.braced(sentence), window));
  }

  @Test
  @Order(3)
  @Needs("findsAllNeighbours")
  @Points(1)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    assertThat(student.afterSkipGram(SENTENCE.clone(), 2))
        .as("the sentence must be the same after the call")
        .isEqualTo(SENTENCE);
    assertThat(owned(student.skipGramAnew(SENTENCE.clone(), 2))).as(ANEW).isEqualTo(OWN);
  }
}
