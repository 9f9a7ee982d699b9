package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.WordEmbeddingsChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Vectors of many lengths, among which the answer is no near thing. */
abstract class AnalogyHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 13 e6abb23c7a90122b9cee76fb";

  private static final int ROUNDS = 12;
  private static final double MARGIN = 1e-4;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("finds the fourth word")
  void findsTheFourth(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      assertFourth(student, random.nextInt(12, 25), random.nextInt(3, 6), random);
    }
  }

  @Test
  @Order(2)
  @Needs("findsTheFourth")
  @Points(0.5)
  @DisplayName("never answers with a, b or c")
  void leavesOutTheQuery(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      assertFourth(student, 4, 2, random);
      assertFourth(student, 6, 3, random);
      assertFourth(student, 6, 3, random, 0, 0, 1);
      assertFourth(student, 6, 3, random, 0, 1, 0);
      assertFourth(student, 6, 3, random, 0, 1, 1);
      assertFourth(student, 6, 3, random, 0, 0, 0);
    }
    double[][] against = {{random.nextInt(1, 9), 0}, {-random.nextInt(1, 9), 0}};
    assertThat(student.analogy(against, 0, 0, 0)).as("a word and its opposite").isEqualTo(1);
  }

  @Test
  @Order(3)
  @Needs("findsTheFourth")
  @Points(0.5)
  @DisplayName("knows words by their numbers, and takes the smaller one among equals")
  void knowsWordsByNumber(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int[] places = Draws.shuffled(7, random);
      double[][] vectors = new double[7][];
      for (int n = 0; n < 7; n++) {
        // a and c point one way; b and two more words across; two against all.
        vectors[places[n]] =
            n < 2 ? new double[] {0, 3} : n < 5 ? new double[] {2, 0} : new double[] {-1, -1};
      }
      assertThat(student.analogy(Copy.of(vectors), places[0], places[2], places[1]))
          .as("two words with the vector of b")
          .isEqualTo(Math.min(places[3], places[4]));
      int[] words = Draws.shuffled(4, random);
      double[][] near = new double[4][];
      near[words[0]] = new double[] {random.nextInt(1, 9), 0};
      near[words[1]] = new double[] {0, random.nextInt(1, 9)};
      near[words[2]] = new double[] {random.nextInt(1, 9), 0};
      near[words[3]] = new double[] {7, random.nextDouble(0.006, 0.02)};
      assertThat(student.analogy(Copy.of(near), words[1], words[1], words[0]))
          .as("a word like c, and one that is nearly so")
          .isEqualTo(words[2]);
      double[][] twin = Draws.matrix(4, 3, random);
      twin[3] = twin[0].clone();
      assertThat(student.analogy(twin, 0, 1, 2))
          .as("a word with the vector of a is all that is left")
          .isEqualTo(3);
    }
  }

  @Test
  @Order(4)
  @Needs("findsTheFourth")
  @Points(0.5)
  @DisplayName("leaves the vectors as they are")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] vectors = Draws.matrix(7, 3, random);
    assertThat(student.afterAnalogy(Copy.of(vectors), 2, 4, 5))
        .as("the vectors after the call")
        .isDeepEqualTo(vectors);
    for (int round = 0; round < ROUNDS; round++) {
      assertFourth(student, 15, 3, random);
    }
  }

  private static void assertFourth(Student student, int words, int size, RandomGenerator random) {
    assertFourth(student, words, size, random, 0, 1, 2);
  }

  /** Of words that are drawn these are asked about: {0, 0, 1} where a and b are the same one. */
  private static void assertFourth(
      Student student, int words, int size, RandomGenerator random, int... which) {
    int right = -1;
    double[][] vectors = new double[0][];
    int[] asked = new int[0];
    while (right < 0) {
      vectors = Draws.matrix(words, size, random);
      for (double[] vector : vectors) {
        double factor = Math.pow(10, random.nextDouble(-2, 2));
        Arrays.setAll(vector, n -> factor * vector[n]);
      }
      int[] drawn = Draws.shuffled(words, random);
      asked = Arrays.stream(which).map(n -> drawn[n]).toArray();
      right = fourth(vectors, asked);
    }
    assertThat(student.analogy(Copy.of(vectors), asked[0], asked[1], asked[2]))
        .as("%d words, %d numbers a vector", words, size)
        .isEqualTo(right);
  }

  /** The word with the largest sum of three cosines; -1 where a second one is near. */
  private static int fourth(double[][] vectors, int... asked) {
    double[] score = new double[vectors.length];
    Arrays.setAll(
        score,
        n ->
            cosine(vectors[n], vectors[asked[1]])
                - cosine(vectors[n], vectors[asked[0]])
                + cosine(vectors[n], vectors[asked[2]]));
    for (int word : asked) {
      score[word] = -100;
    }
    double[] sorted = Arrays.stream(score).sorted().toArray();
    for (int n = 0; n < score.length; n++) {
      if (score[n] - MARGIN > sorted[sorted.length - 2]) {
        return n;
      }
    }
    return -1;
  }

  private static double cosine(double[] one, double[] other) {
    return CosineHidden.product(one, other)
        / Math.sqrt(CosineHidden.product(one, one) * CosineHidden.product(other, other));
  }
}
