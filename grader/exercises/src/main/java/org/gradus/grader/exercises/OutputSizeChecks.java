package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks how many numbers come out along one direction. */
abstract class OutputSizeChecks {
  @Test
  @Order(1)
  @Points(1)
  @DisplayName("counts the places of a kernel")
  void countsThePlaces(Student student) {
    for (int[] task : new int[][] {{28, 5, 24}, {5, 3, 3}, {9, 1, 9}}) {
      int n = task[0];
      int k = task[1];
      int found = student.outputSize(n, k, 0, 0, 1);
      assertThat(found)
          .as(
              "%d numbers, kernel %d, stride 1, no padding: %s",
              n,
              k,
              found == n - k
                  ? "the first place counts, too: + 1"
                  : found == n
                      ? "without padding a kernel of more than 1 makes it smaller"
                      : "the kernel can begin at 0, 1, … up to n − k")
          .isEqualTo(task[2]);
    }
  }

  @Test
  @Order(2)
  @Needs("countsThePlaces")
  @Points(1)
  @DisplayName("adds the padding of both sides")
  void addsThePadding(Student student) {
    int found = student.outputSize(10, 3, 1, 4, 1);
    assertThat(found)
        .as(
            "10 numbers, kernel 3, padding 1 before and 4 after, stride 1: %s",
            ConvolutionByHandSlips.ofPadding(found))
        .isEqualTo(13);
    assertThat(student.outputSize(14, 4, 2, 1, 1))
        .as("14 numbers, kernel 4, padding 2 before and 1 after, stride 1")
        .isEqualTo(14);
    assertThat(student.outputSize(3, 5, 1, 2, 1))
        .as("3 numbers, kernel 5, padding 1 before and 2 after: with its padding it fits")
        .isEqualTo(2);
    found = student.outputSize(10, 4, 2, 1, 3);
    assertThat(found)
        .as(
            "10 numbers, kernel 4, padding 2 before and 1 after, stride 3: %s",
            found == 6
                ? "padding comes before the division: the kernel strides over it, too"
                : "9 / 3 + 1")
        .isEqualTo(4);
    found = student.outputSize(11, 4, 1, 0, 2);
    assertThat(found)
        .as(
            "11 numbers, kernel 4, padding 1 before and 0 after, stride 2: %s",
            found == 4
                ? "here 11 − 4 and the padding were divided each by itself, and both lost what"
                    + " was left over; add first, then divide"
                : "8 / 2 + 1")
        .isEqualTo(5);
  }

  @Test
  @Order(3)
  @Needs("countsThePlaces")
  @Points(1)
  @DisplayName("rounds down what the stride leaves over")
  void roundsDown(Student student) {
    int[][] tasks = {{13, 4, 2, 5}, {14, 4, 2, 6}, {15, 4, 3, 4}, {14, 4, 3, 4}, {20, 2, 7, 3}};
    for (int[] task : tasks) {
      int n = task[0];
      int k = task[1];
      int s = task[2];
      int found = student.outputSize(n, k, 0, 0, s);
      assertThat(found)
          .as(
              "%d numbers, kernel %d, stride %d, no padding: %s",
              n,
              k,
              s,
              found == n - k + 1
                  ? "the stride never came into it"
                  : found == task[3] + 1
                      ? "one too many: a last step that is not whole is left out, so round down"
                      : found == (n - k + 1) / s
                          ? "divide n − k by the stride first, then add 1"
                          : "(n − k) / s, rounded down, and then + 1")
          .isEqualTo(task[3]);
    }
  }

  @Test
  @Order(4)
  @Needs("countsThePlaces")
  @Points(1)
  @Hint("What is n + p₁ + p₂ − k, before anything is divided?")
  @DisplayName("is 0 where the kernel does not fit")
  void knowsWhatDoesNotFit(Student student) {
    int[][] tasks = {{5, 5, 2, 1}, {4, 5, 2, 0}, {4, 5, 1, 0}, {2, 5, 1, 0}, {3, 9, 4, 0}};
    for (int[] task : tasks) {
      int found = student.outputSize(task[0], task[1], 0, 0, task[2]);
      assertThat(found)
          .as(
              "%d numbers, kernel %d, stride %d, no padding: %s",
              task[0],
              task[1],
              task[2],
              task[3] == 1
                  ? "it fits, once"
                  : found > 0
                      ? "it does not fit; in Java a negative fraction is rounded towards 0, so"
                          + " ask before you divide"
                      : "it does not fit, and no size is below 0")
          .isEqualTo(task[3]);
    }
  }
}
