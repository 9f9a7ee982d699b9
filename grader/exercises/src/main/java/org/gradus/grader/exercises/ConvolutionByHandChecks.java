package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.exercises.ConvolutionByHandSlips.tooCoarse;
import static org.gradus.grader.junit.Rounded.text;

import java.util.Arrays;
import java.util.function.Function;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 06: kernels and windows that slide over pictures, and what can be counted about them. A
 * message names a slip where the answer is the one that this slip gives; else it says how the right
 * one is made.
 */
@Exercise("06-convolution-by-hand")
public final class ConvolutionByHandChecks {

  /** What the notebook must define. */
  public interface Student {
    /** The kernel slid over the picture. */
    double[][] crossCorrelate(double[][] picture, double[][] kernel);

    /** Picture and kernel as they are after crossCorrelate had them. */
    @Expr(
        value = "crossCorrelate(a0, a1) == null ? null : new double[][][] {a0, a1}",
        shown = "crossCorrelate(a0, a1)")
    double[][][] afterCrossCorrelate(double[][] picture, double[][] kernel);

    /** Whether an answer of crossCorrelate has rows that are the picture's own. */
    @Expr(
        value = "Arrays.stream(crossCorrelate(a0, a1)).anyMatch(Arrays.asList(a0)::contains)",
        shown = "crossCorrelate(a0, a1)")
    boolean crossCorrelateSharesRows(double[][] picture, double[][] kernel);

    /** Each kernel slid over its channel, and the results added. */
    double[][] multiChannel(double[][][] picture, double[][][] kernels);

    /** The picture as it is after multiChannel had it. */
    @Expr(value = "multiChannel(a0, a1) == null ? null : a0", shown = "multiChannel(a0, a1)")
    double[][][] pictureAfterMultiChannel(double[][][] picture, double[][][] kernels);

    /** The kernels as they are after multiChannel had them. */
    @Expr(value = "multiChannel(a0, a1) == null ? null : a1", shown = "multiChannel(a0, a1)")
    double[][][] kernelsAfterMultiChannel(double[][][] picture, double[][][] kernels);

    /** Whether an answer of multiChannel has rows that are the first channel's own. */
    @Expr(
        value = "Arrays.stream(multiChannel(a0, a1)).anyMatch(Arrays.asList(a0[0])::contains)",
        shown = "multiChannel(a0, a1)")
    boolean multiChannelSharesRows(double[][][] picture, double[][][] kernels);

    /** The largest number in each window. */
    double[][] pool(double[][] picture, int window, int stride);

    /** The picture as it is after pool had it. */
    @Expr(value = "pool(a0, a1, a2) == null ? null : a0", shown = "pool(a0, a1, a2)")
    double[][] pictureAfterPool(double[][] picture, int window, int stride);

    /** Whether an answer of pool has rows that are the picture's own. */
    @Expr(
        value = "Arrays.stream(pool(a0, a1, a2)).anyMatch(Arrays.asList(a0)::contains)",
        shown = "pool(a0, a1, a2)")
    boolean poolSharesRows(double[][] picture, int window, int stride);

    /** How many numbers come out along one direction. */
    int outputSize(int input, int kernel, int before, int after, int stride);

    /** How many numbers of the input a last unit sees. */
    int receptiveField(int[] kernels, int[] strides);

    /** Kernels and strides as they are after receptiveField had them. */
    @Expr(
        value = "receptiveField(a0, a1) < 0 ? null : new int[][] {a0, a1}",
        shown = "receptiveField(a0, a1)")
    int[][] afterReceptiveField(int[] kernels, int[] strides);

    /** Weights and biases of all layers. */
    long parameterCount(int[][] layers);

    /** The layers as they are after parameterCount had them. */
    @Expr(value = "parameterCount(a0) < 0 ? null : a0", shown = "parameterCount(a0)")
    int[][] layersAfterParameterCount(int[][] layers);
  }

  private static final String OWN_ROWS = "new rows";
  private static final String SHARED_ROWS =
      "the numbers are the picture's, but the answer is a new array with new rows; whoever writes"
          + " into yours changes the picture";

  ConvolutionByHandChecks() {}

  @Nested
  @Order(1)
  @Question(value = "crossCorrelate", title = "Slide a kernel")
  class CrossCorrelate {
    @Test
    @Order(1)
    @Points(2)
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student) {
      double[][] y =
          student.crossCorrelate(
              new double[][] {{1, 2, -1}, {0.5, 3, 4}, {-2, 1, 5}},
              new double[][] {{2, -1}, {3, 1}});
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
              new double[][] {{0.1, 123.4567891}, {0.3, 0.7}},
              new double[][] {{0.7, 1}, {0.1, 0.2}});
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

  @Nested
  @Order(2)
  @Question(value = "multiChannel", title = "Several channels")
  class MultiChannel {
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

  @Nested
  @Order(3)
  @Question(value = "pool", title = "Max-pooling")
  class Pooling {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("takes the largest number of each window")
    void takesTheLargest(Student student) {
      double[][] y =
          student.pool(
              new double[][] {{9, 2, 3, 7.5}, {1, 4, 5, 6}, {2, 3, 1, 0.5}, {8, 1, 2, 4}}, 2, 2);
      assertThat(Shape.of(y))
          .as("4 rows of 4, window 2, stride 2: two windows across, two down")
          .isEqualTo("2 rows of 2");
      assertThat(Rounded.of(y))
          .as(
              "rows {9, 2, 3, 7.5}, {1, 4, 5, 6}, {2, 3, 1, 0.5}, {8, 1, 2, 4}, window 2, stride 2:"
                  + " %s",
              ConvolutionByHandSlips.ofPool(y))
          .isDeepEqualTo(new double[][] {{9, 7.5}, {8, 4}});
      assertLargest(student, new double[][] {{4, 1, 2}, {3, 9.1, 5}, {8, 2, 6}}, 8);
      assertLargest(student, new double[][] {{2, 1, 3}, {4, 5, 8}, {6, 9.1, 7}}, 7);
    }

    /** One window of three, in which 9.1 is the largest number and lies in no corner. */
    private void assertLargest(Student student, double[][] picture, double corners) {
      double[][] y = student.pool(Copy.of(picture), 3, 3);
      assertThat(Shape.of(y))
          .as("3 rows of 3, window 3, stride 3: one window")
          .isEqualTo("1 row of 1");
      assertThat(Rounded.of(y))
          .as(
              "the only window is %s: %s",
              Arrays.deepToString(picture),
              y[0][0] == corners
                  ? "only its corners were looked at; it has nine numbers"
                  : y[0][0] < 9
                      ? "a larger one of its nine numbers was passed over"
                      : tooCoarse(y, 9.1, "the largest of all nine numbers"))
          .isDeepEqualTo(new double[][] {{9.1}});
    }

    @Test
    @Order(2)
    @Needs("takesTheLargest")
    @Points(1)
    @DisplayName("is right below zero, too")
    void knowsNegativeNumbers(Student student) {
      double[][] y =
          student.pool(
              new double[][] {
                {-3, -1.5, -2e40, -5e40},
                {-2, -4, -7e40, -3e40},
                {-9, -8, -1, -0.5},
                {-7, -6.5, -2, -3}
              },
              2,
              2);
      assertThat(Shape.of(y)).as("4 rows of 4, window 2, stride 2").isEqualTo("2 rows of 2");
      assertThat(y)
          .as(
              "the first window is {-3, -1.5, -2, -4}, the one right of it {-2e40, -5e40, -7e40,"
                  + " -3e40}: %s",
              ConvolutionByHandSlips.ofPoolBelowZero(y[0][0], y[0][1]))
          .isDeepEqualTo(new double[][] {{-1.5, -2e40}, {-6.5, -0.5}});
    }

    @Test
    @Order(3)
    @Needs("takesTheLargest")
    @Points(1)
    @Hint("Along n numbers there are (n − window) / stride + 1 places, divided as ints.")
    @DisplayName("moves by the stride, and stays inside")
    void movesByTheStride(Student student) {
      assertMoves(student, 1, 2, new double[][] {{11, 13, 15}, {31, 33, 35}, {51, 53, 55}});
      assertMoves(student, 2, 3, new double[][] {{22, 25}, {52, 55}});
      assertMoves(student, 3, 1, new double[][] {{33, 34, 35}, {43, 44, 45}, {53, 54, 55}});
      assertMoves(student, 2, 2, new double[][] {{22, 24}, {42, 44}});
      assertMoves(student, 2, 4, new double[][] {{22}});
    }

    /** Pools five rows of five in which 34 stands in row 3, column 4. */
    private void assertMoves(Student student, int window, int stride, double[][] expected) {
      double[][] picture = new double[5][5];
      for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
          picture[i][j] = 10 * (i + 1) + j + 1;
        }
      }
      String task = "5 rows of 5, window %d, stride %d: ".formatted(window, stride);
      double[][] y = student.pool(picture, window, stride);
      int left = (5 - window) % stride;
      assertThat(Shape.of(y))
          .as(
              task
                  + (y != null && y.length > expected.length && left > 0
                      ? "a window that sticks out is left out, so round down"
                      : "along n numbers there are (n − window) / stride + 1 windows, rounded"
                          + " down"))
          .isEqualTo(Shape.of(expected));
      assertThat(Rounded.of(y))
          .as(
              task
                  + (window == stride
                      ? "the windows begin at 0 and 2"
                      : "the next window begins `stride` further on, and is `window` wide")
                  + " (the number in row 3, column 4 is 34)")
          .isDeepEqualTo(expected);
    }

    @Test
    @Order(4)
    @Needs("takesTheLargest")
    @Points(1)
    @Hint("picture.length counts rows, picture[0].length columns.")
    @DisplayName("takes pictures of any size")
    void takesAnySize(Student student) {
      assertPools(
          student,
          new double[][] {{1, 6, 3, 2, 5, 4}, {0, 2, 8, 1, 7, 1}},
          new double[][] {{6, 8, 7}});
      assertPools(
          student,
          new double[][] {{5, 1}, {2, 3}, {1, 4}, {2, 2}, {0, 1}, {9, 2}},
          new double[][] {{5}, {4}, {9}});
    }

    private void assertPools(Student student, double[][] picture, double[][] expected) {
      String task = "a picture of %s, window 2, stride 2: ".formatted(size(picture));
      double[][] y = student.pool(picture, 2, 2);
      assertThat(Shape.of(y))
          .as(task + "its rows decide about the answer's rows, its columns about the columns")
          .isEqualTo(Shape.of(expected));
      assertThat(Rounded.of(y)).as(task + "the largest of each window").isDeepEqualTo(expected);
    }

    @Test
    @Order(5)
    @Needs("takesTheLargest")
    @Points(1)
    @Hint("Write into a new array only.")
    @DisplayName("leaves the picture as it was")
    void leavesItsInput(Student student) {
      double[][] picture = {{1, 5, -2, 0}, {3, -4, 9, 7}, {8, 6, 1, -2}, {3, 2, -5, 4}};
      for (int[] by : new int[][] {{2, 2}, {1, 1}}) {
        assertThat(student.pictureAfterPool(Copy.of(picture), by[0], by[1]))
            .as(
                "window %d, stride %d: the picture must be the same after the call; the answer is a"
                    + " new array",
                by[0], by[1])
            .isDeepEqualTo(picture);
      }
      assertThat(rowsOf(student.poolSharesRows(Copy.of(picture), 1, 1)))
          .as("window 1, stride 1: %s", SHARED_ROWS)
          .isEqualTo(OWN_ROWS);
    }
  }

  @Nested
  @Order(4)
  @Question(value = "outputSize", title = "How large is the answer?")
  class OutputSize {
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

  @Nested
  @Order(5)
  @Question(value = "receptiveField", title = "How much does a unit see?")
  class ReceptiveField {
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

  @Nested
  @Order(6)
  @Question(value = "parameterCount", title = "How many numbers does it learn?")
  class ParameterCount {
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

  private static String rowsOf(boolean shared) {
    return shared ? "rows of the picture itself" : OWN_ROWS;
  }

  /** Rows and columns: {@code 2×5}. */
  private static String size(double[][] matrix) {
    return matrix.length + "×" + matrix[0].length;
  }
}
