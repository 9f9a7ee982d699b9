package org.gradus.grader.exercises;

import static org.gradus.grader.junit.Rounded.text;

import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;

/**
 * What is said about the answers of exercise 06: the slip that gives just this answer, or how the
 * right one is made.
 */
final class ConvolutionByHandSlips {
  /** What an answer must have. */
  static final String OWN_ROWS = "new rows";

  /** What is wrong where it has not. */
  static final String SHARED_ROWS =
      "the numbers are the picture's, but the answer is a new array with new rows; whoever writes"
          + " into yours changes the picture";

  private ConvolutionByHandSlips() {}

  /**
   * Of the picture {@code {{1, 2, -1}, {0.5, 3, 4}, {-2, 1, 5}}} and the kernel {@code {{2, -1},
   * {3, 1}}}.
   */
  static String ofCrossCorrelate(double[][] y) {
    return switch (text(y)) {
      case "[[12.5, 4.0], [13.5, 24.0]]" ->
          "the kernel is flipped, in both directions: w[u][v] belongs to the number u rows below"
              + " and v columns right of the place";
      case "[[3.0, 7.0], [-0.5, 10.0]]" -> "the kernel is flipped upside down";
      case "[[12.5, 11.0], [6.5, 21.0]]" -> "the kernel is flipped left to right";
      case "[[10.5, 2.0], [13.0, 22.0]]" -> "rows and columns of the kernel are swapped";
      case "[[10.5, 13.0], [2.0, 22.0]]" -> "rows and columns of the picture are swapped";
      case "[[4.5, -7.0], [18.0, 10.0]]" -> "rows and columns of the answer are swapped";
      case "[[3.0, 4.0], [1.0, 5.0]]" ->
          "each number is a sum; here the last product alone was kept (= in place of +=)";
      case "[[2.0, 4.0], [1.0, 6.0]]" ->
          "each number is a sum; here the first product alone came into it";
      case "[[4.0, 18.0], [-7.0, 10.0]]", "[[3.0, 18.0], [-8.0, 10.0]]" ->
          "the fraction is lost: numbers and sum are doubles, not ints";
      case "[[4.5, 18.0], [0.0, 10.0]]" -> "a number below 0 stays as it is: no ReLU here";
      case "[[4.5, 18.0], [7.0, 10.0]]" -> "a number below 0 keeps its sign";
      case "[[3.0, 9.0], [1.0, 6.0]]" ->
          "each number is the sum of the products, not the largest of them";
      case "[[6.5, 8.0], [2.5, 13.0]]" -> "the kernel's numbers never came into it";
      case "[[11.5, 13.0], [7.5, 18.0]]" ->
          "each number of the kernel is multiplied by the one below it, not added to it";
      case "[[4.5, 4.5], [-7.0, -7.0]]", "[[4.5, 18.0], [4.5, 18.0]]" ->
          "the kernel moved in one direction only: picture[i + u][j + v]";
      case "[[0.0, 0.0], [0.0, 10.0]]" -> "the first row and column of places were left out";
      case "[[1.125, 4.5], [-1.75, 2.5]]" -> "a sum is asked for, not a mean";
      case "[[4.5, 22.5], [15.5, 25.5]]", "[[4.5, 22.5], [-7.0, 3.0]]" ->
          "each place begins again at 0: here the sum of one place goes on in the next";
      case "[[4.5, 0.0], [0.0, 0.0]]" ->
          "only the first place was worked out: the loops run over all places of the answer";
      case "[[4.5, 18.0], [0.0, 0.0]]" -> "the last row of places was left out";
      case "[[4.5, 0.0], [-7.0, 0.0]]" -> "the last place of each row was left out";
      case "[[4.5, 4.5], [4.5, 4.5]]" ->
          "this is the first place everywhere: the kernel must move, picture[i + u][j + v]";
      case "[[5.0, 8.0], [2.0, 11.0]]" ->
          "only the kernel's diagonal came into it: u and v run on their own, one loop in the"
              + " other";
      case "[[0.0, 5.0], [-2.0, 2.0]]" -> "only the kernel's first row came into it";
      case "[[4.5, 13.0], [-5.0, 8.0]]" -> "only the kernel's last row came into it";
      case "[[3.5, 13.0], [-5.0, 9.0]]" -> "only the kernel's first column came into it";
      case "[[1.0, 5.0], [-2.0, 1.0]]" -> "only the kernel's last column came into it";
      default ->
          "the first number is 2 · 1 − 1 · 2 + 3 · 0.5 + 1 · 3, the one right of it 2 · 2"
              + " − 1 · (−1) + 3 · 3 + 1 · 4";
    };
  }

  /** Of the lecture's two channels. */
  static String ofMultiChannel(double[][] y) {
    return switch (text(y)) {
      case "[[28.0, 44.0], [76.0, 92.0]]" ->
          "28 comes out first when the kernels are flipped; lay them on as they are";
      case "[[37.0, 47.0], [67.0, 77.0]]" -> "this is channel 0 alone: all channels are added up";
      case "[[19.0, 25.0], [37.0, 43.0]]" ->
          "this is the last channel alone: add up, do not begin anew with each channel";
      case "[[28.0, 36.0], [52.0, 60.0]]" -> "this is the mean of the channels: they are added";
      case "[[64.0, 84.0], [124.0, 144.0]]" ->
          "channel 0's kernel slid over every channel: channel c has kernels[c]";
      case "[[44.0, 56.0], [80.0, 92.0]]" ->
          "the last channel's kernel slid over every channel: channel c has kernels[c]";
      case "[[46.0, 62.0], [94.0, 110.0]]", "[[62.0, 78.0], [110.0, 126.0]]" ->
          "both kernels slid over the same channel: kernels[c] belongs to picture[c]";
      case "[[52.0, 68.0], [100.0, 116.0]]" ->
          "lay kernels[c] on picture[c], as it is. 52 comes out first when the two kernels change"
              + " places, or when each is flipped left to right, or has its rows and columns"
              + " swapped";
      case "[[108.0, 140.0], [204.0, 236.0]]" ->
          "every kernel slid over every channel: kernels[c] belongs to picture[c] alone";
      case "[[93.0, 119.0], [171.0, 197.0]]" -> "channel 0 was added twice";
      case "[[703.0, 1175.0], [2479.0, 3311.0]]" ->
          "the channels' results are added, not multiplied";
      default ->
          "the first number is 1·1 + 2·2 + 4·3 + 5·4 of one channel, plus 0·0 + 1·1 + 3·2"
              + " + 4·3 of the other";
    };
  }

  /** Of two channels with fractions. */
  static String ofFractions(double[][] y) {
    return tooCoarse(
        y,
        104.598,
        Slip.of(
            y[0][0],
            "0.45 of one channel, plus 104.148 of the other",
            Slip.any("the fraction is lost: let all numbers be double, not int", 104.45, 104.148)));
  }

  /** Of the four rows of four whose first is {@code {9, 2, 3, 7.5}}, window 2, stride 2. */
  static String ofPool(double[][] y) {
    return switch (text(y)) {
      case "[[9.0, 9.0], [9.0, 9.0]]", "[[9.0, 9.0], [8.0, 8.0]]" ->
          "each window begins its maximum anew: here 9 was carried on";
      case "[[4.0, 5.375], [3.5, 1.875]]" -> "this is the mean of each window, not its maximum";
      case "[[16.0, 21.5], [14.0, 7.5]]" -> "this is the sum of each window, not its maximum";
      case "[[1.0, 3.0], [1.0, 0.5]]" -> "this is the smallest number of each window";
      case "[[9.0, 3.0], [2.0, 1.0]]" -> "this is the first number of each window";
      case "[[4.0, 6.0], [1.0, 4.0]]" -> "this is the last number of each window";
      case "[[9.0, 7.0], [8.0, 4.0]]" -> "the fraction is lost: the maximum is a double";
      case "[[9.0, 8.0], [7.5, 4.0]]" -> "rows and columns of the answer are swapped";
      case "[[9.0, 5.0], [4.0, 5.0]]" ->
          "place (i, j) has its window at row i · stride and column j · stride, not at (i, j)";
      case "[[9.0, 7.5], [3.0, 1.0]]" -> "only the first row of each window was looked at";
      case "[[9.0, 5.0], [8.0, 2.0]]" -> "only the first column of each window was looked at";
      case "[[9.0, 6.0], [2.0, 4.0]]" ->
          "only each window's diagonal was looked at: u and v run on their own";
      default -> "the first window holds 9, 2, 1 and 4, the one right of it 3, 7.5, 5 and 6";
    };
  }

  /** Of the first two windows of numbers below zero, the second far below. */
  static String ofPoolBelowZero(double first, double second) {
    if (first == 0) {
      return "a maximum that begins at 0 never gets below it";
    }
    if (first == Double.MIN_VALUE) {
      return "Double.MIN_VALUE is the smallest number above 0; none is as low as"
          + " Double.NEGATIVE_INFINITY";
    }
    return (first > -1.5 && first < 0) || (first == -1.5 && second > -2e40)
        ? "a maximum began at a number that is not low enough; none is as low as"
            + " Double.NEGATIVE_INFINITY"
        : "the largest is the one nearest to 0, with its sign";
  }

  /** Of 10 numbers, kernel 3, padding 1 before and 4 after, stride 1. */
  static String ofPadding(int found) {
    return switch (found) {
      case 8 -> "this is the size without padding";
      case 9 -> "only the padding before came into it";
      case 12 -> "only the padding after came into it";
      case 10 -> "this counts 1 twice: the padding after is another, 4";
      case 16 -> "this counts 4 twice: the padding before is another, 1";
      case 18 -> "padding is counted twice: before and after are both given";
      case 3 -> "padding makes the input longer, not shorter";
      default -> "the kernel slides over 1 + 10 + 4 numbers";
    };
  }

  /** Of the kernels 3, 2, 5 with strides of 1. */
  static String ofKernels(int found) {
    return switch (found) {
      case 10 -> "neighbours overlap: a kernel of 2 adds 1, not 2";
      case 30 -> "kernels are not multiplied: each adds k − 1";
      case 7 -> "each layer has its own kernel; here the first one's counted three times";
      case 13 -> "each layer has its own kernel; here the last one's counted three times";
      case 12, 17 -> "strides of 1 change nothing: they are multiplied, not added";
      case 5, 3 -> "each kernel adds to what those before it see";
      default -> "1 + 2 + 1 + 4";
    };
  }

  /** Of the kernels 5, 3, 4 with strides 3, 2, 2. */
  static String ofStrides(int found) {
    return switch (found) {
      case 10 -> "the strides never came into it";
      case 17 ->
          "only the stride of the layer before: those of all earlier layers are"
              + " multiplied, 3 · 2 for the last";
      case 23 -> "each kernel with its own stride: it is the earlier layers' that count";
      case 61 -> "a layer's own stride does not count for it, only for later layers";
      case 26 -> "the earlier strides are multiplied, 3 · 2, not added, 3 + 2";
      case 24, 63 ->
          "here later strides count; it is those of the earlier layers," + " nearer to the input";
      case 109 -> "here all strides count for every layer; only those of earlier ones do";
      case 38 -> "each layer has a stride of its own: 3 · 2 for the last, not 3 · 3";
      case 50 -> "walking back from the last layer, r becomes (r − 1) · s + k";
      default -> "1 + 4 · 1 + 2 · 3 + 3 · (3 · 2)";
    };
  }

  /** Of the convolution {@code {8, 3, 5, 2}}. */
  static String ofConvolution(long found) {
    return switch ((int) found) {
      case 240 -> "these are the weights; each output channel has a bias, too";
      case 241 -> "each output channel has a bias of its own: 8, not 1";
      case 243 ->
          "a bias for each output channel, 8, and outputs come first; here each of 3 has" + " one";
      case 264 -> "a bias for each output channel, not for each of its 3 slices";
      case 480 -> "a bias for each output channel, not for each weight";
      case 88 -> "each output channel has a slice for each input channel: 3 slices, not 1";
      case 608, 104 -> "kernels need not be square: 5 rows of 2 are 10 numbers";
      case 176 -> "a kernel with 5 rows of 2 has 5 · 2 numbers, not 5 + 2";
      case 31 -> "this is one output channel's part, with its bias; there are 8";
      case 32 -> "this is a dense layer's count: the kernel's size counts, too";
      default -> "8 times 3 slices of 5 · 2 weights, and 8 biases";
    };
  }

  /** What is wrong with an answer of one number, where that number is nearly right. */
  static String tooCoarse(double[][] found, double right, String neutral) {
    if (!Shape.of(found).equals("1 row of 1") || Rounded.of(found[0][0]) == right) {
      return neutral;
    }
    double off = Math.abs(found[0][0] - right);
    return off < 1e-3
        ? "only the first digits are right: a float has seven, so let all numbers be double, and"
            + " round nothing"
        : off < 3 && found[0][0] == Math.rint(found[0][0])
            ? "the fraction is lost: let all numbers be double, not int"
            : neutral;
  }

  /** What came, in words that a message can show beside what was wanted. */
  static String rowsOf(boolean shared) {
    return shared ? "rows of the picture itself" : OWN_ROWS;
  }

  /** Rows and columns: {@code 2×5}. */
  static String size(double[][] matrix) {
    return matrix.length + "×" + matrix[0].length;
  }
}
