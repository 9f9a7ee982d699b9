package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.Refusal.ANSWERED;
import static org.gradus.grader.exercises.Refusal.REFUSED;
import static org.gradus.grader.exercises.Refusal.answered;
import static org.gradus.grader.exercises.Refusal.came;
import static org.gradus.grader.hidden.Draws.matrix;
import static org.gradus.grader.hidden.Draws.vector;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Inputs and weights of many sizes, and the answer signal by signal. */
abstract class ResidualHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 07 d7a2805ec49f1b63084d5fe2";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < 2 * ROUNDS; round++) {
      // Square, so that a matrix in the wrong place, or turned round, fits.
      int size = random.nextInt(3, 7);
      assertResidual(student, size, size, random);
    }
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("fits any number of hidden units")
  void fitsAnySize(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int size = random.nextInt(2, 6);
      assertResidual(student, size, size + random.nextInt(1, 4), random);
      assertResidual(student, size + 1, random.nextInt(1, size + 1), random);
    }
  }

  @Test
  @Order(3)
  @Points(0.5)
  @DisplayName("refuses what cannot be added")
  void refusesWhatDoesNotFit(Student student, RandomGenerator random) {
    int size = random.nextInt(3, 6);
    int hidden = random.nextInt(2, 7);
    for (int rows : new int[] {size - 1, size + 1, 1, 2 * size}) {
      assertThat(tried(student, size, hidden, rows, random))
          .as("x has %d numbers, W2 %d rows", size, rows)
          .isEqualTo(REFUSED);
    }
    assertThat(answered(tried(student, size, hidden, size, random)))
        .as("x has %d numbers, W2 as many rows", size)
        .isEqualTo(ANSWERED);
  }

  private static String tried(
      Student student, int size, int hidden, int rows, RandomGenerator random) {
    double[] x = vector(size, random);
    double[][] first = matrix(hidden, size, random);
    double[][] second = matrix(rows, hidden, random);
    return came(() -> student.triesResidual(x, first, second));
  }

  @Test
  @Order(4)
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[] x = vector(3, random);
    double[][] first = matrix(3, 3, random);
    double[][] second = matrix(3, 3, random);
    // One hidden unit at least is awake, and one output at least is below 0 before the ReLU.
    x[0] = -2 - Math.abs(x[0]);
    first[0] = new double[] {-2, 0.1, 0.1};
    assertThat(student.afterResidual(x.clone(), Copy.of(first), Copy.of(second)))
        .as("x, W1 and W2 after the call")
        .isDeepEqualTo(new double[][][] {{x}, first, second});
    double[] positive = random.doubles(3, 1, 2).toArray();
    assertThat(student.residualGivesBack(positive, new double[3][3], new double[3][3]))
        .as("whether x itself came back, all weights 0")
        .isFalse();
    double[][] twice = student.residualTwice(positive, vector(3, random), first, second);
    assertThat(twice[1]).as("what came first, after one more call").isEqualTo(twice[0]);
    assertThat(student.residual(vector(5, random), matrix(4, 5, random), matrix(5, 4, random)))
        .as("how many numbers come of five, by four hidden units")
        .hasSize(5);
  }

  private static void assertResidual(
      Student student, int size, int hidden, RandomGenerator random) {
    double[] x = vector(size, random);
    double[][] first = matrix(hidden, size, random);
    double[][] second = matrix(size, hidden, random);
    double[] expected = x.clone();
    // Hidden unit by hidden unit: what each of them that is awake adds.
    for (int k = 0; k < hidden; k++) {
      double[] row = first[k];
      double signal = IntStream.range(0, size).mapToDouble(i -> row[i] * x[i]).sum();
      if (signal > 0) {
        for (int j = 0; j < size; j++) {
          expected[j] += signal * second[j][k];
        }
      }
    }
    assertThat(student.residual(x.clone(), Copy.of(first), Copy.of(second)))
        .as("%d numbers, %d hidden units", size, hidden)
        .containsExactly(Arrays.stream(expected).map(v -> v > 0 ? v : 0).toArray(), CLOSE);
  }
}
