package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for sentences of one length. */
abstract class PadChecks {
  @Test
  @Order(1)
  @Points(2)
  @DisplayName("cuts what is too long and fills up what is too short")
  void makesThemEquallyLong(Student student) {
    assertPadded(
        student,
        new int[][] {{7, 8, 9, 5, 6}, {4}, {6, 5, 4}, {8, 9}},
        3,
        "[[9, 5, 6], [0, 0, 4], [6, 5, 4], [0, 8, 9]]",
        "[[7, 8, 9], [4, 0, 0], [6, 5, 4], [8, 9, 0]]",
        "here the beginning stays where it is; keep the last numbers, and put zeros before",
        "[[7, 8, 9], [0, 0, 4], [6, 5, 4], [0, 8, 9]]",
        "of a sentence that is too long the last numbers are kept, not the first",
        "[[9, 5, 6], [4, 0, 0], [6, 5, 4], [8, 9, 0]]",
        "the zeros stand before a sentence that is too short, not behind it",
        "[[7, 8, 9], [4, 0, 0], [6, 5, 4], [0, 8, 9]]",
        "the zeros stand before a sentence that is too short, all of them",
        "[[9, 5, 6], [1, 1, 4], [6, 5, 4], [1, 8, 9]]",
        "a sentence that is too short is filled up with 0; 1 stands for an unknown word",
        "[[9, 5, 6], [-1, -1, 4], [6, 5, 4], [-1, 8, 9]]",
        "a sentence that is too short is filled up with 0",
        "[[6, 8, 9], [6, 8, 9], [6, 8, 9], [6, 8, 9]]",
        "the last row stands everywhere: each sentence needs an array of its own",
        "[[9, 5, 6], [9, 5, 4], [6, 5, 4], [6, 8, 9]]",
        "where zeros should stand the sentence before is left over",
        "[[6, 5, 9], [0, 0, 4], [4, 5, 6], [0, 9, 8]]",
        "the words stand in reverse",
        "[[9, 8, 7], [0, 0, 4], [4, 5, 6], [0, 9, 8]]",
        "the words stand in reverse",
        "[[6, 5, 9], [4, 0, 0], [4, 5, 6], [9, 8, 0]]",
        "the words stand in reverse",
        "[[8, 9, 5], [0, 0, 4], [6, 5, 4], [0, 8, 9]]",
        "the very last number of a sentence that is too long belongs to its end, too",
        "[[7, 8, 9, 5, 6], [0, 0, 4], [6, 5, 4], [0, 8, 9]]",
        "a sentence that is too long is cut to the length",
        "[[7, 8, 9, 5, 6], [4], [6, 5, 4], [8, 9]]",
        "nothing has changed",
        "[[7, 8, 9, 5, 6], [0, 0, 0, 0, 4], [0, 0, 6, 5, 4], [0, 0, 0, 8, 9]]",
        "all are as long as the longest here; `length` says how long they become",
        "[[0, 0, 0], [0, 0, 4], [6, 5, 4], [0, 8, 9]]",
        "a sentence that is too long is cut, and not left out",
        "[[9, 5, 6], [0, 0, 0], [6, 5, 4], [0, 0, 0]]",
        "a sentence that is too short keeps all of its words",
        "[[6, 5, 4]]",
        "every sentence has its row, also those that are too long or too short");
  }

  @Test
  @Order(2)
  @Needs("makesThemEquallyLong")
  @Points(1)
  @Hint("What does your method copy of a sentence without words?")
  @DisplayName("takes any length, sentences without words, and none at all")
  void takesAnyLength(Student student) {
    assertPadded(
        student,
        new int[][] {{7, 8}, {}, {6}},
        1,
        "[[8], [0], [6]]",
        "[[7], [0], [6]]",
        "the last word is kept");
    assertPadded(
        student,
        new int[][] {{7, 8}, {}, {6, 9, 5}},
        5,
        "[[0, 0, 0, 7, 8], [0, 0, 0, 0, 0], [0, 0, 6, 9, 5]]");
    assertPadded(
        student,
        new int[][] {{0, 0, 7, 0, 1, 9, 0}, {1, 0, 5, 0}},
        5,
        "[[7, 0, 1, 9, 0], [0, 1, 0, 5, 0]]",
        "[[0, 0, 7, 1, 9], [0, 0, 0, 1, 5]]",
        "zeros in a sentence are copied like any other number",
        "[[0, 7, 0, 9, 0], [0, 0, 0, 5, 0]]",
        "ones in a sentence are copied like any other number");
    assertPadded(student, new int[0][], 4, "[]", "[[0, 0, 0, 0]]", "no sentences, so no rows");
    assertPadded(student, new int[][] {{}}, 2, "[[0, 0]]", "[[]]", "as long as the others");
  }

  @Test
  @Order(3)
  @Needs("makesThemEquallyLong")
  @Points(1)
  @Hint("What is your row where a sentence has just the right length?")
  @DisplayName("leaves the sentences as they were, and gives new rows")
  void leavesTheSentences(Student student) {
    int[][] sentences = {{7, 8, 9, 5}, {6, 5}, {4, 5, 6}, {}, {}};
    int[][] after = student.sentencesAfterPad(Copy.of(sentences), 3);
    boolean asLong = Shape.of(after).equals(Shape.of(sentences));
    String slip =
        asLong && Arrays.stream(after).anyMatch(row -> row.length > 0 && row[0] == -1)
            ? "the answer has new rows, also where a sentence has just the right length: here -1"
                + " was written into the answer, and it came into the sentences"
            : "the sentences must be the same after the call";
    assertThat(after).as(slip).isDeepEqualTo(sentences);
    assertThat(student.rowsOfTwoPads(Copy.of(sentences), 3))
        .as("two calls with five sentences: each row of each answer is an array of its own")
        .isEqualTo(10);
  }

  private static void assertPadded(
      Student student, int[][] sentences, int length, String right, String... slips) {
    String given =
        Arrays.stream(sentences).map(TextSlip::braced).collect(Collectors.joining(", ", "{", "}"));
    int[][] found =
        Slip.named(
            () -> student.pad(Copy.of(sentences), length),
            "IndexOutOfBounds|NegativeArraySize|IllegalArgument",
            sentences.length == 0
                ? "there are no sentences here, so not even a first one can be looked at"
                : "the sentences %s and the length %d: is a sentence longer here, or shorter, than your"
                        .formatted(given, length)
                    + " method has thought of?");
    String text = TextSlip.text(found);
    String slip = inGeneral(found, sentences.length, length);
    assertThat(text)
        .as("%s, length %d: %s", given, length, TextSlip.slip(found, slip, slips))
        .isEqualTo(right);
  }

  private static String inGeneral(int @Nullable [][] found, int rows, int length) {
    if (found == null) {
      return "the answer is null, where an array is wanted";
    }
    if (found.length != rows) {
      return "a row for each sentence";
    }
    return Arrays.stream(found).allMatch(row -> row != null && row.length == length)
        ? "the last numbers of each, at the end of its row, with zeros before them"
        : "every row is as long as the length says, also that of a sentence without words";
  }
}
