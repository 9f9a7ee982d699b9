package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Frames of waves whose frequencies are known. */
abstract class PowerSpectrumHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 09 e61b9840f2d7ac355904c7da";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      // Even, and no power of two.
      double[] frame = frame(2 * random.nextInt(9, 16), random);
      assertSpectrum(student, frame);
    }
  }

  @Test
  @Order(2)
  @Points(1)
  @DisplayName("takes frames of any length, even or odd")
  void takesAnyLength(Student student, RandomGenerator random) {
    int even = 2 * random.nextInt(3, 8);
    for (int n : new int[] {even, even + 3, 1, 2, 3, 2 * random.nextInt(20, 40) + 1}) {
      assertSpectrum(student, frame(n, random));
    }
  }

  @Test
  @Order(3)
  @Points(0.5)
  @DisplayName("finds a tone at its frequency, wherever it begins")
  void findsATone(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int n = 2 * random.nextInt(8, 20) + round % 2;
      int swings = random.nextInt(1, (n - 1) / 2);
      double loud = random.nextDouble(1, 5);
      double phase = random.nextDouble(0.2, 1.3);
      double[] frame = new double[n];
      Arrays.setAll(frame, j -> loud * Math.cos(2 * Math.PI * swings * j / n + phase));
      double[] expected = new double[n / 2 + 1];
      expected[swings] = Math.pow(loud * n / 2, 2);
      assertThat(student.powerSpectrum(frame))
          .as("%d swings in %d samples, loudness %s, phase %s", swings, n, loud, phase)
          .containsExactly(expected, within(1e-6));
    }
  }

  @Test
  @Order(4)
  @Points(0.5)
  @DisplayName("leaves the frame as it was")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[] frame = frame(random.nextInt(15, 30), random);
    assertThat(student.frameAfterSpectrum(frame.clone()))
        .as("after the call: %s", Arrays.toString(frame))
        .isEqualTo(frame);
    assertThat(student.powerSpectrum(frame)[0])
        .as("the lowest frequency of %s", Arrays.toString(frame))
        .isPositive();
    assertThat(student.firstOfTwoSpectra(frame)[0])
        .as("the lowest frequency after another call, of %s", Arrays.toString(frame))
        .isPositive();
  }

  /** Samples whose sum is not near 0. */
  private static double[] frame(int n, RandomGenerator random) {
    return random.doubles(n, -1, 3).map(sample -> sample < 0.2 ? sample - 0.1 : sample).toArray();
  }

  /** The power is the transform of how the frame agrees with itself, turned by each lag. */
  private static void assertSpectrum(Student student, double[] frame) {
    int n = frame.length;
    double[] expected = new double[n / 2 + 1];
    for (int lag = 0; lag < n; lag++) {
      double agrees = 0;
      for (int j = 0; j < n; j++) {
        agrees += frame[j] * frame[(j + lag) % n];
      }
      for (int k = 0; k < expected.length; k++) {
        expected[k] += agrees * Math.cos(2 * Math.PI * k * lag / n);
      }
    }
    assertThat(student.powerSpectrum(frame))
        .as("%d samples %s", n, Arrays.toString(frame))
        .containsExactly(expected, within(1e-7));
  }
}
