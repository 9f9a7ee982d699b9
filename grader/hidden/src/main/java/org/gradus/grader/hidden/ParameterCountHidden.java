package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Layers whose numbers leave the range of an int, too. */
abstract class ParameterCountHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 06 d24be69f70c813a5f81c05e3";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("counts a dense layer")
  void countsADenseLayer(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int outputs = random.nextInt(2, 300);
      assertCount(student, new int[] {outputs, outputs + random.nextInt(1, 300)});
    }
  }

  @Test
  @Order(2)
  @Points(0.5)
  @DisplayName("counts a convolution")
  void countsAConvolution(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int inputs = random.nextInt(2, 60);
      int rows = random.nextInt(1, 8);
      assertCount(
          student,
          new int[] {inputs + random.nextInt(1, 60), inputs, rows, rows + random.nextInt(1, 4)});
      assertCount(student, new int[] {inputs, inputs + random.nextInt(1, 60), 1, 1});
    }
  }

  @Test
  @Order(3)
  @Needs({"countsADenseLayer", "countsAConvolution"})
  @Points(0.5)
  @DisplayName("adds up all layers")
  void addsTheLayers(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int[][] layers = new int[random.nextInt(3, 8)][];
      int kind = round % 2;
      Arrays.setAll(layers, l -> random.ints(l % 2 == kind ? 4 : 2, 2, 30).toArray());
      assertThat(student.layersAfterParameterCount(Copy.of(layers)))
          .as("the layers after the call")
          .isDeepEqualTo(layers);
      assertCount(student, layers);
    }
    assertCount(student);
  }

  @Test
  @Order(4)
  @Needs({"countsADenseLayer", "countsAConvolution"})
  @Points(0.5)
  @DisplayName("does not overflow")
  void doesNotOverflow(Student student, RandomGenerator random) {
    assertCount(
        student, new int[] {random.nextInt(50_000, 90_000), random.nextInt(50_000, 90_000)});
    int[] half = {random.nextInt(35_000, 45_000), random.nextInt(35_000, 45_000)};
    assertCount(student, half, half);
    assertCount(
        student, new int[] {random.nextInt(2, 5), random.nextInt(60_000, 90_000), 201, 203});
  }

  private static void assertCount(Student student, int[]... layers) {
    long expected = 0;
    for (int[] layer : layers) {
      long kernel = layer.length == 2 ? 1 : (long) layer[2] * layer[3];
      expected += kernel * layer[0] * layer[1];
      expected += layer[0];
    }
    assertThat(student.parameterCount(Copy.of(layers)))
        .as("the layers %s", Arrays.deepToString(layers))
        .isEqualTo(expected);
  }
}
