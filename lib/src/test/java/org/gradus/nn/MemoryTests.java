package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.attention;
import static org.gradus.nn.Layers.averagePool2d;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.bidirectional;
import static org.gradus.nn.Layers.conv1d;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.embedding;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.gru;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.layerNorm;
import static org.gradus.nn.Layers.lstm;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.nn.Layers.reshape;
import static org.gradus.train.EarlyStopping.patience;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Metrics.meanAbsoluteError;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.rmsProp;
import static org.gradus.train.Optimizers.sgd;
import static org.gradus.train.Schedules.cosine;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.train.Blobs;
import org.gradus.train.RecordedProgress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Native memory is out of the garbage collector's sight: it must not grow. */
@Tag("long")
@Tag("one-jdk")
class MemoryTests {
  private final Dataset data = Blobs.of(200, 4, 3, 1);

  @Test
  void liveArraysStayFlatOverFiftyEpochs() {
    assertFlat(data, dense(8, RELU), dense(3));
  }

  @Test
  void liveArraysStayFlatOverFiftyEpochsOfConvolutions() {
    assertFlat(
        Blobs.of(200, 36, 3, 1),
        reshape(1, 6, 6),
        conv2d(4, 3, RELU).padding(1, 2, 1, 1),
        batchNorm(),
        maxPool2d(2),
        averagePool2d(2).stride(1).padding(1),
        flatten(),
        dropout(0.2),
        dense(3));
  }

  @Test
  void liveArraysStayFlatOverFiftyEpochsOfRecurrentLayers() {
    assertFlat(
        Words.of(200, 6, 3, 1),
        embedding(9, 4).mask(0),
        bidirectional(lstm(4).sequences()),
        attention().heads(2),
        layerNorm(),
        gru(5).resetBefore().sequences(),
        conv1d(4, 2),
        gru(5),
        dense(3));
  }

  private static void assertFlat(Dataset data, Layer... layers) {
    List<Integer> counts = new ArrayList<>();
    try (Network network = Sequential.of(layers).compile(crossEntropy(), adam(0.01), accuracy());
        RecordedProgress progress =
            RecordedProgress.install(
                done -> {
                  // At the same place of every epoch: its first batch.
                  if (done % 10 == 1) {
                    counts.add(live(network));
                  }
                })) {
      network.fit(data, epochs(50).batch(18).validation(0.1).stopAfter(patience(50)));
      assertThat(progress.ended).isTrue();
      assertNothingLeftBehind(network, data.features());
    }
    assertThat(counts).hasSize(50);
    // The first epoch has no best weights to remember yet.
    assertThat(counts.subList(2, 50)).containsOnly(counts.get(1));
  }

  private static void assertNothingLeftBehind(Network network, Features features) {
    String first = network.summary().rows().get(0).name();
    network.predict(features);
    int before = live(network);
    for (int i = 0; i < 10; i++) {
      network.predict(features);
      network.features(first, features);
      network.parameters(first);
      network.summary();
    }
    assertThat(live(network)).isEqualTo(before);
  }

  @Test
  void everythingNewStaysFlatToo(@TempDir Path folder) {
    Dataset line = Blobs.line(200, 1);
    List<Integer> counts = new ArrayList<>();
    try (Network network =
            Sequential.of(dense(8, RELU).named("front"), dense(2))
                .compile(squaredError(), rmsProp(0.001).momentum(0.5), meanAbsoluteError());
        Network classes =
            Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1).momentum(0.9).nesterov())) {
      FitOptions options =
          epochs(50)
              .validation(Blobs.line(40, 2))
              .stopAfter(patience(50))
              .schedule(cosine())
              .clipNorm(1)
              .clipValue(1)
              .checkpoint(folder.resolve("run"));
      network.fit(line, options.eachEpoch(epoch -> counts.add(live(network))));
      assertThat(counts.subList(2, 50)).containsOnly(counts.get(2));

      int before = live(network);
      counts.clear();
      network.freeze("front");
      network.fit(
          List.of(line.take(50), line), epochs(20).eachEpoch(epoch -> counts.add(live(network))));
      network.save(folder.resolve("net"));
      network.load(folder.resolve("net"));
      assertThat(counts.subList(1, 20)).containsOnly(counts.get(1));
      assertThat(live(network)).as("the moments are forgotten").isLessThan(before);

      counts.clear();
      classes.fit(
          data,
          epochs(20)
              .balanceClasses()
              .eachBatch(step -> step.loss())
              .eachEpoch(epoch -> counts.add(live(classes))));
      assertThat(counts.subList(1, 20)).containsOnly(counts.get(1));
    }
  }

  @Test
  void aThousandPredictionsLeaveNothingBehind() {
    try (Network network = Sequential.of(input(4), dense(3))) {
      float[] row = data.features().row(0);
      network.predict(row);
      int before = live(network);
      for (int i = 0; i < 1_000; i++) {
        network.predict(row);
      }
      assertThat(live(network)).isEqualTo(before);
    }
  }

  @Test
  void fittingEvaluatingAndSettingWeightsLeaveOnlyParametersAndMoments() {
    try (Network network =
        Sequential.of(input(4), dense(3)).compile(crossEntropy(), sgd(0.1).momentum(0.9))) {
      network.weights("dense");
      int before = live(network);
      for (int i = 0; i < 5; i++) {
        network.fit(data, epochs(2).validation(0.1).stopAfter(patience(1)));
        network.evaluate(data);
        network.setWeights("dense", network.weights("dense"), network.bias("dense"));
      }
      assertThat(live(network)).as("two velocities more").isEqualTo(before + 2);
      network.compile(crossEntropy(), sgd(0.1));
      assertThat(live(network)).isEqualTo(before);
    }
  }

  @Test
  void closingFreesEverything() {
    Network network = Sequential.of(input(4), dense(3)).compile(crossEntropy(), adam(0.01));
    network.fit(data, epochs(1));
    NDManager memory = memory(network);
    assertThat(memory.getManagedArrays()).hasSize(6);
    network.close();
    network.close();
    assertThat(memory.isOpen()).isFalse();
    assertThat(memory.getManagedArrays()).isEmpty();
  }

  @Test
  void aForgottenNetworkIsFreedByTheGarbageCollector() throws InterruptedException {
    NDManager memory = forget();
    for (int attempt = 0; attempt < 200 && memory.isOpen(); attempt++) {
      System.gc();
      Thread.sleep(25);
    }
    assertThat(memory.isOpen()).isFalse();
    assertThat(memory.getManagedArrays()).isEmpty();
  }

  private NDManager forget() {
    Network network = Sequential.of(dense(8, RELU), dense(3)).compile(crossEntropy(), adam(0.01));
    network.fit(data, epochs(1));
    return memory(network);
  }

  private static int live(Network network) {
    return memory(network).getManagedArrays().size();
  }

  /** The engine's book-keeping of everything that belongs to a network. */
  private static NDManager memory(Network network) {
    return network.block().getParameters().get(0).getValue().getArray().getManager();
  }
}
