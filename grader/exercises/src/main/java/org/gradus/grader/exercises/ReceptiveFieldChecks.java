package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks how many numbers of the input a last unit sees. */
abstract class ReceptiveFieldChecks {
  @Test
  @Order(1)
  @Points(1)
  @DisplayName("grows with each kernel")
  void growsWithEachKernel(Student student) {
    int one = student.receptiveField(new int[] {3}, new int[] {1});
    assertThat(one)
        .as(
            "one kernel of 3, stride 1: %s",
            switch (one) {
              case 2 -> "one more: without any layer it is 1, and a kernel k adds k − 1";
              case 4 -> "a kernel k adds k − 1, not k";
              case 1 -> "the layer never came into it";
              default -> "a unit behind it sees what lies under the kernel";
            })
        .isEqualTo(3);
    int found = student.receptiveField(new int[] {3, 2, 5}, new int[] {1, 1, 1});
    assertThat(found)
        .as("kernels 3, 2, 5, all strides 1: %s", ConvolutionByHandSlips.ofKernels(found))
        .isEqualTo(8);
  }

  @Test
  @Order(2)
  @Needs("growsWithEachKernel")
  @Points(1.5)
  @Hint("Keep a second number: how far apart neighbours of this layer lie in the input.")
  @DisplayName("multiplies the strides of all earlier layers")
  void multipliesEarlierStrides(Student student) {
    int one = student.receptiveField(new int[] {3}, new int[] {2});
    assertThat(one)
        .as(
            "one kernel of 3, stride 2: %s",
            one == 5
                ? "a layer's own stride does not widen what it sees"
                : "a unit sees what lies under the kernel")
        .isEqualTo(3);
    int found = student.receptiveField(new int[] {5, 3, 4}, new int[] {3, 2, 2});
    assertThat(found)
        .as("kernels 5, 3, 4, strides 3, 2, 2: %s", ConvolutionByHandSlips.ofStrides(found))
        .isEqualTo(29);
    assertThat(student.receptiveField(new int[] {1, 3, 1, 2, 3, 2}, new int[] {2, 1, 3, 2, 5, 1}))
        .as(
            "kernels 1, 3, 1, 2, 3, 2, strides 2, 1, 3, 2, 5, 1: 1 + 0 + 2 · 2 + 0 + 1 · 6"
                + " + 2 · 12 + 1 · 60")
        .isEqualTo(95);
  }

  @Test
  @Order(3)
  @Needs("growsWithEachKernel")
  @Points(0.5)
  @DisplayName("is 1 without a layer")
  void isOneWithoutALayer(Student student) {
    assertThat(student.receptiveField(new int[0], new int[0]))
        .as("no layer: a unit of the input sees itself")
        .isEqualTo(1);
  }

  @Test
  @Order(4)
  @Needs("growsWithEachKernel")
  @Points(1)
  @Hint("Keep the product in a variable of its own.")
  @DisplayName("leaves kernels and strides as they were")
  void leavesItsInputs(Student student) {
    int[][] after = student.afterReceptiveField(new int[] {5, 3, 4}, new int[] {3, 2, 2});
    assertThat(after == null ? "a negative field" : "a field")
        .as("the answer of this call")
        .isEqualTo("a field");
    assertThat(after[0])
        .as("the kernels must be the same after the call")
        .isEqualTo(new int[] {5, 3, 4});
    assertThat(after[1])
        .as("the strides must be the same after the call")
        .isEqualTo(new int[] {3, 2, 2});
  }
}
