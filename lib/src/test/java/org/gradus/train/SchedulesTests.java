package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Schedules at the steps where their value is known. */
class SchedulesTests {
  private static final double TINY = 1e-12;

  @Test
  void stepsFallAfterSoManyEpochs() {
    double[] factors = Schedules.stepDecay(2, 0.1).factors(5, 3);
    assertThat(factors).startsWith(1, 1, 1, 1, 1, 1).hasSize(15);
    assertThat(factors[6]).isCloseTo(0.1, offset(TINY));
    assertThat(factors[14]).isCloseTo(0.01, offset(TINY));
  }

  @Test
  void exponentialAndInverseTimeFallWithinAnEpoch() {
    double[] exponential = Schedules.exponentialDecay(0.81).factors(2, 2);
    assertThat(exponential).containsExactly(new double[] {1, 0.9, 0.81, 0.729}, offset(TINY));
    double[] inverse = Schedules.inverseTimeDecay(1).factors(2, 2);
    assertThat(inverse).containsExactly(new double[] {1, 1 / 1.5, 0.5, 0.4}, offset(TINY));
    assertThat(Schedules.constantRate().factors(2, 2)).containsOnly(1);
  }

  @Test
  void theCosineIsHalfwayInTheMiddle() {
    double[] factors = Schedules.cosine(0.1).factors(4, 5);
    assertThat(factors[0]).isEqualTo(1);
    assertThat(factors[10]).isCloseTo(0.55, offset(TINY));
    assertThat(factors[19]).isCloseTo(0.1 + 0.9 * (1 + Math.cos(Math.PI * 0.95)) / 2, offset(TINY));
    assertThat(Schedules.cosine().factor(20, 20, 5)).isCloseTo(0, offset(TINY));
  }

  @Test
  void aWarmUpRisesAndHandsOver() {
    double[] factors = Schedules.warmUp(0.5, Schedules.cosine()).factors(2, 8);
    assertThat(Arrays.copyOf(factors, 5)).containsExactly(0.25, 0.5, 0.75, 1, 1);
    assertThat(factors[10]).isCloseTo(0.5, offset(TINY));
    assertThat(Schedules.warmUp(100, Schedules.cosine()).factors(1, 4))
        .containsExactly(0.25, 0.5, 0.75, 1);
  }

  @Test
  void oneCycleRisesToOneAndFallsNearlyToZero() {
    double[] factors = Schedules.oneCycle().factors(10, 101);
    assertThat(factors[0]).isCloseTo(0.04, offset(TINY));
    assertThat(Arrays.stream(factors).max().orElseThrow()).isBetween(0.9999, 1.0);
    assertThat(factors[1009]).isCloseTo(4e-6, offset(1e-9));
    assertThat(factors[303]).isGreaterThan(0.999);
    assertThat(Schedules.oneCycle().factors(1, 1)).hasSize(1);
  }

  @Test
  void senselessSettingsAreRefused() {
    refused(() -> Schedules.stepDecay(0, 0.5), "epochs between two steps must be at least 1");
    refused(() -> Schedules.stepDecay(1, 1.5), "more than 0 and at most 1, got 1.5");
    refused(() -> Schedules.exponentialDecay(0), "more than 0 and at most 1, got 0.0");
    refused(() -> Schedules.inverseTimeDecay(-1), "decay must be a positive number, got -1.0");
    refused(() -> Schedules.cosine(1), "factor at the end must lie between 0 and 1");
    refused(() -> Schedules.warmUp(0, Schedules.cosine()), "length of the warm-up must be a pos");
    refused(() -> Schedules.cosine().factors(0, 5), "number of epochs must be at least 1");
  }

  private static void refused(Runnable call, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(call::run)
        .withMessageContaining(words)
        .satisfies(error -> assertThat(error.getMessage()).endsWith("."));
  }
}
