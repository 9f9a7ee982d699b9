package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.TextSlip.slip;

import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the mean of each channel. */
abstract class GlobalAveragePoolChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  private static final double[][][] MAPS = {
    {{1, 2, 3}, {4, 5, 7.5}}, {{-1, 0.5, -2}, {-4, -8, -0.5}}
  };

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the mean of each channel")
  void givesTheMeans(Student student) {
    double[] means = student.globalAveragePool(Copy.of(MAPS));
    assertThat(Shape.of(means)).as("one number for each of 2 channels").isEqualTo("2 values");
    assertThat(means)
        .as(
            "{{{1, 2, 3}, {4, 5, 7.5}}, {{-1, 0.5, -2}, {-4, -8, -0.5}}}: "
                + slip(
                    means,
                    "22.5 / 6 and −15 / 6",
                    "[22.5, -15.0]",
                    "these are the sums: divide by the number of places",
                    "[3.75, 0.625]",
                    "sum and count of the first channel are still in the second: begin anew at 0",
                    "[3.75, 2.666666667]",
                    "numbers below 0 count as they are",
                    "[3.75, 0.083333333]",
                    "numbers below 0 count as they are: no ReLU here",
                    "[2.5, -2.5]",
                    "only the first column of each channel came into it",
                    "[11.25, -7.5]",
                    "divided by 2; a channel has 2 · 3 places",
                    "[7.5, -5.0]",
                    "divided by the width alone; a channel has 2 · 3 places",
                    "[5.625, -3.75]",
                    "divided by 4; a channel need not be square: 2 · 3 places",
                    "[2.5, -1.666666667]",
                    "divided by 9; a channel need not be square: 2 · 3 places",
                    "[4.5, -3.0]",
                    "divided by 2 + 3; a channel has 2 · 3 places",
                    "[1.875, -1.25]",
                    "divided by all places of all channels; each channel has its own mean",
                    "[7.5, 0.5]",
                    "these are the largest: a mean is asked for, not the maximum",
                    "[3.75, 1.25]",
                    "the sum of the first channel is still in that of the second: begin anew at"
                        + " 0",
                    "[3.75, -1.875]",
                    "the first channel's mean is still in the sum of the second: begin anew at 0",
                    "[3.75, 3.75]",
                    "the second number is the first channel's, too: maps[c], not maps[0]",
                    "[3.0, -2.0]",
                    "the fractions are lost: sum and mean are doubles, not ints",
                    "[3.666666667, -2.333333333]",
                    "the fractions are lost while adding up: the sum is a double, not an int",
                    "[3.75, 0.0]",
                    "the second channel never came into it: one number for each channel",
                    "[3.0, -3.125]",
                    "the rows are longer than the channel is high: it need not be square",
                    "[7.5, -0.5]",
                    "only the last pixel stayed: add up (+=), do not replace (=)",
                    "[0.625, 0.625]",
                    "this is the mean of everything; each channel has its own",
                    "[0.583333333, 0.666666667]",
                    "these are means of rows, over both channels: maps[channel][row][column]",
                    "[2.0, -0.833333333]",
                    "only the first row of each channel came into it",
                    "[5.5, -4.166666667]",
                    "only the last row of each channel came into it"))
        .containsExactly(new double[] {3.75, -2.5}, CLOSE);
    means = student.globalAveragePool(new double[][][] {{{1, 0, 0}}, {{0, -2, 0}}});
    assertThat(means)
        .as(
            "{{{1, 0, 0}}, {{0, -2, 0}}}: "
                + slip(
                    means,
                    "1 / 3 and −2 / 3, as doubles",
                    "[1.0, -2.0]",
                    "a 0 is a number like others: each channel has 3 places",
                    "[0.33, -0.67]",
                    "a mean is not rounded"))
        .containsExactly(new double[] {1 / 3.0, -2 / 3.0}, CLOSE);
  }

  @Test
  @Order(2)
  @Needs("givesTheMeans")
  @Points(1)
  @Hint("How many channels, rows and columns there are, the array says itself.")
  @DisplayName("fits channels of any size")
  void fitsAnySize(Student student) {
    assertThat(student.globalAveragePool(new double[][][] {{{-1, -2, -6}}, {{1, 2, 4.5}}}))
        .as("2 channels of 1×3: {{{-1, -2, -6}}, {{1, 2, 4.5}}}")
        .containsExactly(new double[] {-3, 2.5}, CLOSE);
    assertThat(
            student.globalAveragePool(
                new double[][][] {
                  {{1}, {2}, {3}, {-8}}, {{0}, {0}, {0}, {2}}, {{4}, {4}, {4}, {5}}
                }))
        .as("3 channels of 4×1")
        .containsExactly(new double[] {-0.5, 0.5, 4.25}, CLOSE);
    assertThat(student.globalAveragePool(new double[][][] {{{-7}}}))
        .as("1 channel of 1×1: {{{-7}}}")
        .containsExactly(new double[] {-7}, CLOSE);
  }

  @Test
  @Order(3)
  @Points(1)
  @Hint("Add up in a number or an array of your own.")
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student) {
    double[][][] after = student.afterGlobalAveragePool(Copy.of(MAPS));
    assertThat(after).as("what globalAveragePool returns").isNotNull();
    for (int c = 0; c < MAPS.length; c++) {
      assertThat(after[c])
          .as("maps[%d] must be the same after the call: add up in a number of your own", c)
          .isDeepEqualTo(MAPS[c]);
    }
    double[][] twice = student.globalAveragePoolTwice(Copy.of(MAPS), new double[2][3][2]);
    assertThat(twice[1])
        .as("the first answer after a second call: each call makes a new array")
        .isEqualTo(twice[0]);
  }
}
