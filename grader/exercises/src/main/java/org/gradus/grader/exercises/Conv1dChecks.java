package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks what filters find along a text. */
abstract class Conv1dChecks {
  private static final String BEYOND =
      "a place was asked that is not there: weights[f][c][u] counts filters, the numbers of a"
          + " word, places in the kernel, in this order; and the last window ends with the last"
          + " word";

  private static final String AGAIN =
      "the weights are read as [f][u][c]; they are weights[f][c][u], numbers of a word first";

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("slides a kernel along the words")
  void slidesAlongTheWords(Student student) {
    double[][] x = {{1, 2, 0}, {0, -1, 3}, {2, 1.5, 1}, {-1, 0, 2}};
    double[][][] weights = {{{1, -2}, {0, 3}, {2, 1}}};
    String given = "4 words of 3 numbers, one filter of width 2: ";
    double[][] found = called(student, given, x, weights, -3.5);
    assertThat(Shape.of(found)).as("%s%s", given, ofShape(found)).isEqualTo("3 rows of 1");
    assertThat(Rounded.of(found))
        .as(
            "%sx is {{1, 2, 0}, {0, −1, 3}, {2, 1.5, 1}, {−1, 0, 2}}, the weights {{{1, −2},"
                + " {0, 3}, {2, 1}}}, the bias −3.5: %s",
            given,
            Slip.of(
                Slip.numbers(found),
                "place by place, the bias and then all products of weights and numbers",
                Slip.rows("this is a flipped kernel: weights[f][c][0] meets word t", "6.5 0.5 1"),
                Slip.rows("the bias is missing", "1 7.5 8"),
                Slip.rows(
                    "a sum was made in whole numbers; 1.5 is among the words", "-2.5 3.5 4.5"),
                Slip.rows("no activation follows here", "-0.986614298 0.9993293 0.999753211"),
                Slip.rows("the bias is a place to add to here; rows need their own", "13 13 13"),
                Slip.rows("what is negative became 0; no activation follows here", "0 4 4.5"),
                Slip.rows("the bias counts once, not once for each product", "-20 -13.5 -13"),
                Slip.rows("the bias counts once, not once for each word", "-6 0.5 1"),
                Slip.rows("the bias counts once, not once for each number", "-9.5 -3 -2.5"),
                Slip.rows("these are the first numbers of the words alone", "-2.5 -7.5 0.5"),
                Slip.rows("these are the last numbers of the words alone", "-0.5 3.5 0.5"),
                Slip.rows("these are the second numbers of the words alone", "-6.5 1 -3.5"),
                Slip.rows("only the first word of each window counts here", "-2.5 2.5 0.5"),
                Slip.rows("only the last word of each window counts here", "-3.5 -2 0.5"),
                Slip.rows("every place of the kernel meets word t here, not t + u", "1.5 2.5 2"),
                Slip.rows("this sum goes on from place to place; each begins anew", "-2.5 5 13"),
                Slip.rows("this sum goes on from place to place; each begins anew", "-2.5 1.5 6"),
                Slip.rows(
                    "the last row stands everywhere: each place needs an array of its own",
                    "4.5 4.5 4.5")))
        .isDeepEqualTo(new double[][] {{-2.5}, {4}, {4.5}});
  }

  private static String ofShape(double[][] found) {
    String came = Shape.of(found);
    double[] numbers = came.matches("\\d rows? of \\d") ? Slip.numbers(found) : new double[0];
    return Slip.of(
        numbers,
        switch (came) {
          case "null" -> "the answer is null, where an array is wanted";
          case "2 rows of 1" -> "the last window is missing, 4 − 2 + 1 is 3";
          case "4 rows of 1" -> "a row for each window that fits, and not for each word";
          case "5 rows of 1" -> "nothing is put before or behind the text";
          case "1 row of 3" -> "a row for each place, a number in it for each filter";
          case "3 rows of 3" -> "all numbers of a word go into one sum, with one filter";
          default -> "a row for each place, a number in it for each filter";
        },
        Slip.rows(AGAIN, "-4 1"),
        Slip.rows(
            "these are windows side by side; the kernel moves one word at a time", "-2.5 4.5"),
        Slip.rows("nothing is put before the text", "0.5 -2.5 4 4.5"),
        Slip.rows("nothing is put behind the text", "-2.5 4 4.5 -0.5"),
        Slip.rows(
            "windows that stick out are no windows: the last row is too much", "-2.5 4 4.5 0"),
        Slip.rows("the last row is too much", "-2.5 4 4.5 -3.5"));
  }

  @Test
  @Order(2)
  @Needs("slidesAlongTheWords")
  @Points(1.5)
  @DisplayName("gives each filter its own weights and bias")
  void takesManyFilters(Student student) {
    double[][] x = {{1, -1}, {2, 0.5}, {-2, 3}};
    double[][][] weights = {{{1, 2}, {0, -1}}, {{3, -1}, {1, 1}}, {{-2, 0}, {4, 0.5}}};
    String given = "3 words of 2 numbers, 3 filters of width 2: ";
    double[][] found = called(student, given, x, weights, 0.25, -1, 2);
    assertThat(Shape.of(found))
        .as("%sa row for each place, a number in it for each filter", given)
        .isEqualTo("2 rows of 3");
    assertThat(Rounded.of(found))
        .as(
            "%sx is {{1, −1}, {2, 0.5}, {−2, 3}}, the weights {{{1, 2}, {0, −1}}, {{3, −1},"
                + " {1, 1}}, {{−2, 0}, {4, 0.5}}}, the biases {0.25, −1, 2}: %s",
            given,
            Slip.of(
                Slip.numbers(found),
                "weights[f] and bias[f] belong to filter f",
                Slip.rows(
                    "the first filter stands everywhere", "4.75 4.75 4.75, -4.75 -4.75 -4.75"),
                Slip.rows("the last filter stands everywhere", "-3.75 -3.75 -3.75, 1.5 1.5 1.5"),
                Slip.rows(
                    "the weights of the first filter are everyone's", "4.75 3.5 6.5, -4.75 -6 -3"),
                Slip.rows("the first bias is everyone's", "4.75 0.75 -5.5, -4.75 11.75 -0.25"),
                Slip.rows("the last bias is everyone's", "6.5 2.5 -3.75, -3 13.5 1.5"),
                Slip.rows("all biases go to every filter", "5.75 1.75 -4.5, -3.75 12.75 0.75"),
                Slip.rows("the biases are missing", "4.5 0.5 -5.75, -5 11.5 -0.5"),
                Slip.rows(AGAIN, "-1.25 5.5 8.25, 0.25 5.5 -8.5"),
                Slip.rows("the kernels are flipped", "5.25 3.5 -0.5, 1.75 -5.5 18.25"),
                Slip.rows(
                    "the sum goes on from filter to filter; each begins anew",
                    "4.75 4.25 0.5, -4.75 5.75 7.25"),
                Slip.rows(
                    "the sum goes on from filter to filter; each begins anew",
                    "4.75 4 1.25, -4.75 5.5 8"),
                Slip.rows(
                    "what is negative became 0; no activation follows here",
                    "4.75 0 0, 0 10.5 1.5")))
        .isDeepEqualTo(new double[][] {{4.75, -0.5, -3.75}, {-4.75, 10.5, 1.5}});
  }

  @Test
  @Order(3)
  @Needs("slidesAlongTheWords")
  @Points(1.5)
  @Hint("Where do the numbers of words, of filters and of places come from in your loops?")
  @DisplayName("takes kernels, words and texts of any size")
  void takesAnySize(Student student) {
    assertRows(
        student,
        "2 words of 2 numbers, 3 filters of width 1",
        new double[][] {{1, 2}, {-3, 0.5}},
        new double[][][] {{{2}, {-1}}, {{0}, {4}}, {{1}, {1}}},
        new double[] {0, 1, -0.5},
        new double[][] {{0, 9, 2.5}, {-6.5, 3, -3}});
    assertRows(
        student,
        "3 words of 1 number, 2 filters of width 3: the kernel is as wide as the text",
        new double[][] {{1}, {2}, {-4}},
        new double[][][] {{{3, 0.5, 2}}, {{1, -1, 1}}},
        new double[] {1, 0},
        new double[][] {{-3, -5}});
    assertRows(
        student,
        "1 word of 4 numbers, 1 filter of width 1",
        new double[][] {{2, -3, 1, 0.5}},
        new double[][][] {{{1}, {2}, {2}, {-2}}},
        new double[] {10},
        new double[][] {{7}});
    assertRows(
        student,
        "6 words of 2 numbers, 1 filter of width 3",
        new double[][] {{1, 0}, {2, -1}, {0, 3}, {1, 1}, {-2, 2}, {4, 0}},
        new double[][][] {{{1, 0, 2}, {-1, 1, 0.5}}},
        new double[] {-0.9},
        new double[][] {{0.6}, {7.6}, {-5.9}, {9.1}});
  }

  @Test
  @Order(4)
  @Needs("slidesAlongTheWords")
  @Points(1)
  @DisplayName("leaves words, weights and biases as they were")
  void leavesItsInputs(Student student) {
    double[][] x = {{1, 2, 0}, {0, -1, 3}, {2, 1.5, 1}, {-1, 0, 2}};
    double[][][] weights = {{{1, -2}, {0, 3}, {2, 1}}, {{2, 1}, {1, -1}, {0, 4}}};
    double[] bias = {0.5, -2};
    double[][] after = student.wordsAfterConv1d(Copy.of(x), Copy.of(weights), bias.clone());
    assertThat(after[4]).as("the biases must be the same after the call").isEqualTo(bias);
    assertThat(Arrays.copyOf(after, 4))
        .as("the words must be the same after the call")
        .isDeepEqualTo(x);
    assertThat(student.weightsAfterConv1d(Copy.of(x), Copy.of(weights), bias.clone()))
        .as("the weights must be the same after the call: whoever calls goes on with them")
        .isDeepEqualTo(weights);
    double[][] once = Copy.of(called(student, "4 words, 2 filters: ", x, weights, bias));
    assertThat(student.firstOfTwoConv1ds(Copy.of(x), Copy.of(weights), bias.clone()))
        .as(OwnArrays.ANEW)
        .isDeepEqualTo(once);
  }

  private static void assertRows(
      Student student,
      String given,
      double[][] x,
      double[][][] weights,
      double[] bias,
      double[][] right) {
    double[][] found = called(student, given + ": ", x, weights, bias);
    assertThat(Shape.of(found)).as(given).isEqualTo(Shape.of(right));
    assertThat(Rounded.of(found))
        .as(
            "%s; the words are %s, the biases %s: %s",
            given,
            TextSlip.braced(x),
            Written.text(bias),
            Slip.nearly(
                Slip.numbers(found),
                Slip.numbers(right),
                "all numbers of a word meet all weights of a filter, window by window"))
        .isDeepEqualTo(right);
  }

  private static double[][] called(
      Student student, String given, double[][] x, double[][][] weights, double... bias) {
    return Slip.named(
        () -> student.conv1d(Copy.of(x), Copy.of(weights), bias.clone()),
        "IndexOutOfBounds|NegativeArraySize",
        given + BEYOND);
  }
}
