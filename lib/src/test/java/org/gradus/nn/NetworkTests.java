package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.input;
import static org.gradus.train.EarlyStopping.patience;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Optimizers.sgd;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.data.ByteFeatures;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.train.Blobs;
import org.gradus.train.Epoch;
import org.gradus.train.History;
import org.junit.jupiter.api.Test;

class NetworkTests {
  private final Dataset data = Blobs.of(600, 5, 3, 1);
  private final Dataset test = Blobs.of(300, 5, 3, 2);

  @Test
  void learnsToTellBlobsApart() {
    try (Network network =
        Sequential.of(dense(16, RELU), dense(3)).compile(crossEntropy(), adam(0.01), accuracy())) {
      History history = network.fit(data, epochs(20).batch(32).validation(0.2).seed(7));

      assertThat(history.epochs()).extracting(Epoch::number).first().isEqualTo(1);
      assertThat(history.epochs()).hasSize(20);
      assertThat(history.stopped()).isEqualTo(History.Stopped.FINISHED);
      assertThat(history.seed()).isEqualTo(7);
      assertThat(history.data().name()).isEqualTo("Blobs");
      assertThat(history.versions()).containsKeys("gradus", "djl", "engine", "jdk");
      assertThat(history.last().orElseThrow().validationMetrics().get("accuracy"))
          .isGreaterThan(0.97);
      Evaluation evaluation = network.evaluate(test);
      assertThat(evaluation.accuracy()).isGreaterThan(0.97);
      assertThat(evaluation.toString())
          .matches("accuracy \\d+\\.\\d % \\(\\d+ of 300\\), loss 0\\.\\d+");
    }
  }

  @Test
  void predictionsAgreeWithTheEvaluation() {
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1), accuracy())) {
      network.fit(data, epochs(2));
      Predictions predictions = network.predict(test.features());
      int[] labels = test.labels();
      int[] classes = predictions.classes();
      long right = IntStream.range(0, 300).filter(i -> classes[i] == labels[i]).count();
      double loss = 0;
      for (int i = 0; i < 300; i++) {
        loss -= Math.log(predictions.probabilities()[i][labels[i]]) / 300;
      }

      assertThat(network.evaluate(test).accuracy()).isEqualTo(right / 300.0);
      assertThat(network.evaluate(test).loss()).isCloseTo(loss, offset(1e-5));
      assertThat(network.predict(test.features().row(7)).outputs()[0])
          .containsExactly(predictions.outputs()[7], offset(1e-5f));
    }
  }

  @Test
  void picturesOfBytesCountAsNumbersFromZeroToOne() {
    byte[] pixels = new byte[4 * 256];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) i;
    }
    Features pictures = new ByteFeatures(pixels, 2, 2);
    try (Network network = Sequential.of(input(2, 2), flatten(), dense(4))) {
      float[][] unit = new float[4][4];
      for (int i = 0; i < 4; i++) {
        unit[i][i] = 1;
      }
      network.setWeights("dense", unit, new float[4]);

      float[][] outputs = network.predict(pictures).outputs();
      for (int i = 0; i < pictures.size(); i++) {
        assertThat(outputs[i]).containsExactly(pictures.row(i));
      }
    }
  }

  @Test
  void weightsGoInAndOut() {
    try (Network network = Sequential.of(input(5), dense(4, RELU), dense(3).named("last"))) {
      float[][] weights = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
      network.setWeights("last", weights, new float[] {1, 2, 3});

      assertThat(network.weights("last")).isDeepEqualTo(weights);
      assertThat(network.bias("last")).containsExactly(1, 2, 3);
      assertThat(network.weights("dense")).hasDimensions(4, 5);
      assertThat(network.parameterCount()).isEqualTo(4 * 5 + 4 + 3 * 4 + 3);
    }
  }

  @Test
  void firstWeightsFollowFromTheSeedAndHaveTheRightSpread() {
    double he = Math.sqrt(6.0 / 500);
    double glorot = Math.sqrt(6.0 / (500 + 400));
    try (Network one = Sequential.of(input(500), dense(400, RELU)).seed(3);
        Network same = Sequential.of(input(500), dense(400, RELU)).seed(3);
        Network other = Sequential.of(input(500), dense(400)).seed(4);
        Network zero = Sequential.of(input(500), dense(400).start(Initialization.ZEROS))) {
      assertThat(one.weights("dense")).isDeepEqualTo(same.weights("dense"));
      assertThat(largest(one)).isBetween(0.99 * he, he);
      assertThat(largest(other)).isBetween(0.99 * glorot, glorot);
      assertThat(largest(zero)).isZero();
    }
  }

  @Test
  void twoRunsGiveTheSameBits() {
    History first = run();
    History second = run();
    assertThat(first.epochs()).extracting(Epoch::loss).isEqualTo(losses(second));
    assertThat(first.epochs())
        .extracting(epoch -> epoch.validationLoss().getAsDouble())
        .isEqualTo(
            second.epochs().stream().map(epoch -> epoch.validationLoss().getAsDouble()).toList());
  }

  private History run() {
    try (Network network =
        Sequential.of(dense(16, RELU), dense(3)).compile(crossEntropy(), adam(0.01), accuracy())) {
      return network.fit(data, epochs(5).batch(50).validation(0.2).seed(5).threads(1));
    }
  }

  @Test
  void anotherSeedGivesAnotherRun() {
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1));
        Network other = Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.1))) {
      assertThat(losses(network.fit(data, epochs(2).seed(1))))
          .isNotEqualTo(losses(other.fit(data, epochs(2).seed(2))));
    }
  }

  @Test
  void aSecondFitGoesOnWhereTheFirstEnded() {
    try (Network network = Sequential.of(dense(3)).compile(crossEntropy(), sgd(0.05))) {
      double first = network.fit(data, epochs(3)).last().orElseThrow().loss();
      assertThat(network.fit(data, epochs(1)).last().orElseThrow().loss()).isLessThan(first);
    }
  }

  @Test
  void earlyStoppingKeepsTheBestWeights() {
    // Noise alone, and room to learn it by heart: the validation loss soon rises.
    Dataset noise = Blobs.of(60, 20, 2, 30, 3);
    Dataset watched = Blobs.of(60, 20, 2, 30, 4);
    try (Network network =
        Sequential.of(dense(64, RELU), dense(2)).compile(crossEntropy(), adam(0.003))) {
      History history =
          network.fit(noise, epochs(50).batch(20).validation(watched).stopAfter(patience(3)));

      assertThat(history.stopped()).isEqualTo(History.Stopped.EARLY);
      Epoch best = history.best().orElseThrow();
      assertThat(history.epochs()).hasSize(best.number() + 3);
      assertThat(network.evaluate(watched).loss())
          .isEqualTo(best.validationLoss().getAsDouble())
          .isLessThan(history.last().orElseThrow().validationLoss().getAsDouble());
    }
  }

  @Test
  void squaredErrorLearnsClassesAndNumbers() {
    try (Network classes = Sequential.of(dense(3)).compile(squaredError(), sgd(0.05), accuracy());
        Network number = Sequential.of(dense(1)).compile(squaredError(), sgd(0.05))) {
      assertThat(classes.fit(data, epochs(10)).last().orElseThrow().metrics().get("accuracy"))
          .isGreaterThan(0.9);
      assertThat(number.fit(data, epochs(10)).last().orElseThrow().loss()).isLessThan(0.4);
    }
  }

  @Test
  void theSummaryListsLayersAndTheirSizes() {
    try (Network network = Sequential.of(input(28, 28), flatten(), dense(200, RELU), dense(10))) {
      Summary summary = network.summary();
      assertThat(summary.rows())
          .extracting(Summary.Row::name)
          .containsExactly("input", "flatten", "dense", "dense2");
      assertThat(summary.rows())
          .extracting(Summary.Row::parameters)
          .containsExactly(0L, 0L, 784L * 200 + 200, 200L * 10 + 10);
      assertThat(summary.toString()).contains("159,010").contains("[784]");
      assertThat(summary.html()).contains("<td style=\"text-align:left\">dense2</td>");
    }
  }

  private static double largest(Network network) {
    return Arrays.stream(network.weights("dense"))
        .mapToDouble(
            row ->
                IntStream.range(0, row.length)
                    .mapToDouble(i -> Math.abs(row[i]))
                    .max()
                    .orElseThrow())
        .max()
        .orElseThrow();
  }

  private static List<Double> losses(History history) {
    return history.epochs().stream().map(Epoch::loss).toList();
  }
}
