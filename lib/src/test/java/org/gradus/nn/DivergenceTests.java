package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.sgd;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gradus.data.Dataset;
import org.gradus.data.FloatFeatures;
import org.gradus.train.Blobs;
import org.gradus.train.History;
import org.gradus.train.Loss;
import org.gradus.train.TrainingDiverged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loss that is no number is noticed wherever it comes about, and explained. */
class DivergenceTests {
  private final Dataset data = Blobs.of(100, 4, 3, 1);
  private final Dataset line = Blobs.line(100, 1);

  @Test
  void aBlowUpInTheLastStepOfAllIsNoticed(@TempDir Path folder) {
    Path file = folder.resolve("run");
    for (int batches : new int[] {1, 4}) {
      try (Network network = Sequential.of(input(4), dense(3)).compile(squaredError(), sgd(0.1))) {
        float[][] before = network.weights("dense");
        int last = batches;
        TrainingDiverged stop =
            diverged(
                network,
                data,
                epochs(1).batch(100 / batches).checkpoint(file).schedule(new Spike(last - 1)));
        assertThat(stop)
            .hasMessageStartingWith(
                "The loss was no longer a number after the last step of epoch 1, batch %d of %d. Likely cause: the learning rate"
                    .formatted(last, last))
            .hasMessageEndingWith("The weights are back at the beginning of that epoch.");
        assertThat(stop.history().stopped()).isEqualTo(History.Stopped.DIVERGED);
        assertThat(network.weights("dense")).isDeepEqualTo(before);
        assertThat(Files.exists(file)).as("nothing is kept of such an epoch").isFalse();
      }
    }
  }

  /** The learning rate goes through the roof in one step. */
  private record Spike(long at) implements org.gradus.train.Schedule {
    @Override
    public String describe() {
      return "spike";
    }

    @Override
    public double factor(long step, long steps, int perEpoch) {
      return step == at ? 1e37 : 1;
    }
  }

  @Test
  void targetsThatAreNotScaledAreNamed() {
    float[] large = new float[200];
    Arrays.fill(large, 4.5e5f);
    Dataset prices = Blobs.numbers(line.features(), new FloatFeatures(large, 2));
    try (Network network = Sequential.of(dense(2)).compile(squaredError(), sgd(100))) {
      assertThat(diverged(network, prices, epochs(50).batch(10)))
          .hasMessageContaining(
              "Likely cause: targets go up to 4.500e+05; scale them to about −1 to 1");
    }
  }

  @Test
  void explodingGradientsAreNamed() {
    try (Network network = Sequential.of(input(2), dense(2)).compile(squaredError(), sgd(10))) {
      network.setWeights("dense", new float[][] {{1e6f, 0}, {0, 1e6f}}, new float[2]);
      assertThat(diverged(network, line, epochs(50).batch(10)))
          .hasMessageContaining("Likely cause: exploding gradients, of norm ")
          .hasMessageContaining("clip them with clipNorm(1), or lower the learning rate 10.0.");
    }
  }

  @Test
  void aLogarithmOfZeroIsNamed() {
    Loss logarithm = new Custom(outputs -> outputs.abs().mul(0).log());
    try (Network network = Sequential.of(dense(3)).compile(logarithm, adam(0.01))) {
      assertThat(diverged(network, data, epochs(1)))
          .hasMessageStartingWith("The loss was no longer a number in epoch 1, batch 1 of 1.")
          .hasMessageContaining("takes a logarithm or a root of zero or less, or divides by zero");
    }
  }

  @Test
  void aSlopeThatIsNoNumberIsNamed() {
    // The root of zero is a number, but its slope is not.
    Loss root = new Custom(outputs -> outputs.mul(0).sqrt());
    try (Network network = Sequential.of(dense(3)).compile(root, adam(0.01))) {
      assertThat(diverged(network, data, epochs(2).batch(25)))
          .hasMessageStartingWith("The loss was no longer a number in epoch 1, batch 2 of 4.")
          .hasMessageContaining("the loss is a number, but its slope is none");
    }
  }

  private record Custom(java.util.function.UnaryOperator<NDArray> curve) implements Loss {
    @Override
    public String name() {
      return "custom";
    }

    @Override
    public NDArray each(NDArray outputs, NDArray targets) {
      return curve.apply(outputs);
    }

    @Override
    public void check(Shape output, Dataset data) {
      // Whatever comes is taken.
    }
  }

  @Test
  void aHighButBearableRateIsNotTakenForDivergence() {
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), sgd(1e6))) {
      assertThat(network.fit(data, epochs(3).batch(25)).stopped())
          .isEqualTo(History.Stopped.FINISHED);
    }
  }

  private static TrainingDiverged diverged(Network network, Dataset data, FitOptions options) {
    return catchThrowableOfType(TrainingDiverged.class, () -> network.fit(data, options));
  }
}
