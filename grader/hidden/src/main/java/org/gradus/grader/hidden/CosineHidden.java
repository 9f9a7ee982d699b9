package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Vectors that were made to stand at a given angle. */
abstract class CosineHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 08 47d18f3ac0be5296e1387a5c";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("is the cosine of the angle")
  void isTheCosine(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double[][] pair = pair(random);
      // Acute and obtuse in turns.
      double angle = round % 2 == 0 ? random.nextDouble(0.1, 1.4) : random.nextDouble(1.7, 3);
      assertThat(student.cosine(pair[0], at(angle, pair, random.nextDouble(2, 5))))
          .as("two vectors of %d numbers at an angle of %s", pair[0].length, angle)
          .isCloseTo(Math.cos(angle), CLOSE);
    }
  }

  @Test
  @Order(2)
  @Needs("isTheCosine")
  @Points(0.5)
  @DisplayName("does not ask how long the vectors are")
  void knowsNoLength(Student student, RandomGenerator random) {
    for (double size : new double[] {1e-70, 1e-6, 1e-3, 1e6, 1e70}) {
      double[][] pair = pair(random);
      double angle = random.nextDouble(0.1, 3);
      double[] other = at(angle, pair, size * random.nextDouble(2, 5));
      double[] one = pair[0].clone();
      assertThat(student.cosine(one.clone(), other.clone()))
          .as("one of the vectors about as long as %s", size)
          .isCloseTo(Math.cos(angle), CLOSE);
      Arrays.setAll(one, n -> size * one[n]);
      assertThat(student.cosine(other, one))
          .as("both about as long as %s", size)
          .isCloseTo(Math.cos(angle), CLOSE);
    }
  }

  @Test
  @Order(3)
  @Needs("isTheCosine")
  @Points(0.5)
  @DisplayName("is 0 for a vector of zeros")
  void zeroIsLikeNothing(Student student, RandomGenerator random) {
    double[][] pair = pair(random);
    double[] zeros = new double[pair[0].length];
    assertThat(student.cosine(zeros.clone(), pair[0].clone()))
        .as("%d zeros as the first vector", zeros.length)
        .isCloseTo(0, CLOSE);
    assertThat(student.cosine(pair[0].clone(), zeros.clone()))
        .as("%d zeros as the second vector", zeros.length)
        .isCloseTo(0, CLOSE);
    assertThat(student.cosine(zeros.clone(), zeros.clone()))
        .as("%d zeros as both vectors", zeros.length)
        .isCloseTo(0, CLOSE);
    assertThat(student.cosine(pair[0], at(1, pair, 3)))
        .as("%d numbers that are no zeros", zeros.length)
        .isCloseTo(Math.cos(1), CLOSE);
    double some = random.nextInt(1, 9);
    assertThat(student.cosine(new double[] {0, some}, new double[] {3, 4}))
        .as("a 0 and %s", some)
        .isCloseTo(0.8, CLOSE);
    assertThat(student.cosine(new double[] {3, 4}, new double[] {some, 0}))
        .as("%s and a 0", some)
        .isCloseTo(0.6, CLOSE);
    assertThat(student.cosine(new double[] {some, -some}, new double[] {3, 1}))
        .as("two numbers with the sum 0")
        .isCloseTo(1 / Math.sqrt(5), CLOSE);
    assertThat(student.cosine(new double[] {1, 3}, new double[] {-some, some}))
        .as("two numbers with the sum 0, as the second vector")
        .isCloseTo(1 / Math.sqrt(5), CLOSE);
  }

  @Test
  @Order(4)
  @Needs("isTheCosine")
  @Points(0.5)
  @DisplayName("leaves both vectors as they were")
  void leavesItsVectors(Student student, RandomGenerator random) {
    double[][] pair = pair(random);
    double[] other = at(2, pair, 3);
    double[] zeros = new double[other.length];
    for (double[][] given : new double[][][] {{pair[0], other}, {pair[0], zeros}, {zeros, other}}) {
      assertThat(student.afterCosine(given[0].clone(), given[1].clone()))
          .as("both vectors after the call")
          .isDeepEqualTo(given);
    }
    assertThat(student.cosine(pair[0], other))
        .as("two vectors of %d numbers at an angle of 2", other.length)
        .isCloseTo(Math.cos(2), CLOSE);
  }

  /** A vector of two to eight numbers, and one of length 1 at a right angle to it. */
  private static double[][] pair(RandomGenerator random) {
    int size = random.nextInt(2, 9);
    // Not rows(1, …)[0]: the compiler of JDK 25.0.3 crashes on that.
    double[] one = random.doubles(size, -1, 1).toArray();
    one[0] = 2;
    double[] across = random.doubles(size, -1, 1).toArray();
    across[1] = 3;
    across[0] = 0;
    double share = product(one, across) / product(one, one);
    Arrays.setAll(across, n -> across[n] - share * one[n]);
    double length = Math.sqrt(product(across, across));
    Arrays.setAll(across, n -> across[n] / length);
    return new double[][] {one, across};
  }

  /** A vector of this length at this angle to the pair's first. */
  private static double[] at(double angle, double[][] pair, double length) {
    double first = Math.sqrt(product(pair[0], pair[0]));
    double[] turned = new double[pair[0].length];
    Arrays.setAll(
        turned,
        n -> length * (Math.cos(angle) * pair[0][n] / first + Math.sin(angle) * pair[1][n]));
    return turned;
  }

  /** The sum of the products, number by number. */
  static double product(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(n -> a[n] * b[n]).sum();
  }
}
