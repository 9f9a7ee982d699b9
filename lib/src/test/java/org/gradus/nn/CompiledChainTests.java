package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;
import static org.gradus.nn.Activation.GELU;
import static org.gradus.nn.Activation.LINEAR;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Activation.SIGMOID;
import static org.gradus.nn.Activation.TANH;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.adamW;
import static org.gradus.train.Optimizers.rmsProp;
import static org.gradus.train.Optimizers.sgd;

import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gradus.data.Dataset;
import org.gradus.data.Datasets;
import org.gradus.train.DenseChain;
import org.gradus.train.History;
import org.gradus.train.Optimizer;
import org.gradus.train.Schedules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The script of a chain of dense layers against the engine's own way back. */
@Tag("one-jdk")
class CompiledChainTests {
  private static final int STEPS = 100;
  private static final int BATCH = 64;
  private static final double ONE_IN_A_MILLION = 1e-4; // percent

  private static final Dataset DIGITS = Datasets.digits().train().take(STEPS * BATCH);

  static Stream<List<Layer>> chains() {
    return Stream.of(
        List.of(flatten(), dense(10)),
        List.of(flatten(), dense(40, RELU), dense(10)),
        List.of(flatten(), dense(40, TANH), dense(30, SIGMOID), dense(20, LINEAR), dense(10)),
        List.of(flatten(), dense(40, RELU), dense(10, TANH)));
  }

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        sgd(0.1),
        sgd(0.05).momentum(0.9).nesterov(),
        sgd(0.05).momentum(0.9).weightDecay(1e-4),
        rmsProp(1e-3),
        adam(1e-3),
        adamW(1e-3));
  }

  @ParameterizedTest
  @MethodSource("chains")
  void learnsWhatTheRecorderLearns(List<Layer> layers) {
    agrees(adam(1e-3), options -> options, layers.toArray(Layer[]::new));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void worksWithEveryOptimizer(Optimizer optimizer) {
    agrees(optimizer, options -> options, flatten(), dense(40, RELU), dense(10));
  }

  @Test
  void worksWithSchedulesAndClipping() {
    agrees(
        adam(1e-3),
        options -> options.schedule(Schedules.cosine()).clipNorm(0.5),
        flatten(),
        dense(40, RELU),
        dense(10));
  }

  @Test
  void whatIsNoChainIsRecorded() {
    assertThat(links(flatten(784), dense(40, RELU), dense(10))).hasSize(2);
    assertThat(links(flatten(784), dense(40, GELU), dense(10))).isEmpty();
    assertThat(links(flatten(784), dense(40, RELU), dropout(0.5), dense(10))).isEmpty();
  }

  private static void agrees(Optimizer optimizer, UnaryOperator<FitOptions> more, Layer... layers) {
    List<Double> expected = losses(false, optimizer, more, layers);
    List<Double> actual = losses(true, optimizer, more, layers);
    assertThat(actual).hasSize(STEPS);
    for (int i = 0; i < STEPS; i++) {
      assertThat(actual.get(i))
          .as("loss of step %d", i + 1)
          .isCloseTo(expected.get(i), withPercentage(ONE_IN_A_MILLION));
    }
  }

  private static List<Double> losses(
      boolean compiled, Optimizer optimizer, UnaryOperator<FitOptions> more, Layer... layers) {
    List<Double> losses = new ArrayList<>();
    try (Network network = Sequential.of(layers).compile(crossEntropy(), optimizer, accuracy())) {
      FitOptions options =
          more.apply(FitOptions.epochs(1).batch(BATCH).compiled(compiled))
              .eachBatch(step -> losses.add(step.loss()));
      History history = network.fit(DIGITS, options);
      assertThat(history.last().orElseThrow().metrics()).containsKey("accuracy");
    }
    return losses;
  }

  private static List<DenseChain.Link> links(Layer... layers) {
    try (Network network = Sequential.of(layers)) {
      Block block = network.seed(1).block();
      return ((DenseChain) block).links();
    }
  }
}
