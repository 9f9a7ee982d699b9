package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.nn.Activation.LEAKY_RELU;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.EarlyStopping.patience;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.sgd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.train.AdversarialTraining;
import org.gradus.train.Blobs;
import org.gradus.train.Epoch;
import org.gradus.train.History;
import org.gradus.train.TrainingDiverged;
import org.gradus.train.TrainingInterrupted;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Two networks against each other. */
@Tag("one-jdk")
class GanTests {

  /** Normal numbers around (2, −1), with spreads 0.5 and 0.2. */
  private static Dataset cloud(int size, long seed) {
    Random random = new Random(seed);
    float[] values = new float[2 * size];
    for (int i = 0; i < size; i++) {
      values[2 * i] = (float) (2 + 0.5 * random.nextGaussian());
      values[2 * i + 1] = (float) (-1 + 0.2 * random.nextGaussian());
    }
    return Blobs.set(values, new int[size], 1, 2);
  }

  private static Gan small() {
    return Gan.of(
        Sequential.of(input(3), dense(16, RELU), dense(2)),
        Sequential.of(input(2), dense(16, LEAKY_RELU), dense(1)));
  }

  @Test
  void oneStepMovesBothByTheirGradients() {
    Dataset data = cloud(6, 1);
    try (Gan gan = Gan.of(Sequential.of(input(1), dense(2)), Sequential.of(input(2), dense(1)))) {
      // A generator that does not look at its noise: what it makes is its bias.
      gan.generator().setWeights("dense", new float[2][1], new float[] {0.3f, -0.2f});
      gan.discriminator().setWeights("dense", new float[][] {{0.4f, 0.7f}}, new float[] {0.1f});
      gan.compile(sgd(0.5), sgd(0.1), 0.9);
      gan.fit(data, epochs(1).batch(6).seed(3).threads(1));

      double made = 0.4 * 0.3 + 0.7 * -0.2 + 0.1;
      double[] slope = {sigma(made) * 0.3, sigma(made) * -0.2, sigma(made)};
      for (int i = 0; i < 6; i++) {
        float[] x = data.features().row(i);
        double pull = (sigma(0.4 * x[0] + 0.7 * x[1] + 0.1) - 0.9) / 6;
        slope[0] += pull * x[0];
        slope[1] += pull * x[1];
        slope[2] += pull;
      }
      double[] judge = {0.4 - 0.1 * slope[0], 0.7 - 0.1 * slope[1], 0.1 - 0.1 * slope[2]};
      float[] weights = gan.discriminator().weights("dense")[0];
      assertThat((double) weights[0]).isCloseTo(judge[0], within(1e-5));
      assertThat((double) weights[1]).isCloseTo(judge[1], within(1e-5));
      assertThat((double) gan.discriminator().bias("dense")[0]).isCloseTo(judge[2], within(1e-5));
      // The generator moves after the judge has moved.
      double pull = sigma(judge[0] * 0.3 + judge[1] * -0.2 + judge[2]) - 1;
      float[] bias = gan.generator().bias("dense");
      assertThat((double) bias[0]).isCloseTo(0.3 - 0.5 * pull * judge[0], within(1e-5));
      assertThat((double) bias[1]).isCloseTo(-0.2 - 0.5 * pull * judge[1], within(1e-5));
    }
  }

  private static double sigma(double z) {
    return 1 / (1 + Math.exp(-z));
  }

  @Test
  void whatIsMadeComesToLieWhereTheDataLie() {
    try (Gan gan = small().compile(adam(2e-3).decays(0.5, 0.999), adam(2e-3).decays(0.5, 0.999))) {
      double before = distance(gan.make(500, 1));
      History history = gan.fit(cloud(1_000, 1), epochs(60).batch(100).seed(3).threads(1));
      assertThat(distance(gan.make(500, 1))).isLessThan(Math.min(0.35, before / 3));
      Epoch last = history.last().orElseThrow();
      assertThat(last.metrics())
          .containsOnlyKeys(AdversarialTraining.GENERATOR_LOSS, AdversarialTraining.FOOLED);
      assertThat(last.metrics().get(AdversarialTraining.FOOLED)).isBetween(0.05, 0.95);
      assertThat(history.toString()).contains("60 epochs", "1,000 examples", "seed 3");
      assertThat(history.circumstances().optimizer()).contains("generator: Adam", "discriminator:");
    }
  }

  private static double distance(Features made) {
    double[] mean = new double[2];
    for (float[] row : made.rows()) {
      mean[0] += row[0] / made.size();
      mean[1] += row[1] / made.size();
    }
    return Math.hypot(mean[0] - 2, mean[1] + 1);
  }

  @Test
  void aSeedFixesARunAndWhatIsMade(@TempDir Path folder) {
    float[][] first;
    try (Gan gan = small().compile(adam(0.01), adam(0.01))) {
      gan.fit(cloud(100, 1), epochs(3).batch(20).seed(5).threads(1));
      first = gan.make(4, 9).rows();
      gan.generator().save(folder.resolve("generator"));
    }
    try (Gan gan = small().compile(adam(0.01), adam(0.01))) {
      gan.fit(cloud(100, 1), epochs(3).batch(20).seed(5).threads(1));
      assertThat(gan.make(4, 9).rows()).isDeepEqualTo(first);
      assertThat(gan.noise(2, 9)[1]).isEqualTo(gan.noise(4, 9)[1]);
      assertThat(gan.make(4, 8).rows()).isNotEqualTo(first);
      assertThat(gan.make(0, 8).size()).isZero();
    }
    try (Gan gan = small()) {
      gan.generator().load(folder.resolve("generator"));
      assertThat(gan.make(4, 9).rows()).isDeepEqualTo(first);
    }
  }

  @Test
  void liveArraysStayFlat() {
    List<Integer> counts = new ArrayList<>();
    try (Gan gan =
        Gan.of(
                Sequential.of(input(3), dense(4), batchNorm(), dense(2)),
                Sequential.of(input(2), dense(4, RELU), dense(1)))
            .compile(adam(0.01), adam(0.01))) {
      gan.fit(
          cloud(60, 1),
          epochs(30)
              .batch(20)
              .clipNorm(1)
              .eachEpoch(epoch -> counts.add(live(gan.generator()) + live(gan.discriminator()))));
      for (int i = 0; i < 5; i++) {
        gan.make(10, i);
      }
      counts.add(live(gan.generator()) + live(gan.discriminator()));
    }
    assertThat(counts.subList(1, 30)).containsOnly(counts.get(0));
    assertThat(counts.get(30)).isLessThanOrEqualTo(counts.get(0));
  }

  private static int live(Network network) {
    return network.body().memory().getManagedArrays().size();
  }

  @Test
  void aLossThatIsNoNumberIsToldAndUndone() {
    try (Gan gan = small().compile(sgd(1e30), sgd(1e30))) {
      float[][] before = gan.generator().weights("dense");
      assertThatThrownBy(() -> gan.fit(cloud(100, 1), epochs(4).batch(10)))
          .isInstanceOf(TrainingDiverged.class)
          .hasMessageContaining("A loss was no longer a number in epoch 1.")
          .hasMessageContaining("learning rates 1.0E30 and 1.0E30 are too large");
      assertThat(gan.generator().weights("dense")).isDeepEqualTo(before);
      gan.compile(sgd(0.01), sgd(0.01)).fit(cloud(100, 1), epochs(1));
    }
  }

  @Test
  void itCanBeInterrupted() {
    try (Gan gan = small().compile(sgd(0.01), sgd(0.01))) {
      FitOptions options =
          epochs(3)
              .eachEpoch(
                  epoch -> {
                    if (epoch.number() == 2) {
                      Thread.currentThread().interrupt();
                    }
                  });
      assertThatThrownBy(() -> gan.fit(cloud(100, 1), options))
          .isInstanceOf(TrainingInterrupted.class)
          .hasMessageStartingWith("Training was interrupted in epoch 3, batch 1 of 1;");
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  static Stream<Arguments> senseless() {
    Network wide = Sequential.of(input(3), dense(5));
    Network judge = Sequential.of(input(2), dense(1));
    Gan gan = small().compile(sgd(1), sgd(1));
    Dataset data = cloud(10, 1);
    return Stream.of(
        call(() -> Gan.of(wide, judge), "makes [5], but the discriminator looks at [2]"),
        call(
            () -> Gan.of(Sequential.of(input(2, 2), dense(1)), judge), "but this one takes [2, 2]"),
        call(
            () -> Gan.of(judge, Sequential.of(input(1), dense(3))),
            "by one number, but it gives shape [3]: end it with dense(1)."),
        call(() -> small().compile(sgd(1), sgd(1), 0), "more than 0 and at most 1, got 0.0."),
        call(() -> gan.fit(data, epochs(1).validation(0.5)), "leave validation(…) away."),
        call(() -> gan.fit(data, epochs(1).validation(data)), "leave validation(…) away."),
        call(() -> gan.fit(data, epochs(1).stopAfter(patience(1))), "leave stopAfter"),
        call(() -> gan.fit(data, epochs(1).checkpoint(Path.of("run"))), "and checkpoint away."),
        call(() -> gan.fit(data.take(1), epochs(1)), "takes two at least."),
        call(() -> gan.fit(Blobs.of(10, 3, 2, 1), epochs(1)), "wants examples of shape [2]"),
        call(() -> gan.make(-1, 1), "examples to make must be at least 0, got -1."));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("senseless")
  void whatMakesNoSenseIsRefusedInOneSentence(ThrowingCallable call, String words) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(words);
  }

  @Test
  void itMustBeCompiledFirst() {
    try (Gan gan = small()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> gan.fit(cloud(10, 1), epochs(1)))
          .withMessageContaining("call compile(adam(2e-4), adam(2e-4)) first.");
      assertThat(IntStream.of(gan.make(2, 1).shape()).toArray()).containsExactly(2);
    }
  }

  private static Arguments call(ThrowingCallable call, String words) {
    return Arguments.of(call, words);
  }
}
