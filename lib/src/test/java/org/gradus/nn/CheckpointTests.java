package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Activation.TANH;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.EarlyStopping.patience;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.rmsProp;
import static org.gradus.train.Optimizers.sgd;
import static org.gradus.train.Schedules.cosine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.data.Dataset;
import org.gradus.train.Blobs;
import org.gradus.train.Checkpoint;
import org.gradus.train.History;
import org.gradus.train.Optimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that ended too early goes on as if it had not. */
@SuppressWarnings("NullAway.Init") // set before each test
class CheckpointTests {
  @TempDir private Path folder;
  private final Dataset data = Blobs.of(100, 4, 3, 1);
  private final Dataset watched = Blobs.of(60, 4, 3, 2);

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static List<Optimizer> optimizers() {
    return List.of(
        sgd(0.1),
        sgd(0.1).momentum(0.9),
        sgd(0.1).momentum(0.9).nesterov(),
        adam(0.01),
        rmsProp(0.01).momentum(0.5));
  }

  private static Network network(Optimizer optimizer) {
    return Sequential.of(dense(8, RELU), dense(3)).compile(crossEntropy(), optimizer, accuracy());
  }

  private static Network wide() {
    return Sequential.of(dense(64, RELU), dense(2)).compile(crossEntropy(), adam(0.003));
  }

  private FitOptions options() {
    return epochs(6).batch(30).validation(watched).schedule(cosine()).clipNorm(1).threads(1);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void theLaterLossesAreTheSameBits(Optimizer optimizer) {
    List<Double> straight;
    float[][] weights;
    try (Network network = network(optimizer)) {
      straight = losses(network.fit(data, options()));
      weights = network.weights("dense");
    }
    FitOptions kept = options().checkpoint(folder.resolve("run"));
    try (Network network = network(optimizer)) {
      assertThat(catchCrash(network, kept, 10)).isTrue();
    }
    assertThat(Checkpoint.epochs(folder.resolve("run"))).hasSize(2);
    try (Network network = network(optimizer)) {
      List<Integer> heard = new ArrayList<>();
      History history = network.fit(data, kept.eachEpoch(epoch -> heard.add(epoch.number())));
      assertThat(heard).containsExactly(3, 4, 5, 6);
      assertThat(losses(history)).isEqualTo(straight);
      assertThat(network.weights("dense")).isDeepEqualTo(weights);
      assertThat(losses(network.fit(data, kept))).as("nothing is left to do").isEqualTo(straight);
    }
  }

  private boolean catchCrash(Network network, FitOptions options, long step) {
    try {
      network.fit(
          data,
          options.eachBatch(
              at -> {
                if (at.number() == step) {
                  throw new Crash();
                }
              }));
      return false;
    } catch (Crash expected) {
      return true;
    }
  }

  @Test
  void earlyStoppingRemembersItsBestWeights() {
    // Noise alone, and room to learn it by heart: the validation loss soon rises.
    Dataset noise = Blobs.of(60, 20, 2, 30, 3);
    FitOptions options =
        epochs(50).batch(20).validation(Blobs.of(60, 20, 2, 30, 4)).stopAfter(patience(4));
    List<Double> straight;
    float[][] best;
    int last;
    try (Network network = wide()) {
      History history = network.fit(noise, options);
      straight = losses(history);
      best = network.weights("dense2");
      last = history.epochs().size();
    }
    for (int crash : new int[] {last - 3, last - 1}) {
      FitOptions kept = options.checkpoint(folder.resolve("run" + crash));
      try (Network network = wide()) {
        FitOptions crashing =
            kept.eachEpoch(
                epoch -> {
                  if (epoch.number() == crash) {
                    throw new Crash();
                  }
                });
        assertThat(catchThrowable(() -> network.fit(noise, crashing))).isInstanceOf(Crash.class);
      }
      for (int again = 0; again < 2; again++) {
        try (Network network = wide()) {
          History history = network.fit(noise, kept);
          assertThat(history.stopped()).isEqualTo(History.Stopped.EARLY);
          assertThat(losses(history)).isEqualTo(straight);
          assertThat(network.weights("dense2")).isDeepEqualTo(best);
        }
      }
    }
  }

  @Test
  void aStreamIsTakenUpWhereItWasLeft() {
    Iterable<Dataset> stream =
        () -> Stream.iterate(0, i -> i + 1).map(i -> Blobs.of(20, 4, 3, i)).iterator();
    FitOptions options = epochs(4).stepsPerEpoch(3).threads(1);
    List<Double> straight;
    try (Network network = network(adam(0.01))) {
      straight = losses(network.fit(stream, options));
    }
    FitOptions kept = options.checkpoint(folder.resolve("run"));
    try (Network network = network(adam(0.01))) {
      FitOptions crashing =
          kept.eachBatch(
              step -> {
                if (step.number() == 8) {
                  throw new Crash();
                }
              });
      assertThat(catchThrowable(() -> network.fit(stream, crashing))).isInstanceOf(Crash.class);
    }
    try (Network network = network(adam(0.01))) {
      assertThat(losses(network.fit(stream, kept))).isEqualTo(straight);
    }
  }

  @Test
  void aCheckpointOfAnotherRunIsRefused() throws IOException {
    Path file = folder.resolve("run");
    FitOptions kept = epochs(1).batch(30).checkpoint(file);
    try (Network network = network(adam(0.01))) {
      network.fit(data, kept.seed(7));
    }
    refused(network(adam(0.01)), data, kept, "its seed was \"7\" and is \"1\" now");
    refused(network(sgd(0.01)), data, kept.seed(7), "its optimizer was \"Adam, rate 0.01\"");
    refused(network(adam(0.01)), data, kept.seed(7).batch(20), "its batch size was \"30\"");
    refused(
        network(adam(0.01)), data.take(90), kept.seed(7), "its data was \"Blobs, all \" and is");
    refused(
        Sequential.of(dense(9, RELU), dense(3)).compile(crossEntropy(), adam(0.01)),
        data,
        kept.seed(7),
        "is of another network: '");
    refused(
        Sequential.of(dense(3)).compile(crossEntropy(), adam(0.01)),
        data,
        kept.seed(7),
        "is of another network: it has '");
    byte[] good = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(good, good.length / 2));
    refused(network(adam(0.01)), data, kept.seed(7), "is damaged: its content does not match");
  }

  private static void refused(Network network, Dataset data, FitOptions options, String words) {
    try (network) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.fit(data, options))
          .withMessageContaining(words)
          .satisfies(error -> assertThat(error.getMessage()).endsWith(".").doesNotContain("\n"));
    }
  }

  @Test
  void savedWeightsComeBackToTheBit() {
    Path file = folder.resolve("net.gradus");
    float[][] outputs;
    try (Network network = network(adam(0.01))) {
      network.fit(data, epochs(2));
      network.save(file);
      outputs = network.predict(data.features()).outputs();
      network.fit(data, epochs(1));
      network.load(file);
      assertThat(network.predict(data.features()).outputs()).isDeepEqualTo(outputs);
    }
    try (Network fresh = Sequential.of(dense(8, RELU), dense(3)).seed(99)) {
      assertThat(fresh.load(file).predict(data.features()).outputs()).isDeepEqualTo(outputs);
    }
  }

  @Test
  void aFileOfAnotherNetworkIsRefused() throws IOException {
    Path file = folder.resolve("net.gradus");
    try (Network network = Sequential.of(input(4), dense(8, RELU), dense(3))) {
      network.save(file);
    }
    refusedLoad(
        Sequential.of(input(4), dense(7, RELU), dense(3)),
        file,
        "its layer 2 is \"dense: dense, RELU, [8]\", and this network's is \"dense: dense, RELU, [7]\"");
    refusedLoad(
        Sequential.of(input(4), dense(8, TANH), dense(3)), file, "is \"dense: dense, TANH, [8]\"");
    refusedLoad(Sequential.of(input(5), dense(8, RELU), dense(3)), file, "its input is \"4\"");
    refusedLoad(
        Sequential.of(input(4), dense(8, RELU)), file, "its layer 3 is \"dense2: dense, [3]\"");
    Files.writeString(file, "GRADUS is not all there is to it");
    refusedLoad(Sequential.of(input(4), dense(8, RELU)), file, "has version");
    Files.write(file, new byte[0]);
    refusedLoad(Sequential.of(input(4), dense(8, RELU)), file, "is damaged");
  }

  @Test
  void aRefusedFileLeavesANetworkThatWasNotBuiltYet() {
    Path file = folder.resolve("net.gradus");
    try (Network network = Sequential.of(input(4), dense(8, RELU), dense(3))) {
      network.save(file);
    }
    try (Network other = Sequential.of(dense(7, RELU), dense(3))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> other.load(file))
          .withMessageContaining("is of another network");
      // It still knows neither its numbers nor its inputs.
      other.seed(5).compile(crossEntropy(), adam(0.01)).fit(Blobs.of(30, 6, 3, 1), epochs(1));
      assertThat(other.weights("dense")).hasDimensions(7, 6);
    }
  }

  private static void refusedLoad(Network network, Path file, String words) {
    try (network) {
      float[][] before = network.weights("dense");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> network.load(file))
          .withMessageContaining(words)
          .satisfies(error -> assertThat(error.getMessage()).endsWith(".").doesNotContain("\n"));
      assertThat(network.weights("dense")).isDeepEqualTo(before);
    }
  }

  private static List<Double> losses(History history) {
    return history.epochs().stream()
        .flatMap(epoch -> Stream.of(epoch.loss(), epoch.validationLoss().orElse(0)))
        .toList();
  }
}
