package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Sentences of many lengths, cut number by number. */
abstract class PadHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 12 8c3bf3c54e272c49b9c365e1";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("cuts what is too long and fills up what is too short")
  void makesThemEquallyLong(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int length = random.nextInt(3, 8);
      int[][] sentences = {
        sentence(length + random.nextInt(1, 6), 2, random),
        sentence(random.nextInt(1, length), 2, random),
        sentence(length, 2, random),
        sentence(length - 1, 2, random),
        sentence(length + 1, 2, random)
      };
      assertPadded(student, sentences, length);
    }
  }

  @Test
  @Order(2)
  @Needs("makesThemEquallyLong")
  @Points(0.5)
  @DisplayName("takes any length, sentences without words, and none at all")
  void takesAnyLength(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int[][] sentences = new int[random.nextInt(2, 7)][];
      Arrays.setAll(sentences, n -> sentence(random.nextInt(0, 9), 0, random));
      sentences[random.nextInt(sentences.length)] = new int[0];
      assertPadded(student, sentences, 1);
      assertPadded(student, sentences, 12);
      int[] zeros = {0, random.nextInt(5, 9), 0, 1, 0, random.nextInt(5, 9), 0};
      assertPadded(student, new int[][] {zeros, sentence(3, 0, random)}, random.nextInt(4, 7));
    }
    assertPadded(student, new int[0][], random.nextInt(1, 5));
  }

  @Test
  @Order(3)
  @Needs("makesThemEquallyLong")
  @Points(0.5)
  @DisplayName("leaves the sentences as they were, and gives new rows")
  void leavesTheSentences(Student student, RandomGenerator random) {
    int length = random.nextInt(3, 6);
    int[][] sentences = {
      sentence(length + 2, 2, random),
      sentence(length, 2, random),
      sentence(length - 1, 2, random),
      {},
      {}
    };
    assertThat(student.sentencesAfterPad(Copy.of(sentences), length))
        .as("the sentences after the call")
        .isDeepEqualTo(sentences);
    assertThat(student.rowsOfTwoPads(Copy.of(sentences), length))
        .as("rows of two answers")
        .isEqualTo(10);
    assertPadded(student, sentences, length);
  }

  /** Numbers of words from the least on, different from their neighbours unless that is 0. */
  private static int[] sentence(int words, int least, RandomGenerator random) {
    int[] sentence = new int[words];
    for (int n = 0; n < words; n++) {
      sentence[n] = least == 0 ? random.nextInt(3) : least + 10 * n + random.nextInt(10);
    }
    return sentence;
  }

  private static void assertPadded(Student student, int[][] sentences, int length) {
    int[][] right = new int[sentences.length][length];
    for (int i = 0; i < sentences.length; i++) {
      for (int back = 1; back <= Math.min(length, sentences[i].length); back++) {
        right[i][length - back] = sentences[i][sentences[i].length - back];
      }
    }
    assertThat(student.pad(Copy.of(sentences), length))
        .as("%s, each %d long", Arrays.deepToString(sentences), length)
        .isDeepEqualTo(right);
  }
}
