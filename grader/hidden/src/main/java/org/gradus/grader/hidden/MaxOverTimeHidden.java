package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The largest numbers are drawn first, the others below them. */
abstract class MaxOverTimeHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 12 1a9e30dac519b4e926198880";

  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("keeps the largest number of each filter")
  void keepsTheLargest(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int filters = random.nextInt(3, 6);
      double[] largest = random.doubles(filters, 1, 9).toArray();
      // The first one is the largest of all, so that it shows where it is carried on.
      largest[0] = 10 + random.nextDouble();
      int places = filters + 1 + random.nextInt(2);
      assertLargest(student, places, largest, 20, round, random);
    }
  }

  @Test
  @Order(2)
  @Needs("keepsTheLargest")
  @Points(0.5)
  @DisplayName("finds it where all numbers are negative")
  void takesNegativeNumbers(Student student, RandomGenerator random) {
    double[] scales = {1e-3, 1, 1e10, 1e40, 1e300};
    for (int round = 0; round < ROUNDS; round++) {
      double scale = scales[round];
      double[] largest =
          random.doubles(random.nextInt(1, 4), -8, -1).map(value -> value * scale).toArray();
      assertLargest(student, random.nextInt(2, 6), largest, scale, round, random);
    }
    double[] deepest = {-random.nextDouble(1.3e308, 1.5e308)};
    assertLargest(student, random.nextInt(2, 6), deepest, 1e307, 0, random);
  }

  @Test
  @Order(3)
  @Needs("keepsTheLargest")
  @Points(0.5)
  @DisplayName("takes one place or one filter, and leaves the numbers as they were")
  void takesOneAndLeavesIt(Student student, RandomGenerator random) {
    double[] place = random.doubles(random.nextInt(2, 6), 1, 9).toArray();
    place[0] += 9;
    assertThat(student.maxOverTime(new double[][] {place.clone()}))
        .as("one place")
        .isEqualTo(place);
    assertLargest(student, random.nextInt(2, 6), new double[] {place[0]}, 5, 1, random);
    double[][] y = Draws.matrix(4, 3, random);
    double[][] one = {place};
    for (double[][] given : new double[][][] {y, one}) {
      assertThat(student.placesAfterMaximum(Copy.of(given)))
          .as("the numbers after the call")
          .isDeepEqualTo(given);
    }
    double[] above = {4, 5, 6};
    y[random.nextInt(4)] = above;
    assertThat(student.firstOfTwoMaxima(Copy.of(y))).as("the first answer").isEqualTo(above);
  }

  private static void assertLargest(
      Student student,
      int places,
      double[] largest,
      double below,
      int round,
      RandomGenerator random) {
    double[][] y = new double[places][largest.length];
    for (int f = 0; f < largest.length; f++) {
      // At the beginning, at the end, and anywhere.
      int at = f == 0 ? (round % 2) * (places - 1) : random.nextInt(places);
      for (int t = 0; t < places; t++) {
        y[t][f] = largest[f] - (t == at ? 0 : below * random.nextDouble(0.1, 1));
      }
    }
    assertThat(student.maxOverTime(Copy.of(y)))
        .as("of %s", Arrays.deepToString(y))
        .isEqualTo(largest);
  }
}
