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

/** Asks for the neighbours of each word, and the word. */
abstract class CbowPairsChecks {
  private static final int[] SENTENCE = {7, 2, 5, 2, 9};

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gathers the neighbours of each word")
  void findsAllNeighbours(Student student) {
    int[][] found = asked(student, SENTENCE, 2);
    assertThat(Arrays.deepToString(found))
        .as("sentence = {7, 2, 5, 2, 9}, window = 2: %s", slip(found))
        .isEqualTo("[[2, 5, 7], [7, 5, 2, 2], [7, 2, 2, 9, 5], [2, 5, 9, 2], [5, 2, 9]]");
  }

  private static String slip(int[][] found) {
    return TextSlip.slip(
        Arrays.deepToString(found),
        "the neighbours of 7 are 2 and 5, so the first row is [2, 5, 7]",
        "[[7, 2, 5], [2, 7, 5, 2], [5, 7, 2, 2, 9], [2, 2, 5, 9], [9, 5, 2]]",
        "the middle word comes last, behind its neighbours",
        "[[7, 2, 5], [7, 2, 5, 2], [7, 2, 5, 2, 9], [2, 5, 2, 9], [5, 2, 9]]",
        "the middle word comes last, behind its neighbours; here it stands among them",
        "[[2, 5], [7, 5, 2], [7, 2, 2, 9], [2, 5, 9], [5, 2]]",
        "the middle word is missing: it comes last",
        "[[7, 2, 5, 7], [7, 2, 5, 2, 2], [7, 2, 5, 2, 9, 5], [2, 5, 2, 9, 2], [5, 2, 9, 9]]",
        "the middle word is no neighbour of its own: it stands at the end alone",
        "[[2, 5, 7], [7, 5, 2], [7, 2, 2, 9, 5], [5, 9, 2], [5, 2, 9]]",
        "the place in the middle is left out, not each word like the one there: 2 is a neighbour of 2 here",
        "[[7], [7, 2], [7, 2, 5], [2, 5, 2], [5, 2, 9]]",
        "the neighbours on the right are missing",
        "[[2, 5, 7], [5, 2, 2], [2, 9, 5], [9, 2], [9]]",
        "the neighbours on the left are missing",
        "[[2, 7], [7, 5, 2], [2, 2, 5], [5, 9, 2], [2, 9]]",
        "neighbours at a distance of the window itself count, too",
        "[[2, 7], [7, 5, 2], [7, 2, 2, 5], [2, 5, 9, 2], [5, 2, 9]]",
        "the last neighbour on the right is missing: a distance of the window itself counts, too",
        "[[2, 5, 2, 7], [7, 5, 2, 9, 2], [7, 2, 2, 9, 5], [7, 2, 5, 9, 2], [2, 5, 2, 9]]",
        "these reach one place too far",
        "[[2, 5, 2, 7], [7, 5, 2, 9, 2], [7, 2, 2, 9, 5], [2, 5, 9, 2], [5, 2, 9]]",
        "on the right these reach one place too far",
        "[[2, 5, 7], [7, 5, 2, 2], [7, 2, 2, 9, 5], [7, 2, 5, 9, 2], [2, 5, 2, 9]]",
        "on the left these reach one place too far",
        "[[2, 5, 7], [7, 5, 2, 2], [2, 2, 9, 5], [5, 9, 2], [2, 9]]",
        "the first neighbour on the left is missing: a distance of the window itself counts, too",
        "[[7, 5, 2, 2], [7, 2, 2, 9, 5], [2, 5, 9, 2], [5, 2, 9]]",
        "the row of the first word is missing",
        "[[2, 5, 7], [7, 5, 2, 2], [7, 2, 2, 9, 5], [2, 5, 9, 2]]",
        "the row of the last word is missing",
        "[[2, 5, 7], [7, 5, 2, 2], [7, 2, 2, 9, 5], [5, 2, 9, 2], [5, 2, 9]]",
        "of the two 2s in the fourth row the one in the middle goes to the end, not the first one",
        "[[2, 5, 7], [7, 5, 2, 2], [7, 2, 2, 9, 5], [7, 5, 2, 2], [5, 2, 9]]",
        "the fourth row belongs to the second 2, at place 3; this is the row of the first one",
        "[[2, 5, 7], [7, 5, 2, 2], [7, 2, 2, 9, 5], [5, 2, 9]]",
        "each place has a row of its own, also the second 2",
        "[[2, 5, 7], [7, 5, 2, 2, 5, 9, 2], [7, 2, 2, 9, 5], [5, 2, 9]]",
        "each place has a row of its own, also the second 2",
        "[[5, 2, 7], [7, 2, 5, 2], [7, 2, 9, 2, 5], [2, 5, 9, 2], [5, 2, 9]]",
        "neighbours stand as in the sentence: the middle word and the last neighbour changed places",
        "[[2, 5, 7], [5, 2, 7, 2], [2, 9, 7, 2, 5], [9, 2, 5, 2], [5, 2, 9]]",
        "neighbours stand as in the sentence, those on the left first",
        "[[2, 5, 7], [7, 5, 2, 2], [2, 7, 2, 9, 5], [5, 2, 9, 2], [2, 5, 9]]",
        "neighbours stand as in the sentence, from left to right, also those on the left",
        "[[2, 5, 0], [7, 5, 2, 1], [7, 2, 2, 9, 2], [2, 5, 9, 3], [5, 2, 4]]",
        "the last number of each row is a place; the word at that place is wanted",
        "[[7, 2, 2, 9, 5]]",
        "words near the ends of the sentence have fewer neighbours, but they have some",
        "[[0, 0, 2, 5, 7], [0, 7, 5, 2, 2], [7, 2, 2, 9, 5], [0, 2, 5, 9, 2], [0, 0, 5, 2, 9]]",
        "rows at the ends are shorter; nothing fills them up",
        "[[0, 0, 2, 5, 7], [0, 7, 5, 2, 2], [7, 2, 2, 9, 5], [2, 5, 9, 0, 2], [5, 2, 0, 0, 9]]",
        "rows at the ends are shorter; nothing fills them up",
        "[[2, 5, 0, 0, 7], [7, 5, 2, 0, 2], [7, 2, 2, 9, 5], [2, 5, 9, 0, 2], [5, 2, 0, 0, 9]]",
        "rows at the ends are shorter; nothing fills them up",
        "[[-1, -1, 2, 5, 7], [-1, 7, 5, 2, 2], [7, 2, 2, 9, 5], [2, 5, 9, -1, 2], [5, 2, -1, -1, 9]]",
        "rows at the ends are shorter; nothing fills them up",
        "[[2, 9, 2, 5, 7], [9, 7, 5, 2, 2], [7, 2, 2, 9, 5], [2, 5, 9, 7, 2], [5, 2, 7, 2, 9]]",
        "a sentence has ends: the last word is no neighbour of the first",
        "[[7, 7, 2, 5, 7], [7, 7, 5, 2, 2], [7, 2, 2, 9, 5], [2, 5, 9, 9, 2], [5, 2, 9, 9, 9]]",
        "beyond the ends there is no word, and the one at the end does not come again",
        "[[2, 5, 7], [5, 2, 2], [2, 2, 9, 5], [2, 5, 9, 2], [5, 2, 9]]",
        "the first word is a neighbour, too: place 0 is missing",
        "[[2, 5, 7], [7, 5, 2, 2], [7, 2, 2, 5], [2, 5, 2], [5, 2, 9]]",
        "the last word is a neighbour, too: the last place is missing",
        "[[5, 2, 7], [2, 5, 7, 2], [9, 2, 2, 7, 5], [9, 5, 2, 2], [2, 5, 9]]",
        "neighbours stand as in the sentence, from left to right",
        "[[2, 5, 7], [7, 5, 2, 2], [2, 2, 7, 9, 5], [5, 9, 2, 2], [2, 5, 9]]",
        "neighbours stand as in the sentence, from left to right, not the nearest first",
        "[[2, 5, 7], [2, 5, 7, 2], [2, 2, 7, 9, 5], [2, 5, 9, 2], [2, 5, 9]]",
        "neighbours stand as in the sentence, and are not sorted",
        "[[1, 2, 0], [0, 2, 3, 1], [0, 1, 3, 4, 2], [1, 2, 4, 3], [2, 3, 4]]",
        "these are places; the words at those places are wanted",
        "[[7, 2], [7, 5], [2, 7], [2, 5], [2, 2], [5, 7], [5, 2], [5, 2], [5, 9], [2, 2], [2, 5], [2, 9], [9, 5], [9, 2]]",
        "these are pairs of two words, as in task 1; here all neighbours of a word share a row",
        "[[2, 7], [5, 7], [7, 2], [5, 2], [2, 2], [7, 5], [2, 5], [2, 5], [9, 5], [2, 2], [5, 2], [9, 2], [5, 9], [2, 9]]",
        "these are pairs of two words, as in task 1; here all neighbours of a word share a row");
  }

  @Test
  @Order(2)
  @Needs("findsAllNeighbours")
  @Points(1)
  @Hint(
      "How long is the row of a word at the end of the sentence, and how long that of a word alone?")
  @DisplayName("fits any sentence and any window")
  void fitsAnySize(Student student) {
    assertPairs(
        student,
        new int[] {40000, 0, 6},
        1,
        "[[0, 40000], [40000, 6, 0], [0, 6]]",
        "0 and 40000 are words like any other, and neighbours are one place away");
    assertPairs(
        student,
        new int[] {3, 3, 3, 3},
        1,
        "[[3, 3], [3, 3, 3], [3, 3, 3], [3, 3]]",
        "each place has a row of its own, also where it is the same as another one");
    assertPairs(
        student, new int[] {3, 8}, 5, "[[8, 3], [3, 8]]", "the window is larger than the sentence");
    assertPairs(
        student,
        new int[] {1, 2, 3, 4},
        3,
        "[[2, 3, 4, 1], [1, 3, 4, 2], [1, 2, 4, 3], [1, 2, 3, 4]]",
        "all are neighbours of all");
    assertPairs(
        student, new int[] {6}, 2, "[]", "a word alone has no neighbours, so there is no row");
    assertPairs(student, new int[] {}, 3, "[]", "no words, no rows");
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
        () -> student.cbowPairs(sentence.clone(), window),
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
    assertThat(student.afterCbow(SENTENCE.clone(), 2))
        .as("the sentence must be the same after the call")
        .isEqualTo(SENTENCE);
    assertThat(owned(student.cbowAnew(SENTENCE.clone(), 2))).as(ANEW).isEqualTo(OWN);
  }
}
