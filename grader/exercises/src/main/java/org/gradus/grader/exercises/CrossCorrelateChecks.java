package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.OWN_ROWS;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.SHARED_ROWS;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.rowsOf;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.size;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.tooCoarse;
import static org.gradus.grader.junit.Rounded.text;

import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for a kernel slid over a picture. */
abstract class CrossCorrelateChecks {
  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student) {
    double[][] y =
        student.crossCorrelate(
            new double[][] {{1, 2, -1}, {0.5, 3, 4}, {-2, 1, 5}}, new double[][] {{2, -1}, {3, 1}});
    assertThat(Shape.of(y))
        .as(
            "a 2×2 kernel on a 3×3 picture has 2 places across and 2 down: no padding, and the"
                + " first place counts, too")
        .isEqualTo("2 rows of 2");
    assertThat(Rounded.of(y))
        .as(
            "picture {{1, 2, -1}, {0.5, 3, 4}, {-2, 1, 5}}, kernel {{2, -1}, {3, 1}}: %s",
            ConvolutionByHandSlips.ofCrossCorrelate(y))
        .isDeepEqualTo(new double[][] {{4.5, 18}, {-7, 10}});
    double[][] fine =
        student.crossCorrelate(
            new double[][] {{0.1, 123.4567891}, {0.3, 0.7}}, new double[][] {{0.7, 1}, {0.1, 0.2}});
    assertThat(Rounded.of(fine))
        .as(
            "picture {{0.1, 123.4567891}, {0.3, 0.7}}, kernel {{0.7, 1}, {0.1, 0.2}}: %s",
            tooCoarse(fine, 123.6967891, "0.07 + 123.4567891 + 0.03 + 0.14"))
        .isDeepEqualTo(new double[][] {{123.6967891}});
  }

  @Test
  @Order(2)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint(
      "An index beyond the end? picture.length and kernel.length count rows, picture[0].length"
          + " and kernel[0].length columns.")
  @DisplayName("takes pictures and kernels of any size")
  void takesAnySize(Student student) {
    assertCorrelation(
        student,
        new double[][] {{1, -2, 3, 0, 5}, {4, 1, -1, 2, 6}},
        new double[][] {{1, 0, 2}, {3, -1, 1}},
        new double[][] {{17, 4, 14}});
    assertCorrelation(
        student,
        new double[][] {{1, 4}, {-2, 1}, {3, -1}, {0, 2}, {5, 6}},
        new double[][] {{1}, {2}, {-3}},
        new double[][] {{-12, 9}, {4, -7}, {-12, -15}});
    assertCorrelation(
        student,
        new double[][] {{1, 2, 3}, {4, 5, 6}},
        new double[][] {{-1.5}},
        new double[][] {{-1.5, -3, -4.5}, {-6, -7.5, -9}});
    assertCorrelation(
        student,
        new double[][] {{1, 2, 3}, {4, 5, 6}},
        new double[][] {{1, 0, -1}, {2, 0, 0}},
        new double[][] {{6}});
    assertCorrelation(
        student,
        new double[][] {{1, 2, 3, 4, 5}},
        new double[][] {{1, 0, -1, 2}},
        new double[][] {{6, 8}});
  }

  private void assertCorrelation(
      Student student, double[][] picture, double[][] kernel, double[][] expected) {
    String task = "a kernel of %s on a picture of %s".formatted(size(kernel), size(picture));
    double[][] y = student.crossCorrelate(picture, kernel);
    assertThat(Shape.of(y))
        .as(
            "%s: rows from rows, and columns from columns: those of the picture − those of the"
                + " kernel + 1",
            task)
        .isEqualTo(Shape.of(expected));
    assertThat(Rounded.of(y))
        .as(
            "%s: %s",
            task,
            text(y).equals("[[-1.0, -2.0, -3.0], [-4.0, -5.0, -6.0]]")
                ? "the kernel is -1.5: its fraction is lost"
                : "v runs over the kernel's columns, u over its rows")
        .isDeepEqualTo(expected);
  }

  @Test
  @Order(3)
  @Needs("followsTheFormula")
  @Points(1)
  @Hint("Write into a new array only.")
  @DisplayName("leaves picture and kernel as they were")
  void leavesItsInputs(Student student) {
    double[][] picture = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    for (double[][] kernel : new double[][][] {{{1, 2}, {3, -4}}, {{5}}}) {
      double[][][] after = student.afterCrossCorrelate(Copy.of(picture), Copy.of(kernel));
      assertThat(after == null ? "null" : "an array")
          .as("the answer of this call")
          .isEqualTo("an array");
      assertThat(after[0])
          .as("the picture must be the same after the call: the answer is a new array")
          .isDeepEqualTo(picture);
      assertThat(after[1])
          .as("the kernel must be the same after the call, whoever calls goes on with it")
          .isDeepEqualTo(kernel);
    }
    assertThat(rowsOf(student.crossCorrelateSharesRows(Copy.of(picture), new double[][] {{1}})))
        .as("kernel {{1}}: %s", SHARED_ROWS)
        .isEqualTo(OWN_ROWS);
  }
}
