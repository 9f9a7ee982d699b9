package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the weights and biases of all layers. */
abstract class ParameterCountChecks {
  @Test
  @Order(1)
  @Points(1)
  @DisplayName("counts a dense layer")
  void countsADenseLayer(Student student) {
    long found = student.parameterCount(new int[][] {{6, 20}});
    assertThat(found)
        .as(
            "{6, 20}, 6 outputs and 20 inputs: %s",
            switch ((int) found) {
              case 120 -> "these are the weights; each output has a bias, too";
              case 121 -> "each output has a bias of its own: 6, not 1";
              case 140 ->
                  "a bias for each output, 6, and outputs come first; here each of 20 has one";
              default -> "6 · 20 weights and 6 biases";
            })
        .isEqualTo(126);
  }

  @Test
  @Order(2)
  @Points(1)
  @DisplayName("counts a convolution")
  void countsAConvolution(Student student) {
    long found = student.parameterCount(new int[][] {{8, 3, 5, 2}});
    assertThat(found)
        .as(
            "{8, 3, 5, 2}: 8 channels out, 3 in, kernels of 5 rows of 2: %s",
            ConvolutionByHandSlips.ofConvolution(found))
        .isEqualTo(248);
    found = student.parameterCount(new int[][] {{8, 16, 1, 1}});
    assertThat(found)
        .as(
            "{8, 16, 1, 1}: 8 channels out, 16 in, kernels of 1 row of 1: %s",
            found == 128
                ? "these are the weights; each output channel has a bias, however small its"
                    + " kernel is"
                : "8 times 16 slices of one weight, and 8 biases")
        .isEqualTo(136);
  }

  @Test
  @Order(3)
  @Needs({"countsADenseLayer", "countsAConvolution"})
  @Points(1)
  @DisplayName("adds up all layers")
  void addsTheLayers(Student student) {
    int[][] layers = {{6, 1, 5, 5}, {16, 6, 5, 5}, {120, 256}, {84, 120}, {10, 84}};
    long found = student.parameterCount(Copy.of(layers));
    assertThat(found)
        .as(
            "156, 2416, 30840, 10164 and 850: %s",
            found == 850
                ? "this is the last layer alone"
                : found == 156 ? "this is the first layer alone" : "all are added up")
        .isEqualTo(44426);
    assertThat(student.parameterCount(new int[][] {{3, 4}, {5, 2, 1, 2}}))
        .as("{3, 4} and {5, 2, 1, 2}: a dense layer with 15, a convolution with 25")
        .isEqualTo(40);
    assertThat(student.parameterCount(new int[0][])).as("no layers").isZero();
    assertThat(student.layersAfterParameterCount(Copy.of(layers)))
        .as("the layers must be the same after the call")
        .isDeepEqualTo(layers);
  }

  @Test
  @Order(4)
  @Needs({"countsADenseLayer", "countsAConvolution"})
  @Points(1)
  @Hint("Of which type is each number between the first and the last?")
  @DisplayName("does not overflow")
  void doesNotOverflow(Student student) {
    assertLarge(
        student,
        new int[][] {{65_536, 65_536}},
        4_295_032_832L,
        "a dense layer from 65,536 numbers to as many");
    assertLarge(
        student,
        new int[][] {{40_000, 40_000}, {40_000, 40_000}},
        3_200_080_000L,
        "two dense layers, each from 40,000 numbers to as many");
    assertLarge(
        student,
        new int[][] {{2, 65_536, 200, 200}},
        5_242_880_002L,
        "a convolution from 65,536 channels to 2, kernels of 200 × 200");
  }

  private void assertLarge(Student student, int[][] layers, long expected, String task) {
    long found = student.parameterCount(layers);
    assertThat(found)
        .as(
            "%s: %s",
            task,
            found == (int) expected || found < 0
                ? "more than an int can hold; an int times an int, or plus one, overflows without"
                    + " a word"
                : "every one of so many parameters counts; a long holds them all")
        .isEqualTo(expected);
  }
}
