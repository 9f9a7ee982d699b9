package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.hidden.Draws.matrix;
import static org.gradus.grader.hidden.SlidingWindow.assertSame;
import static org.gradus.grader.hidden.SlidingWindow.correlated;

import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Pictures and kernels of any size, also of one number. */
abstract class CrossCorrelateHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 06 4c19e7b2f80d63a5d5b72c0e";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int size = random.nextInt(4, 8);
      int side = random.nextInt(2, 4);
      double[][] picture = matrix(size, size, random);
      double[][] kernel = matrix(side, side, random);
      double[][] expected = correlated(picture, kernel);
      assertSame(student.crossCorrelate(picture, kernel), expected);
    }
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("takes pictures and kernels of any size")
  void takesAnySize(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int few = random.nextInt(3, 6);
      int many = few + random.nextInt(1, 4);
      boolean wide = round % 2 == 0;
      double[][] picture = matrix(wide ? few : many, wide ? many : few, random);
      int low = random.nextInt(1, 3);
      // Now longer in the direction of the picture, now across it.
      boolean along = round / 2 % 2 == 0;
      double[][] kernel =
          matrix(wide == along ? low : low + 1, wide == along ? low + 1 : low, random);
      double[][] expected = correlated(picture, kernel);
      assertSame(student.crossCorrelate(picture, kernel), expected);
    }
    double[][] picture = matrix(3, 4, random);
    double[][] whole = matrix(3, 4, random);
    double[][] expected = correlated(picture, whole);
    assertSame(student.crossCorrelate(picture, whole), expected);
    double[][] large = matrix(9, 11, random);
    double[][] wide = matrix(6, 8, random);
    expected = correlated(large, wide);
    assertSame(student.crossCorrelate(large, wide), expected);
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("leaves picture and kernel as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    for (int side = 1; side < 4; side++) {
      double[][] picture = matrix(4, 4, random);
      double[][] kernel = matrix(side, side, random);
      assertThat(student.afterCrossCorrelate(Copy.of(picture), Copy.of(kernel)))
          .as("picture and kernel after the call")
          .isDeepEqualTo(new double[][][] {picture, kernel});
      double[][] expected = correlated(picture, kernel);
      assertSame(student.crossCorrelate(picture, kernel), expected);
    }
    assertThat(student.crossCorrelateSharesRows(matrix(3, 4, random), new double[][] {{1}}))
        .as("rows of the picture itself in the answer")
        .isFalse();
  }
}
