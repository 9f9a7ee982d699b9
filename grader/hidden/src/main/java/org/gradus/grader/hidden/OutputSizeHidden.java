package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.hidden.SlidingWindow.places;

import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Sizes that are counted place by place. */
abstract class OutputSizeHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 06 e5926cb0d7841fa37d3af85b";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("counts the places of a kernel")
  void countsThePlaces(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int kernel = random.nextInt(2, 9);
      int input = kernel + random.nextInt(1, 60);
      assertSize(student, input, kernel, 0, 0, 1);
    }
  }

  @Test
  @Order(2)
  @Needs("countsThePlaces")
  @Points(0.5)
  @DisplayName("adds the padding of both sides")
  void addsThePadding(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int few = random.nextInt(1, 4);
      int many = few + random.nextInt(1, 4);
      int before = round % 2 == 0 ? few : many;
      int after = round % 2 == 0 ? many : few;
      int input = random.nextInt(8, 40);
      assertSize(student, input, random.nextInt(2, 8), before, after, 1);
      // With a stride that divides what is left.
      int stride = random.nextInt(2, 5);
      int kernel = input + few + many - stride * random.nextInt(2, 4);
      assertSize(student, input, Math.max(1, kernel), before, after, kernel < 1 ? 1 : stride);
      // Larger than what it slides over, but for the padding.
      assertSize(student, input, input + 1, before, after, 1);
      // Divided each by itself, picture and padding would both lose what is left over.
      int uneven = stride * random.nextInt(0, 3) + 1;
      int rest = stride * random.nextInt(2, 5) + stride - 1;
      boolean last = random.nextBoolean();
      assertSize(student, 3 + rest, 3, last ? 0 : uneven, last ? uneven : 0, stride);
    }
  }

  @Test
  @Order(3)
  @Needs("countsThePlaces")
  @Points(0.5)
  @DisplayName("rounds down what the stride leaves over")
  void roundsDown(Student student, RandomGenerator random) {
    for (int stride = 2; stride < 7; stride++) {
      int kernel = random.nextInt(2, 9);
      int whole = kernel + stride * random.nextInt(2, 9);
      assertSize(student, whole, kernel, 0, 0, stride);
      assertSize(student, whole + random.nextInt(1, stride), kernel, 0, 0, stride);
      assertSize(student, whole + stride - 1, kernel, 0, 0, stride);
    }
  }

  @Test
  @Order(4)
  @Needs("countsThePlaces")
  @Points(0.5)
  @DisplayName("is 0 where the kernel does not fit")
  void knowsWhatDoesNotFit(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int input = random.nextInt(1, 20);
      int lacks = random.nextInt(2, 6);
      assertSize(student, input, input + lacks, 0, 0, lacks + random.nextInt(1, 4));
      assertSize(student, input, input + lacks, 0, 0, 1);
      assertSize(student, input, input, 0, 0, random.nextInt(1, 4));
      assertSize(student, input + lacks, input, 0, 0, 1);
    }
  }

  private static void assertSize(
      Student student, int input, int kernel, int before, int after, int stride) {
    assertThat(student.outputSize(input, kernel, before, after, stride))
        .as(
            "%d numbers, kernel %d, padding %d and %d, stride %d",
            input, kernel, before, after, stride)
        .isEqualTo(places(before + input + after, kernel, stride));
  }
}
