package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.sgd;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.gradus.data.Dataset;
import org.gradus.train.Blobs;
import org.gradus.train.History;
import org.gradus.train.RecordedProgress;
import org.gradus.train.TrainingDiverged;
import org.gradus.train.TrainingInterrupted;
import org.junit.jupiter.api.Test;

/** What somebody who waits sees, and what happens when a run does not end well. */
class FitProgressTests {
  private final Dataset data = Blobs.of(100, 4, 3, 1);

  @Test
  void everyBatchAndEpochIsReported() {
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1), accuracy());
        RecordedProgress progress = RecordedProgress.install(done -> {})) {
      History history = network.fit(data, epochs(3).batch(30));

      assertThat(progress.total).isEqualTo(12);
      assertThat(progress.done).isEqualTo(12);
      assertThat(progress.ended).isTrue();
      assertThat(progress.notes)
          .last(STRING)
          .matches("epoch 3 of 3 · loss \\d\\.\\d{3} · accuracy \\d+\\.\\d %");
      assertThat(progress.shown).hasSize(3);
      History partial = (History) progress.shown.get(1);
      assertThat(partial.epochs()).isEqualTo(history.epochs().subList(0, 2));
      assertThat(partial.stopped()).isEqualTo(History.Stopped.RUNNING);
    }
  }

  @Test
  void anInterruptEndsTheRunBeforeTheNextBatch() {
    try (Network network = Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.1));
        RecordedProgress progress =
            RecordedProgress.install(
                done -> {
                  if (done == 6) {
                    Thread.currentThread().interrupt();
                  }
                })) {
      float[][] before = network.weights("dense");
      TrainingInterrupted stop =
          catchThrowableOfType(
              TrainingInterrupted.class, () -> network.fit(data, epochs(50).batch(25)));

      assertThat(stop)
          .hasMessage(
              "Training was interrupted in epoch 2, batch 3 of 4; the weights stay as learned so far.");
      assertThat(progress.done).isEqualTo(6);
      assertThat(progress.ended).isTrue();
      assertThat(stop.history().epochs()).hasSize(1);
      assertThat(stop.history().stopped()).isEqualTo(History.Stopped.INTERRUPTED);
      assertThat(network.weights("dense")).isNotEqualTo(before);
      assertThat(Thread.interrupted()).as("the interrupt is used up").isFalse();
      assertThat(network.fit(data, epochs(1)).stopped()).isEqualTo(History.Stopped.FINISHED);
    }
  }

  @Test
  void anInterruptEndsPredictionsToo() {
    try (Network network = Sequential.of(input(4), dense(3))) {
      network.summary();
      Thread.currentThread().interrupt();
      assertThat(
              catchThrowableOfType(
                  CancellationException.class, () -> network.predict(data.features())))
          .hasMessage("Interrupted after 0 of 100 examples.");
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  @Test
  void aLossThatIsNoNumberNamesItsBatchAndTheLearningRate() {
    try (Network network = Sequential.of(input(4), dense(3)).compile(squaredError(), sgd(1e38))) {
      float[][] before = network.weights("dense");
      TrainingDiverged stop =
          catchThrowableOfType(
              TrainingDiverged.class, () -> network.fit(data, epochs(5).batch(25)));

      assertThat(stop)
          .hasMessage(
              "The loss was no longer a number in epoch 1, batch 2 of 4. Likely cause: the learning rate 1.0E38 is too large; try a tenth of it. The weights are back at the beginning of that epoch.");
      assertThat(stop.history().stopped()).isEqualTo(History.Stopped.DIVERGED);
      assertThat(network.weights("dense")).isDeepEqualTo(before);
    }
  }

  @Test
  void inputsThatAreNotScaledAreNamedAsTheCause() {
    float[] large = new float[100 * 4];
    Arrays.fill(large, 3e30f);
    Dataset unscaled = Blobs.set(large, data.labels(), 3, 4);
    try (Network network = Sequential.of(dense(3)).compile(squaredError(), adam(0.001))) {
      assertThat(
              catchThrowableOfType(
                  TrainingDiverged.class, () -> network.fit(unscaled, epochs(5).batch(25))))
          .hasMessageContaining("inputs go up to 3.000e+30; scale them to about 0 to 1");
    }
  }

  @Test
  void afterDivergingTheNetworkCanLearnAgain() {
    try (Network network =
        Sequential.of(dense(3)).compile(squaredError(), sgd(1e38).momentum(0.9))) {
      assertThat(
              catchThrowableOfType(
                  TrainingDiverged.class, () -> network.fit(data, epochs(5).batch(25))))
          .isNotNull();
      network.compile(crossEntropy(), adam(0.01), accuracy());
      History history = network.fit(data, epochs(50).batch(25));
      assertThat(history.last().orElseThrow().metrics().get("accuracy")).isGreaterThan(0.9);
    }
  }
}
