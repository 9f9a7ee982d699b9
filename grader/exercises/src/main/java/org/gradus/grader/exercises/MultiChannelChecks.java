package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.OWN_ROWS;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.SHARED_ROWS;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.rowsOf;
import static org.gradus.grader.junit.Rounded.text;

import java.util.function.Function;
import org.gradus.grader.binding.StudentFailure;
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

/** Asks for a kernel for each channel, and the sum of what they give. */
abstract class MultiChannelChecks {
  private static final double[][][] PICTURE = {
    {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, {{0, 1, 2}, {3, 4, 5}, {6, 7, 8}}
  };
  private static final double[][][] KERNELS = {{{1, 2}, {3, 4}}, {{0, 1}, {2, 3}}};

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("gives the lecture's 56")
  void addsTheChannels(Student student) {
    assertSums(
        student,
        PICTURE,
        KERNELS,
        new double[][] {{56, 72}, {104, 120}},
        "the lecture's example",
        ConvolutionByHandSlips::ofMultiChannel);
    assertSums(
        student,
        new double[][][] {{{0.1, 0.2}, {0.3, 0.4}}, {{1.5, 2.25}, {-0.7, 100.123}}},
        new double[][][] {{{0.5, 1}, {2, -1}}, {{3, 0.1}, {1, 1}}},
        new double[][] {{104.598}},
        "channels {{0.1, 0.2}, {0.3, 0.4}} and {{1.5, 2.25}, {-0.7, 100.123}}, kernels"
            + " {{0.5, 1}, {2, -1}} and {{3, 0.1}, {1, 1}}",
        ConvolutionByHandSlips::ofFractions);
  }

  @Test
  @Order(2)
  @Needs("addsTheChannels")
  @Points(1)
  @Hint(
      "picture.length is the number of channels. If check(\"crossCorrelate\") fails, begin"
          + " there.")
  @DisplayName("takes one channel, or many, of any size")
  void takesAnyNumber(Student student) {
    assertThat(
            Rounded.of(
                student.multiChannel(
                    new double[][][] {{{1, 2, 3}, {4, 5, 6}}}, new double[][][] {{{1, -1}}})))
        .as("one channel with 2 rows of 3, and one kernel with 1 row of 2")
        .isDeepEqualTo(new double[][] {{-1, -1}, {-1, -1}});
    assertThat(
            Rounded.of(
                student.multiChannel(
                    new double[][][] {{{1}, {2}}, {{3}, {4}}, {{-5}, {6.5}}, {{7}, {8}}},
                    new double[][][] {{{1}}, {{10}}, {{100}}, {{1000}}})))
        .as("four channels with 2 rows of 1, and the kernels {{1}}, {{10}}, {{100}}, {{1000}}")
        .isDeepEqualTo(new double[][] {{6531}, {8692}});
  }

  @Test
  @Order(3)
  @Needs("addsTheChannels")
  @Points(1)
  @Hint("Add up in an array of your own.")
  @DisplayName("leaves picture and kernels as they were")
  void leavesItsInputs(Student student) {
    double[][][] picture = {
      {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}},
      {{2, -1, 4}, {3, 5, -2}, {6, 1, 3}},
      {{-3, 1, 2}, {5, 4, 1}, {2, 2, 7}}
    };
    double[][][] squares = {{{1, 2}, {3, 4}}, {{2, -1}, {1, 3}}, {{5, 1}, {-2, 1}}};
    double[][][] points = {{{1}}, {{3}}, {{2}}};
    for (double[][][] kernels : new double[][][][] {squares, points}) {
      assertThat(student.pictureAfterMultiChannel(Copy.of(picture), Copy.of(kernels)))
          .as("the picture must be the same after the call: the answer is a new array")
          .isDeepEqualTo(picture);
      assertThat(student.kernelsAfterMultiChannel(Copy.of(picture), Copy.of(kernels)))
          .as("the kernels must be the same after the call, whoever calls goes on with them")
          .isDeepEqualTo(kernels);
    }
    double[][][] one = {picture[0]};
    assertThat(rowsOf(student.multiChannelSharesRows(Copy.of(one), new double[][][] {{{1}}})))
        .as("one channel, kernel {{1}}: %s", SHARED_ROWS)
        .isEqualTo(OWN_ROWS);
  }

  /** Whether a wrong answer is the sum of what the student's own crossCorrelate gives. */
  private boolean isTask1(
      Student student, double[][][] picture, double[][][] kernels, double[][] found) {
    double[][] sum = new double[found.length][found[0].length];
    try {
      for (int c = 0; c < picture.length; c++) {
        double[][] y = student.crossCorrelate(Copy.of(picture[c]), Copy.of(kernels[c]));
        if (!Shape.of(y).equals(Shape.of(sum))) {
          return false;
        }
        for (int i = 0; i < y.length; i++) {
          for (int j = 0; j < y[0].length; j++) {
            sum[i][j] += y[i][j];
          }
        }
      }
      // Once more, for the call that a message shows is the last one.
      student.multiChannel(Copy.of(picture), Copy.of(kernels));
    } catch (StudentFailure failure) {
      return false;
    }
    return text(sum).equals(text(found));
  }

  private void assertSums(
      Student student,
      double[][][] picture,
      double[][][] kernels,
      double[][] expected,
      String task,
      Function<double[][], String> slip) {
    double[][] y = student.multiChannel(Copy.of(picture), Copy.of(kernels));
    assertThat(Shape.of(y))
        .as("two channels go in, one comes out, of the size that crossCorrelate gives")
        .isEqualTo(Shape.of(expected));
    boolean wrong = !text(y).equals(text(expected));
    assertThat(Rounded.of(y))
        .as(
            "%s: %s",
            task,
            wrong && isTask1(student, picture, kernels, y)
                ? "this is the sum of what your crossCorrelate (task 1) gives for each channel,"
                    + " and that is wrong: check(\"crossCorrelate\") first"
                : slip.apply(y))
        .isDeepEqualTo(expected);
  }
}
