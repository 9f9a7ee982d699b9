package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.gradus.grader.exercises.WordEmbeddingsChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Vectors of very unlike lengths, whose angles are known. */
abstract class MostSimilarHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 13 421c2b6b80b05111751e93e7";

  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the words with the largest cosines, the most similar one first")
  void findsTheNearest(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      assertWords(student, random.nextInt(12, 20), random.nextInt(4, 7), random);
    }
  }

  @Test
  @Order(2)
  @Needs("findsTheNearest")
  @Points(0.5)
  @DisplayName("gives as many words as asked for, or as there are")
  void takesAsManyAsThereAre(Student student, RandomGenerator random) {
    assertWords(student, 1, 2, random);
    assertWords(student, 2, 1, random);
    assertWords(student, 5, 4, random);
    assertWords(student, 5, 5, random);
    assertWords(student, 4, 9, random);
    double[][] against = {{random.nextInt(1, 9), 0}, {-random.nextInt(1, 9), 0}};
    assertThat(student.mostSimilar(against, 0, 1)).as("a word and its opposite").containsExactly(1);
  }

  @Test
  @Order(3)
  @Needs("findsTheNearest")
  @Points(0.5)
  @DisplayName("knows a word by its number, and puts the smaller number first among equals")
  void knowsWordsByNumber(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int[] places = Draws.shuffled(6, random);
      double[][] vectors = new double[6][];
      // Four words along one axis, one of them asked for; two along the other.
      for (int n = 0; n < 4; n++) {
        vectors[places[n]] = new double[] {0, n == 1 ? 2 : random.nextInt(2, 9)};
      }
      vectors[places[0]][1] = 2;
      vectors[places[4]] = new double[] {random.nextInt(1, 9), 0};
      vectors[places[5]] = new double[] {random.nextInt(1, 9), 0};
      int[] alike = Arrays.stream(places, 1, 4).sorted().toArray();
      int[] across = Arrays.stream(places, 4, 6).sorted().toArray();
      int[] right = IntStream.concat(Arrays.stream(alike), Arrays.stream(across)).toArray();
      assertThat(student.mostSimilar(Copy.of(vectors), places[0], 5))
          .as("three words as similar as can be, two that are not at all")
          .containsExactly(right);
      assertThat(student.mostSimilar(Copy.of(vectors), alike[2], 1))
          .as("the first of three that are as similar as can be")
          .containsExactly(Math.min(places[0], alike[0]));
      double[][] near = new double[4][];
      near[places[4] % 4] = new double[] {5, 0};
      int asked = (places[4] + 1) % 4;
      near[asked] = new double[] {random.nextInt(1, 9), 0};
      near[(places[4] + 2) % 4] = new double[] {7, random.nextDouble(0.006, 0.008)};
      near[(places[4] + 3) % 4] = new double[] {7, -random.nextDouble(0.016, 0.02)};
      assertThat(student.mostSimilar(near, asked, 3))
          .as("cosines that are nearly the same")
          .containsExactly(places[4] % 4, (places[4] + 2) % 4, (places[4] + 3) % 4);
    }
  }

  @Test
  @Order(4)
  @Needs("findsTheNearest")
  @Points(0.5)
  @DisplayName("leaves the vectors as they are")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] vectors = Draws.matrix(7, 3, random);
    assertThat(student.afterMostSimilar(Copy.of(vectors), 2, 4))
        .as("the vectors after the call")
        .isDeepEqualTo(vectors);
    assertWords(student, 9, 4, random);
  }

  /**
   * Angles from 0 to half a turn, in steps that no rounding bridges, and lengths from 0.001 to
   * 1000, in a plane that lies askew.
   */
  private static void assertWords(Student student, int words, int count, RandomGenerator random) {
    double begin = random.nextDouble(0, 6);
    double[][] axes = axes(random.nextInt(3, 7), random);
    int[] ranks = Draws.shuffled(words, random);
    double[][] vectors = new double[words][];
    for (int n = 0; n < words; n++) {
      double angle = Math.PI * ranks[n] / words;
      double side = begin + (random.nextBoolean() ? angle : -angle);
      double length = Math.pow(10, random.nextDouble(-3, 3));
      vectors[n] = new double[axes[0].length];
      Arrays.setAll(
          vectors[n], d -> length * (Math.cos(side) * axes[0][d] + Math.sin(side) * axes[1][d]));
    }
    int[] byRank =
        IntStream.range(0, words)
            .boxed()
            .sorted(Comparator.comparingInt(n -> ranks[n]))
            .mapToInt(n -> n)
            .toArray();
    assertThat(student.mostSimilar(vectors, byRank[0], count))
        .as("%d words, %d asked for", words, count)
        .containsExactly(Arrays.copyOfRange(byRank, 1, Math.min(words, count + 1)));
  }

  /** Two vectors of length 1 at a right angle. */
  private static double[][] axes(int size, RandomGenerator random) {
    double[] one = Draws.vector(size, random);
    double[] other = Draws.vector(size, random);
    double share = CosineHidden.product(one, other) / CosineHidden.product(one, one);
    double[] across = new double[size];
    Arrays.setAll(across, d -> other[d] - share * one[d]);
    double length = Math.sqrt(CosineHidden.product(one, one));
    double width = Math.sqrt(CosineHidden.product(across, across));
    double[][] axes = new double[2][size];
    Arrays.setAll(axes[0], d -> one[d] / length);
    Arrays.setAll(axes[1], d -> across[d] / width);
    return axes;
  }
}
