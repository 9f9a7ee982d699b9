package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.hidden.Draws.channels;
import static org.gradus.grader.hidden.SlidingWindow.assertSame;
import static org.gradus.grader.hidden.SlidingWindow.correlated;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.ConvolutionByHandChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Channels of which each has a kernel of its own. */
abstract class MultiChannelHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 06 a83f50d6219ceb74f62e81d9";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the lecture's 56")
  void addsTheChannels(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int size = random.nextInt(4, 7);
      assertAdds(student, channels(2, size, size, random), channels(2, 2, 2, random));
    }
  }

  @Test
  @Order(2)
  @Needs("addsTheChannels")
  @Points(0.5)
  @DisplayName("takes one channel, or many, of any size")
  void takesAnyNumber(Student student, RandomGenerator random) {
    int rows = random.nextInt(2, 4);
    int columns = rows + random.nextInt(1, 4);
    for (int number : new int[] {1, random.nextInt(3, 6), random.nextInt(7, 12)}) {
      assertAdds(
          student,
          channels(number, rows, columns, random),
          channels(number, 1, random.nextInt(2, 4), random));
      assertAdds(student, channels(number, columns, rows, random), channels(number, 2, 1, random));
    }
  }

  @Test
  @Order(3)
  @Needs("addsTheChannels")
  @Points(0.5)
  @DisplayName("leaves picture and kernels as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    for (int side = 1; side < 3; side++) {
      double[][][] picture = channels(2, 4, 4, random);
      double[][][] kernels = channels(2, side, side, random);
      assertThat(student.pictureAfterMultiChannel(Copy.of(picture), Copy.of(kernels)))
          .as("the picture after the call")
          .isDeepEqualTo(picture);
      assertThat(student.kernelsAfterMultiChannel(Copy.of(picture), Copy.of(kernels)))
          .as("the kernels after the call")
          .isDeepEqualTo(kernels);
      assertAdds(student, picture, kernels);
      double[][][] more = channels(3, 4, 4, random);
      double[][][] ones = {{{1}}, {{1}}, {{1}}};
      assertThat(student.pictureAfterMultiChannel(Copy.of(more), ones))
          .as("the picture after the call with kernels of 1")
          .isDeepEqualTo(more);
    }
    assertThat(student.multiChannelSharesRows(channels(1, 3, 4, random), new double[][][] {{{1}}}))
        .as("rows of the picture itself in the answer")
        .isFalse();
  }

  private static void assertAdds(Student student, double[][][] picture, double[][][] kernels) {
    double[][] expected = correlated(picture[0], kernels[0]);
    for (int c = 1; c < picture.length; c++) {
      double[][] more = correlated(picture[c], kernels[c]);
      for (int i = 0; i < more.length; i++) {
        double[] row = expected[i];
        double[] add = more[i];
        Arrays.setAll(row, j -> row[j] + add[j]);
      }
    }
    assertSame(student.multiChannel(picture, kernels), expected);
  }
}
