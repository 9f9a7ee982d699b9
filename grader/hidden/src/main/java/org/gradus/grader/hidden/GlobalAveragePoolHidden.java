package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.Draws.matrix;

import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Channels whose means are known. */
abstract class GlobalAveragePoolHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 07 8b36fae01d5c7942a7f9c0e8";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("gives the mean of each channel")
  void givesTheMeans(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      assertMeans(
          student, random.nextInt(2, 6), random.nextInt(2, 6), random.nextInt(6, 9), random);
    }
  }

  @Test
  @Order(2)
  @Needs("givesTheMeans")
  @Points(0.5)
  @DisplayName("fits channels of any size")
  void fitsAnySize(Student student, RandomGenerator random) {
    assertMeans(student, random.nextInt(4, 7), random.nextInt(2, 4), 1, random);
    assertMeans(student, random.nextInt(1, 3), 1, random.nextInt(3, 8), random);
    assertMeans(student, random.nextInt(2, 9), 1, 1, random);
    assertMeans(student, 1, random.nextInt(5, 9), random.nextInt(2, 5), random);
  }

  @Test
  @Order(3)
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] first = matrix(3, 2, random);
    double[][] second = matrix(3, 2, random);
    double[][][] after =
        student.afterGlobalAveragePool(new double[][][] {Copy.of(first), Copy.of(second)});
    assertThat(after[0]).as("the first channel after the call").isDeepEqualTo(first);
    assertThat(after[1]).as("the second channel after the call").isDeepEqualTo(second);
    double[][] twice =
        student.globalAveragePoolTwice(
            new double[][][] {first, second}, new double[][][] {second, first});
    assertThat(twice[1]).as("what came first, after one more call").isEqualTo(twice[0]);
    assertThat(student.globalAveragePool(new double[5][3][2]))
        .as("how many numbers come of five channels")
        .hasSize(5);
  }

  /** Channels that are made to have their mean: what one pixel has more, another has less. */
  private static void assertMeans(
      Student student, int channels, int height, int width, RandomGenerator random) {
    double[] means = random.doubles(channels, -9, -1).toArray();
    if (channels > 1) {
      means[random.nextInt(channels)] = random.nextDouble(1, 9);
    }
    double[][][] maps = new double[channels][height][width];
    for (int c = 0; c < channels; c++) {
      double more = 0;
      for (int place = height * width - 1; place >= 0; place--) {
        double off = place == 0 ? -more : random.nextDouble(-3, 3);
        maps[c][place / width][place % width] = means[c] + off;
        more += off;
      }
      // A pixel gives what it has to another, and is 0.
      if (height * width > 1) {
        maps[c][0][0] += maps[c][height - 1][width - 1];
        maps[c][height - 1][width - 1] = 0;
      }
    }
    assertThat(student.globalAveragePool(maps))
        .as("%d channels of %d×%d", channels, height, width)
        .containsExactly(means, CLOSE);
  }
}
