package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.Refusal.ANSWERED;
import static org.gradus.grader.exercises.Refusal.REFUSED;
import static org.gradus.grader.exercises.Refusal.answered;
import static org.gradus.grader.exercises.Refusal.came;
import static org.gradus.grader.hidden.Draws.vector;

import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.ConvolutionalNetworksChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Draws of which it is known who stays. */
abstract class DropoutHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 07 f05a7c93d18e264be8b1305c";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("puts out numbers, and scales those that stay")
  void scalesWhatStays(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double keep = round % 2 == 0 ? random.nextDouble(0.1, 0.4) : random.nextDouble(0.6, 0.9);
      double[] x = vector(random.nextInt(12, 30), random);
      double[] draws = draws(x.length, keep, random);
      double[] expected = new double[x.length];
      for (int i = 0; i < x.length; i++) {
        expected[i] = draws[i] >= keep ? 0 : x[i] * (1 / keep);
      }
      assertThat(student.dropout(x, draws, keep, true))
          .as("%d numbers, keep %s", x.length, keep)
          .containsExactly(expected, CLOSE);
    }
  }

  @Test
  @Order(2)
  @Needs("scalesWhatStays")
  @Points(0.5)
  @DisplayName("draws the line exactly at keep")
  void drawsTheLineAtKeep(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double keep = random.nextDouble(0.2, 0.8);
      double[] x = vector(4, random);
      assertThat(
              student.dropout(
                  x.clone(),
                  new double[] {keep, 0, Math.nextDown(keep), Math.nextUp(keep)},
                  keep,
                  true))
          .as("keep %s, random numbers at it, 0, just below it and just above it", keep)
          .containsExactly(new double[] {0, x[1] / keep, x[2] / keep, 0}, CLOSE);
      assertThat(student.dropout(x.clone(), random.doubles(4).toArray(), 1, true))
          .as("four numbers, keep 1")
          .containsExactly(x, CLOSE);
    }
  }

  @Test
  @Order(3)
  @Points(0.5)
  @DisplayName("refuses a keep that is no probability to stay")
  void refusesAKeepThatIsNone(Student student, RandomGenerator random) {
    double[] x = vector(5, random);
    double[] draws = draws(5, 0.5, random);
    for (double keep : new double[] {0, -random.nextDouble(0.1, 3), random.nextDouble(1.01, 4)}) {
      assertThat(came(() -> student.triesDropout(x.clone(), draws.clone(), keep, true)))
          .as("keep %s", keep)
          .isEqualTo(REFUSED);
    }
    for (double keep : new double[] {1, 0.001, random.nextDouble(0.1, 0.9)}) {
      assertThat(answered(came(() -> student.triesDropout(x.clone(), draws.clone(), keep, true))))
          .as("keep %s", keep)
          .isEqualTo(ANSWERED);
    }
  }

  @Test
  @Order(4)
  @Points(0.5)
  @DisplayName("lets all pass when asked")
  void letsAllPass(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double keep = random.nextDouble(0.1, 0.9);
      double[] x = vector(random.nextInt(4, 20), random);
      double[] draws = round == 0 ? new double[0] : draws(x.length, keep, random);
      assertThat(student.dropout(x.clone(), draws, keep, false))
          .as("%d numbers when asked, keep %s", x.length, keep)
          .containsExactly(x, CLOSE);
    }
    double[] x = vector(3, random);
    for (double keep : new double[] {0, -random.nextDouble(0.1, 3), random.nextDouble(1.01, 4)}) {
      assertThat(answered(came(() -> student.triesDropout(x.clone(), new double[0], keep, false))))
          .as("three numbers, asked with keep %s", keep)
          .isEqualTo(ANSWERED);
      assertThat(student.dropout(x.clone(), new double[0], keep, false))
          .as("three numbers when asked, keep %s", keep)
          .containsExactly(x, CLOSE);
    }
  }

  @Test
  @Order(5)
  @Points(0.5)
  @DisplayName("writes into new arrays only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[] x = vector(8, random);
    double[] draws = draws(8, 0.5, random);
    for (boolean training : new boolean[] {true, false}) {
      assertThat(student.afterDropout(x.clone(), draws.clone(), 0.5, training))
          .as("x and random after the call, training %s", training)
          .isDeepEqualTo(new double[][] {x, draws});
      assertThat(student.dropoutGivesBack(x.clone(), draws.clone(), 1, training))
          .as("whether x itself came back, training %s", training)
          .isFalse();
      double[][] twice =
          student.dropoutTwice(x.clone(), vector(8, random), draws.clone(), 0.5, training);
      assertThat(twice[1]).as("what came first, after one more call").isEqualTo(twice[0]);
    }
    assertThat(student.dropout(x.clone(), draws.clone(), 0.5, true))
        .as("how many numbers come of eight")
        .hasSize(8);
  }

  /** Random numbers of which some are below keep and some are not, and none is close to it. */
  private static double[] draws(int size, double keep, RandomGenerator random) {
    double[] draws = new double[size];
    for (int i = 0; i < size; i++) {
      draws[i] =
          i % 3 == 0 || (i % 3 == 1 && random.nextBoolean())
              ? random.nextDouble(0, 0.9 * keep)
              : random.nextDouble(keep + 0.1 * (1 - keep), 1);
    }
    return draws;
  }
}
