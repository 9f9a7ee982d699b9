package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.MakingItTrainChecks.Student;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 04 with fresh numbers. What must come is known before the student's code is asked: from
 * the definition in another form, or because the input was made to give it.
 */
@Exercise("04-making-it-train")
public final class MakingItTrainHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 04 a31650686f22785fbbe1afb8";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  MakingItTrainHidden() {}

  @Nested
  @Order(1)
  @Question("sgdStep")
  class SgdStep {
    @Test
    @Points(1)
    @DisplayName("takes the mean over the batch")
    void takesTheMean(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int weights = random.nextInt(2, 9);
        int examples = random.nextInt(2, 12);
        double rate = random.nextDouble(0.1, 2);
        double[] w = random.doubles(weights, -3, 3).toArray();
        double[] expected = random.doubles(weights, -3, 3).toArray();
        // The batch is made so that its mean leads from the one to the other.
        double[][] gradients = new double[examples][];
        Arrays.setAll(gradients, n -> random.doubles(weights, -5, 5).toArray());
        for (int i = 0; i < weights; i++) {
          int at = i;
          double others = IntStream.range(1, examples).mapToDouble(n -> gradients[n][at]).sum();
          gradients[0][i] = examples * (w[i] - expected[i]) / rate - others;
        }
        assertThat(student.sgdStep(w.clone(), gradients, rate))
            .as("weights %s, %d gradients", Arrays.toString(w), examples)
            .containsExactly(expected, CLOSE);
      }
    }
  }

  @Nested
  @Order(2)
  @Question("decayedRate")
  class DecayedRate {
    @Test
    @Points(1)
    @DisplayName("falls within an epoch too")
    void fallsWithinAnEpoch(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double rate = random.nextDouble(0.1, 2);
        double decay = random.nextDouble(0.1, 2);
        int perEpoch = random.nextInt(10, 500);
        int epochs = random.nextInt(0, 6);
        int more = random.nextInt(perEpoch / 4, perEpoch);
        double slower = 1 + decay * epochs + decay * more / perEpoch;
        assertThat(student.decayedRate(rate, decay, epochs * perEpoch + more, perEpoch) * slower)
            .as(
                "rate %s, decay %s, %d epochs and %d of %d steps",
                rate, decay, epochs, more, perEpoch)
            .isCloseTo(rate, CLOSE);
      }
    }
  }

  @Nested
  @Order(3)
  @Question("relu")
  class Relu {
    @Test
    @Points(1)
    @DisplayName("cuts off what is negative")
    void cutsOffTheNegative(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] z = random.doubles(random.nextInt(6, 30), -4, 4).toArray();
        // Both halves are there, whatever was drawn.
        z[0] = -random.nextDouble(0.1, 4);
        z[1] = random.nextDouble(0.1, 4);
        double[] expected = Arrays.stream(z).map(v -> (v + Math.abs(v)) / 2).toArray();
        assertThat(student.relu(z.clone()))
            .as("relu of %s", Arrays.toString(z))
            .containsExactly(expected, CLOSE);
        assertThat(student.signalsAfterRelu(z.clone()))
            .as("the signals after relu of %s", Arrays.toString(z))
            .containsExactly(z);
      }
    }
  }

  @Nested
  @Order(4)
  @Question("batchNorm")
  class BatchNorm {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives a batch mean 0 and variance 1 while training")
    void normalizesTheBatch(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] x = batch(random);
        double gamma = random.nextDouble(0.5, 3);
        double beta = random.nextDouble(-3, 3);
        double[] expected = scaled(x, mean(x), variance(x), gamma, beta);
        assertThat(student.batchNorm(x.clone(), running(random), gamma, beta, true))
            .as("%s with gamma %s and beta %s", Arrays.toString(x), gamma, beta)
            .containsExactly(expected, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("moves the running values while training")
    void movesTheRunningValues(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] x = batch(random);
        double[] before = running(random);
        double unbiased = variance(x) * x.length / (x.length - 1);
        double[] expected = {
          before[0] + 0.1 * (mean(x) - before[0]), before[1] + 0.1 * (unbiased - before[1])
        };
        assertThat(student.runningAfter(x.clone(), before.clone(), 1, 0, true))
            .as("running %s after %s", Arrays.toString(before), Arrays.toString(x))
            .containsExactly(expected, CLOSE);
      }
    }

    @Test
    @Order(3)
    @Points(1)
    @DisplayName("uses the running values when asked")
    void asksTheRunningValues(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] x = round == 0 ? new double[] {random.nextDouble(1, 5)} : batch(random);
        double[] running = running(random);
        double gamma = random.nextDouble(0.5, 3);
        double beta = random.nextDouble(-3, 3);
        assertThat(student.batchNorm(x.clone(), running.clone(), gamma, beta, false))
            .as("%s when asked, running %s", Arrays.toString(x), Arrays.toString(running))
            .containsExactly(scaled(x, running[0], running[1], gamma, beta), CLOSE);
        assertThat(student.runningAfter(x.clone(), running.clone(), gamma, beta, false))
            .as("the running values after it was asked")
            .containsExactly(running);
      }
    }

    private double[] batch(RandomGenerator random) {
      double around = random.nextDouble(-5, 5);
      return random.doubles(random.nextInt(3, 12), around - 4, around + 4).toArray();
    }

    /** Far from what any batch has. */
    private double[] running(RandomGenerator random) {
      return new double[] {random.nextDouble(20, 30), random.nextDouble(30, 40)};
    }

    private double mean(double[] x) {
      return Arrays.stream(x).sum() / x.length;
    }

    /** The mean of the squares less the square of the mean. */
    private double variance(double[] x) {
      return Arrays.stream(x).map(v -> v * v).sum() / x.length - mean(x) * mean(x);
    }

    private double[] scaled(double[] x, double mean, double variance, double gamma, double beta) {
      double slope = gamma * Math.pow(variance + 1e-5, -0.5);
      return Arrays.stream(x).map(v -> slope * v + beta - slope * mean).toArray();
    }
  }

  @Nested
  @Order(5)
  @Question("shouldStop")
  class ShouldStop {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("waits as long as its patience lasts")
    void waitsForItsPatience(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int since = random.nextInt(1, 8);
        double[] losses = losses(random.nextInt(1, 8), since, random);
        for (int patience = 1; patience <= since + 2; patience++) {
          assertThat(student.shouldStop(losses.clone(), patience))
              .as("%s, patience %d", Arrays.toString(losses), patience)
              .isEqualTo(since >= patience);
        }
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("measures from the best epoch, not from the one before")
    void remembersTheBest(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int since = random.nextInt(3, 9);
        double[] losses = losses(random.nextInt(1, 8), since, random);
        double best = Arrays.stream(losses).min().orElseThrow();
        // From a rise down again, epoch by epoch, and never below the best.
        for (int e = 0; e < since; e++) {
          losses[losses.length - 1 - e] = best + 0.01 * (e + 1);
        }
        assertThat(student.shouldStop(losses.clone(), since))
            .as("%s, patience %d", Arrays.toString(losses), since)
            .isTrue();
        assertThat(student.shouldStop(losses.clone(), since + 1))
            .as("%s, patience %d", Arrays.toString(losses), since + 1)
            .isFalse();
      }
    }

    /** So many losses that fall to the best, and so many that rise from it, epoch by epoch. */
    private double[] losses(int falling, int since, RandomGenerator random) {
      double[] losses = new double[falling + since];
      losses[falling - 1] = random.nextDouble(0.1, 1);
      for (int e = falling - 2; e >= 0; e--) {
        losses[e] = losses[e + 1] + random.nextDouble(0.01, 0.2);
      }
      for (int e = falling; e < losses.length; e++) {
        losses[e] = losses[e - 1] + random.nextDouble(0.01, 0.2);
      }
      return losses;
    }
  }

  @Nested
  @Order(6)
  @Question("adamStep")
  class AdamStep {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("remembers the gradient and its square")
    void remembers(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int weights = random.nextInt(2, 6);
        double[] g = random.doubles(weights, -3, 3).toArray();
        double[] m = random.doubles(weights, -2, 2).toArray();
        double[] v = random.doubles(weights, 0.1, 4).toArray();
        double[][] next =
            student.adamStep(new double[weights], g.clone(), m.clone(), v.clone(), round + 1, 0.01);
        for (int i = 0; i < weights; i++) {
          assertThat(next[1][i])
              .as("m from %s with the gradient %s", m[i], g[i])
              .isCloseTo(m[i] + 0.1 * (g[i] - m[i]), CLOSE);
          assertThat(next[2][i])
              .as("v from %s with the gradient %s", v[i], g[i])
              .isCloseTo(v[i] + 0.001 * (g[i] * g[i] - v[i]), CLOSE);
        }
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("follows the formula later on")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double g = random.nextDouble(0.5, 3);
        double m = random.nextDouble(0.5, 2);
        double v = random.nextDouble(0.1, 4);
        int t = random.nextInt(2, 30);
        double rate = random.nextDouble(0.05, 0.5);
        // Both roots multiplied by that of 1 - 0.999^t.
        double scale = Math.sqrt(1 - Math.pow(0.999, t));
        double root = Math.sqrt(v + 0.001 * (g * g - v)) + 1e-8 * scale;
        double step = rate * scale * (m + 0.1 * (g - m)) / (1 - Math.pow(0.9, t)) / root;
        double[][] next =
            student.adamStep(
                new double[] {2}, new double[] {g}, new double[] {m}, new double[] {v}, t, rate);
        assertThat(next[0][0])
            .as("step %d with the gradient %s, m %s and v %s", t, g, m, v)
            .isCloseTo(2 - step, CLOSE);
      }
    }
  }
}
