package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Boxes that were made to share a given part. */
abstract class IouHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 09 0d7c31ab94e652f8c7b80e13";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("divides the intersection by the union")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double[][] two = overlapping(random);
      double expected = counted(two[0], two[1]);
      assertThat(student.iou(two[0].clone(), two[1].clone()))
          .as("fresh boxes %s and %s", Arrays.toString(two[0]), Arrays.toString(two[1]))
          .isCloseTo(expected, CLOSE);
      assertThat(student.iou(two[1].clone(), two[0].clone()))
          .as("fresh boxes %s and %s", Arrays.toString(two[1]), Arrays.toString(two[0]))
          .isCloseTo(expected, CLOSE);
    }
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(0.5)
  @DisplayName("is the same in any unit, and anywhere")
  void isTheSameAnywhere(Student student, RandomGenerator random) {
    for (double unit : new double[] {0x1p-6, 0x1p-30, 0x1p18, 0.1, 0.7}) {
      double[][] two = overlapping(random);
      double expected = counted(two[0], two[1]);
      double right = random.nextInt(-60, -40);
      double below = random.nextInt(-60, -40);
      double[][] moved = new double[2][4];
      for (int n = 0; n < 2; n++) {
        for (int side = 0; side < 4; side++) {
          moved[n][side] = unit * (two[n][side] + (side % 2 == 0 ? right : below));
        }
      }
      assertThat(student.iou(moved[0].clone(), moved[1].clone()))
          .as("moved boxes %s and %s", Arrays.toString(moved[0]), Arrays.toString(moved[1]))
          .isCloseTo(expected, CLOSE);
    }
  }

  @Test
  @Order(3)
  @Points(0.5)
  @DisplayName("is 0 for boxes that lie apart or only touch")
  void isZeroApart(Student student, RandomGenerator random) {
    double[] box = box(random);
    for (int across = -1; across <= 1; across++) {
      for (int down = -1; down <= 1; down++) {
        // Beside it, or over it where a way is 0; first with a gap, then without.
        for (int gap = random.nextInt(1, 20); gap >= 0; gap = gap == 0 ? -1 : 0) {
          double[] size = {random.nextInt(2, 15), random.nextInt(2, 15)};
          double left = beside(box[0], box[2], across, gap, size[0]);
          double top = beside(box[1], box[3], down, gap, size[1]);
          double[] other = {left, top, left + size[0], top + size[1]};
          double found = student.iou(box.clone(), other.clone());
          String boxes = "boxes %s and %s".formatted(Arrays.toString(box), Arrays.toString(other));
          if (across == 0 && down == 0) {
            assertThat(found).as("overlapping " + boxes).isPositive();
          } else {
            assertThat(found).as("separate " + boxes).isCloseTo(0, within(0.0));
          }
        }
      }
    }
  }

  private static double beside(double from, double to, int way, int gap, double size) {
    return way < 0 ? from - gap - size : way > 0 ? to + gap : from;
  }

  @Test
  @Order(4)
  @Points(0.5)
  @DisplayName("is 0 for empty boxes")
  void isZeroForEmptyBoxes(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double[] box = box(random);
      double[] line = {box[0] + 1, box[1], box[0] + 1, box[3]};
      double[] flat = {box[0], box[1] + 1, box[2], box[1] + 1};
      assertThat(student.iou(box.clone(), box.clone()))
          .as("%s itself", Arrays.toString(box))
          .isPositive();
      for (double[] empty : new double[][] {line, flat}) {
        String text = Arrays.toString(empty);
        assertThat(student.iou(empty.clone(), empty.clone()))
            .as("empty %s, itself", text)
            .isCloseTo(0, CLOSE);
        assertThat(student.iou(line.clone(), empty.clone()))
            .as("empty %s, a line", text)
            .isCloseTo(0, CLOSE);
        assertThat(student.iou(box.clone(), empty.clone()))
            .as("empty %s, in one", text)
            .isCloseTo(0, CLOSE);
      }
    }
  }

  @Test
  @Order(5)
  @Points(0.5)
  @DisplayName("leaves both boxes as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    // Neither contains the other, so that the common part is another box than both.
    double[] one = box(random);
    double[] other = {one[0] + 1, one[1] - 1, one[2] + 1, one[3] - 1};
    double[][] two = {one, other};
    assertThat(student.boxesAfterIou(two[0].clone(), two[1].clone()))
        .as("after the call: fresh boxes %s", Arrays.deepToString(two))
        .isDeepEqualTo(two);
    assertThat(student.iou(two[0].clone(), two[1].clone()))
        .as("overlapping fresh boxes %s", Arrays.deepToString(two))
        .isPositive();
  }

  private static double[] box(RandomGenerator random) {
    double left = random.nextInt(2, 40);
    double top = random.nextInt(2, 40);
    return new double[] {left, top, left + random.nextInt(3, 20), top + random.nextInt(3, 20)};
  }

  /** Boxes at whole places, neither of them square, that have something in common. */
  private static double[][] overlapping(RandomGenerator random) {
    while (true) {
      double[][] two = {box(random), box(random)};
      double share = counted(two[0], two[1]);
      if (share > 0.05 && share < 0.95) {
        return two;
      }
    }
  }

  /** Intersection over union by counting squares of 1 × 1. */
  private static double counted(double[] a, double[] b) {
    int both = 0;
    int either = 0;
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 64; y++) {
        boolean first = covers(a, x, y);
        boolean second = covers(b, x, y);
        both += first && second ? 1 : 0;
        either += first || second ? 1 : 0;
      }
    }
    return (double) both / either;
  }

  private static boolean covers(double[] box, int x, int y) {
    return box[0] <= x && x < box[2] && box[1] <= y && y < box[3];
  }
}
