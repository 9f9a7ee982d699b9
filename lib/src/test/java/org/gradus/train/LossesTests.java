package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Losses and metrics on numbers that can be checked by hand. */
class LossesTests {
  private final NDManager memory = Hardware.cpu().newManager();
  private final NDArray labels = memory.create(new long[] {0, 2});

  @AfterEach
  void free() {
    memory.close();
  }

  @Test
  void crossEntropyOfEqualScoresIsTheLogarithmOfTheirNumber() {
    assertThat(mean(Losses.crossEntropy(), 5, 5, 5, -1, -1, -1))
        .isCloseTo(Math.log(3), offset(1e-6));
  }

  @Test
  void crossEntropyOfHugeScoresIsFinite() {
    assertThat(mean(Losses.crossEntropy(), 10_000, 0, 0, 0, 0, 10_000)).isZero();
    assertThat(mean(Losses.crossEntropy(), 0, 10_000, 0, 10_000, 0, 0)).isEqualTo(10_000);
  }

  @Test
  void squaredErrorHoldsOutputsAgainstOneHotTargets() {
    // (1−1)² + 2² + 0² and 0² + 0² + (4−1)², over six numbers.
    assertThat(mean(Losses.squaredError(), 1, 2, 0, 0, 0, 4)).isCloseTo(13 / 6.0, offset(1e-6));
  }

  @Test
  void squaredErrorOfOneOutputTakesTheLabelAsANumber() {
    NDArray outputs = memory.create(new float[] {3, 1}, new Shape(2, 1));
    assertThat(Losses.squaredError().mean(outputs, labels).getFloat()).isEqualTo((9 + 1) / 2f);
  }

  @Test
  void accuracyCountsTheHighestOutputs() {
    NDArray outputs = memory.create(new float[] {3, 1, 2, 9, 0, 8}, new Shape(2, 3));
    assertThat(Metrics.accuracy().sum(outputs, labels).getLong()).isEqualTo(1);
  }

  private double mean(Loss loss, float... outputs) {
    return loss.mean(memory.create(outputs, new Shape(2, 3)), labels).getFloat();
  }
}
