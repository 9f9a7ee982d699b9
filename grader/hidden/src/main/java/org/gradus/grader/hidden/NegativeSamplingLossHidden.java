package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.rows;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.WordEmbeddingsChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Losses of many sizes. */
abstract class NegativeSamplingLossHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 13 971201288b5b82b756d5fcbe";

  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's number")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      assertLoss(student, random.nextInt(2, 6), random.nextInt(2, 6), random);
    }
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("fits vectors of any size and any number of wrong words")
  void fitsAnySize(Student student, RandomGenerator random) {
    for (int number = 0; number < ROUNDS; number++) {
      assertLoss(student, 1, number, random);
      assertLoss(student, random.nextInt(2, 20), number, random);
    }
    assertLoss(student, 3, random.nextInt(10, 20), random);
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("stays finite for large dot products")
  void staysFinite(Student student, RandomGenerator random) {
    double large = random.nextDouble(800, 3000);
    for (int sign : new int[] {-1, 1}) {
      for (int other : new int[] {-1, 1}) {
        double right = (sign < 0 ? large : 0) + (other > 0 ? large : 0);
        assertThat(
                student.negativeSamplingLoss(
                    new double[] {large}, new double[] {sign}, new double[][] {{other}}))
            .as("dot products %s and %s", sign * large, other * large)
            .isCloseTo(right, within(1e-6));
      }
    }
    for (int round = 0; round < ROUNDS; round++) {
      double middle = random.nextDouble(31, 36);
      double small = random.nextDouble(10.5, 13);
      assertThat(
              student.negativeSamplingLoss(
                  new double[] {1},
                  new double[] {small},
                  new double[][] {{middle}, {small}, {-small}}))
          .as("dot products %s and %s", small, middle)
          .isCloseTo(surprise(-middle) + surprise(-small) + 2 * surprise(small), within(1e-7));
    }
  }

  @Test
  @Order(4)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("leaves the vectors as they are")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] vectors = rows(2, 4, random);
    double[][] negatives = rows(3, 4, random);
    assertThat(student.afterLoss(vectors[0].clone(), vectors[1].clone(), Copy.of(negatives)))
        .as("input, target and negatives after the call")
        .isDeepEqualTo(new double[][][] {vectors, negatives});
    assertLoss(student, 3, 2, random);
  }

  private static void assertLoss(Student student, int size, int number, RandomGenerator random) {
    double[] input = Draws.vector(size, random);
    double[] target = Draws.vector(size, random);
    double[][] negatives = Draws.matrix(number, size, random);
    if (number > ROUNDS) {
      negatives[number - 1] = negatives[1].clone();
    }
    // Larger products have a test of their own.
    double largest = Math.abs(CosineHidden.product(input, target));
    for (double[] negative : negatives) {
      largest = Math.max(largest, Math.abs(CosineHidden.product(negative, input)));
    }
    double factor = Math.min(1, 9 / largest);
    Arrays.setAll(input, n -> factor * input[n]);
    // ln(1 + e^-x), as a larger part and a smaller one.
    double right = surprise(CosineHidden.product(input, target));
    for (double[] negative : negatives) {
      right += surprise(-CosineHidden.product(negative, input));
    }
    assertThat(student.negativeSamplingLoss(input, target, negatives))
        .as("%d numbers a vector, %d wrong words", size, number)
        .isCloseTo(right, within(1e-8));
  }

  private static double surprise(double dot) {
    return Math.max(0, -dot) + Math.log1p(Math.exp(-Math.abs(dot)));
  }
}
