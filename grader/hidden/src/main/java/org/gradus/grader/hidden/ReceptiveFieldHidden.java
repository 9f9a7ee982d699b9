package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Stacks that are walked back from the last unit. */
abstract class ReceptiveFieldHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 06 7f0ac81e3bd549624b96d2a7";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("grows with each kernel")
  void growsWithEachKernel(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int[] kernels = random.ints(random.nextInt(2, 10), 2, 8).toArray();
      assertField(student, kernels, ones(kernels.length));
    }
  }

  @Test
  @Order(2)
  @Needs("growsWithEachKernel")
  @Points(1)
  @DisplayName("multiplies the strides of all earlier layers")
  void multipliesEarlierStrides(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int layers = random.nextInt(3, 6);
      int[] kernels = random.ints(layers, 2, 6).toArray();
      int[] strides = random.ints(layers, 2, 4).toArray();
      // Not the same from behind.
      kernels[0] = 7;
      strides[0] = 4;
      assertField(student, kernels, strides);
      // A layer that sees one number and skips others, and one that steps further than it sees.
      int far = random.nextInt(4, 7);
      assertField(
          student,
          new int[] {3, 1, random.nextInt(2, 4), random.nextInt(2, 6)},
          new int[] {1, random.nextInt(2, 5), far, 1});
      assertField(student, new int[] {random.nextInt(2, 6)}, new int[] {far});
    }
  }

  @Test
  @Order(3)
  @Needs("growsWithEachKernel")
  @Points(0.25)
  @DisplayName("is 1 without a layer")
  void isOneWithoutALayer(Student student, RandomGenerator random) {
    int[] kernels = random.ints(3, 3, 8).toArray();
    assertField(student, kernels, ones(3));
    assertField(student, new int[0], new int[0]);
  }

  @Test
  @Order(4)
  @Needs("growsWithEachKernel")
  @Points(0.25)
  @DisplayName("leaves kernels and strides as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    int[] kernels = random.ints(4, 3, 8).toArray();
    int[] strides = random.ints(4, 2, 4).toArray();
    assertThat(student.afterReceptiveField(kernels.clone(), strides.clone()))
        .as("kernels and strides after the call")
        .isDeepEqualTo(new int[][] {kernels, strides});
    assertField(student, kernels, ones(4));
  }

  private static int[] ones(int layers) {
    int[] ones = new int[layers];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static void assertField(Student student, int[] kernels, int[] strides) {
    int first = 0;
    int last = 0;
    for (int l = kernels.length - 1; l >= 0; l--) {
      first *= strides[l];
      last = last * strides[l] + kernels[l] - 1;
    }
    assertThat(student.receptiveField(kernels.clone(), strides.clone()))
        .as("kernels %s, strides %s", Arrays.toString(kernels), Arrays.toString(strides))
        .isEqualTo(last - first + 1);
  }
}
