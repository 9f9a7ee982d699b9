package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.Written.text;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks how well two boxes agree: their intersection over their union. */
abstract class IouChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("divides the intersection by the union")
  void followsTheFormula(Student student) {
    double found = student.iou(new double[] {1, 2, 6, 8}, new double[] {3, 4, 12, 9});
    assertThat(found)
        .as(
            "boxes {1, 2, 6, 8} (area 30) and {3, 4, 12, 9} (area 45): "
                + Slip.of(
                    found,
                    "they share the box {3, 4, 6, 8}, and both together cover 30 + 45 − 12",
                    Slip.any("the union counts the common part twice: take it off once", 12 / 75.0),
                    Slip.any("the common part is taken off once, not twice", 12 / 51.0),
                    Slip.any("the common part is taken off, not added", 12 / 87.0),
                    Slip.any(
                        "a side is right − left, with nothing added: no + 1 here",
                        20 / 82.0,
                        20 / 55.0,
                        12 / 90.0),
                    Slip.any(
                        "a box is {left, top, right, bottom}; here the last two were taken for"
                            + " width and height",
                        18 / 99.0),
                    Slip.any(
                        "a box is {left, top, right, bottom}; here it was taken for a middle and"
                            + " a size",
                        1 / 3.0),
                    Slip.any("divide by the union, not by one of the boxes", 12 / 30.0, 12 / 45.0),
                    Slip.any("divide by the union, not by the box around both", 12 / 77.0),
                    Slip.any("this is twice the common part by the sum of areas", 24 / 75.0),
                    Slip.any("this is the common part alone: divide it by the union", 12),
                    Slip.any("this is the union by the intersection", 63 / 12.0),
                    Slip.any("this is one less the IoU", 51 / 63.0),
                    Slip.any("this is in per cent", 1200 / 63.0),
                    Slip.any("areas are products of sides: this one takes sums of sides", 7 / 18.0),
                    Slip.any("0 often is a quotient of two ints: divide as double", 0)))
        .isCloseTo(12 / 63.0, CLOSE);
    found = student.iou(new double[] {3, 4, 12, 9}, new double[] {1, 2, 6, 8});
    assertThat(found)
        .as("the same two boxes the other way round: the answer is the same")
        .isCloseTo(12 / 63.0, CLOSE);
    found = student.iou(new double[] {0, 0, 8, 6}, new double[] {1, 2, 4, 5});
    assertThat(found)
        .as("{1, 2, 4, 5} lies within {0, 0, 8, 6}: the common part is all of it, 9 of 48")
        .isCloseTo(9 / 48.0, CLOSE);
    found = student.iou(new double[] {0, 4, 12, 6}, new double[] {4, 0, 7, 12});
    assertThat(found)
        .as("a cross: no corner of either lies in the other, and yet they share {4, 4, 7, 6}")
        .isCloseTo(6 / 54.0, CLOSE);
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("What do you add, or round, that has nothing to do with these boxes?")
  @DisplayName("is the same in any unit, and anywhere")
  void isTheSameAnywhere(Student student) {
    assertThat(student.iou(new double[] {-9, -8, -4, -2}, new double[] {-7, -6, 2, -1}))
        .as("the two boxes of the first check, moved by −10: places may be below 0")
        .isCloseTo(12 / 63.0, CLOSE);
    for (double unit : new double[] {0.0625, 0x1p-30, 4_194_304, 0.1, 0.7}) {
      double[] a = {unit, 2 * unit, 6 * unit, 8 * unit};
      double[] b = {3 * unit, 4 * unit, 12 * unit, 9 * unit};
      assertThat(student.iou(a, b))
          .as(
              "the two boxes of the first check, each number times %s: a share has no unit, so add"
                  + " nothing and round nothing",
              unit)
          .isCloseTo(12 / 63.0, CLOSE);
    }
  }

  @Test
  @Order(3)
  @Points(1)
  @Hint("How wide is the common part of two boxes that lie apart? Compute it by hand.")
  @DisplayName("is 0 for boxes that lie apart or only touch")
  void isZeroApart(Student student) {
    double[] box = {10, 10, 14, 16};
    double[][] corners = {{20, 30, 29, 37}, {1, 0, 7, 8}, {20, 0, 26, 4}, {0, 20, 6, 29}};
    for (double[] other : corners) {
      double found = student.iou(box.clone(), other.clone());
      assertThat(found)
          .as(
              "{10, 10, 14, 16} and %s, apart both across and down: %s",
              text(other),
              Slip.of(
                  found,
                  "nothing in common, so the answer is 0",
                  // Of the gaps, 6 × 14, and of the areas 24 and 63.
                  Slip.any(
                      "two negative sides have a positive product, so hold each side at 0 before"
                          + " you multiply",
                      84 / 3.0,
                      84 / 87.0)))
          .isCloseTo(0, CLOSE);
    }
    assertApart(student, box, new double[] {20, 11, 26, 15}, "right of it");
    assertApart(student, box, new double[] {11, 0, 13, 5}, "above it");
    double[][] touching = {{14, 12, 20, 15}, {11, 16, 13, 20}, {14, 16, 20, 20}};
    for (double[] other : touching) {
      assertThat(student.iou(box.clone(), other.clone()))
          .as(
              "{10, 10, 14, 16} and %s only touch: no area in common, so 0 (a side is right −"
                  + " left, with nothing added)",
              text(other))
          .isCloseTo(0, within(0.0));
    }
  }

  private void assertApart(Student student, double[] box, double[] other, String where) {
    double found = student.iou(box.clone(), other.clone());
    assertThat(found)
        .as(
            "{10, 10, 14, 16} and %s, %s: %s",
            text(other),
            where,
            found < 0
                ? "no side is shorter than 0: hold it at 0"
                : "nothing in common, so the answer is 0")
        .isCloseTo(0, CLOSE);
  }

  @Test
  @Order(4)
  @Points(1)
  @DisplayName("is 0 for empty boxes")
  void isZeroForEmptyBoxes(Student student) {
    double[][] pairs = {
      {2, 3, 2, 9, 2, 3, 2, 9}, {2, 3, 8, 3, 4, 3, 4, 3}, {5, 5, 5, 5, 0, 0, 0, 7}
    };
    for (double[] pair : pairs) {
      double[] a = Arrays.copyOf(pair, 4);
      double[] b = Arrays.copyOfRange(pair, 4, 8);
      double found = student.iou(a.clone(), b.clone());
      assertThat(found)
          .as(
              "%s and %s have no area: %s",
              text(a),
              text(b),
              Double.isNaN(found)
                  ? "0 / 0 is no number; ask first whether the union is 0"
                  : "the answer is 0, also for a box and itself")
          .isCloseTo(0, CLOSE);
    }
    assertThat(student.iou(new double[] {0, 0, 8, 6}, new double[] {3, 1, 3, 5}))
        .as("a box without width within {0, 0, 8, 6}: nothing in common")
        .isCloseTo(0, CLOSE);
  }

  @Test
  @Order(5)
  @Points(1)
  @Hint("Put what you compute into variables of your own.")
  @DisplayName("leaves both boxes as they were")
  void leavesItsInputs(Student student) {
    double[][] boxes = {{1, 2, 6, 8}, {3, 4, 12, 9}};
    double[][] after = student.boxesAfterIou(boxes[0].clone(), boxes[1].clone());
    assertThat(after).as("the boxes must be the same after the call").isDeepEqualTo(boxes);
  }
}
