package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.gradus.grader.exercises.WordEmbeddingsChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Sentences of many lengths, in which words come again. */
abstract class SkipGramPairsHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 13 5ad6001c7a5508cfe3ca1a3a";

  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("pairs each word with its neighbours")
  void findsAllNeighbours(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int window = random.nextInt(2, 4);
      assertPairs(student, Draws.sentence(random.nextInt(8, 12), random), window);
    }
  }

  @Test
  @Order(2)
  @Needs("findsAllNeighbours")
  @Points(0.5)
  @DisplayName("fits any sentence and any window")
  void fitsAnySize(Student student, RandomGenerator random) {
    for (int length = 0; length < 5; length++) {
      for (int window = 1; window < 6; window++) {
        assertPairs(student, Draws.sentence(length, random), window);
      }
    }
    assertPairs(student, Draws.sentence(30, random), random.nextInt(7, 15));
    assertPairs(student, Draws.sentence(6, random), random.nextInt(100, 1000));
    int[] same = new int[random.nextInt(4, 8)];
    Arrays.fill(same, random.nextInt(100));
    assertPairs(student, same, random.nextInt(1, 3));
  }

  @Test
  @Order(3)
  @Needs("findsAllNeighbours")
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    int[] sentence = Draws.sentence(7, random);
    assertThat(student.afterSkipGram(sentence.clone(), 2))
        .as("the sentence after the call")
        .isEqualTo(sentence);
    assertThat(student.skipGramAnew(sentence.clone(), 2)).as("two calls, two answers").isTrue();
    assertPairs(student, sentence, 2);
  }

  private static void assertPairs(Student student, int[] sentence, int window) {
    int[][] right =
        IntStream.range(0, sentence.length)
            .boxed()
            .flatMap(
                middle ->
                    IntStream.range(0, sentence.length)
                        .filter(n -> n != middle && Math.abs(n - middle) <= window)
                        .mapToObj(n -> new int[] {sentence[middle], sentence[n]}))
            .toArray(int[][]::new);
    assertThat(Arrays.deepToString(student.skipGramPairs(sentence.clone(), window)))
        .as("%d words, window %d", sentence.length, window)
        .isEqualTo(Arrays.deepToString(right));
  }
}
