package org.gradus.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Losses.multiLabel;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Metrics.accuracy;
import static org.gradus.train.Metrics.binaryAccuracy;
import static org.gradus.train.Metrics.meanAbsoluteError;
import static org.gradus.train.Optimizers.adam;

import org.gradus.data.Dataset;
import org.gradus.data.RenderedDigits;
import org.gradus.data.Roads;
import org.gradus.data.Scenes;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;
import org.gradus.train.History;
import org.junit.jupiter.api.Test;

/** Each task that is not classification, put to a network of the library, end to end. */
class TasksTests {
  private static final Scenes ALONE = Scenes.generate(60, 24, 1, 7);
  private static final Scenes SEVERAL = Scenes.generate(60, 24, 2, 7);

  private static Network answering(int numbers) {
    return Sequential.of(conv2d(8, 5, RELU).stride(2).same(), flatten(), dense(numbers));
  }

  private static void assertLearns(Network network, Dataset data) {
    History history = network.fit(data, epochs(5).batch(10).seed(1));
    assertThat(network.evaluate(data).loss()).isLessThan(0.95 * history.epochs().get(0).loss());
  }

  @Test
  void boxesAndKeyPoints() {
    try (Network network = answering(4).compile(squaredError(), adam(2e-3))) {
      assertLearns(network, ALONE.boxes());
      assertThat(Boxes.of(network.predict(ALONE.pictures()).outputs())).hasSize(60);
    }
    try (Network network = answering(4).compile(squaredError(), adam(2e-3), meanAbsoluteError())) {
      assertLearns(network, ALONE.keyPoints());
    }
  }

  @Test
  void tagsAndAngles() {
    try (Network network = answering(4).compile(multiLabel(), adam(2e-3), binaryAccuracy())) {
      assertLearns(network, SEVERAL.tags());
    }
    Dataset roads = Roads.generate(60, 7);
    try (Network network = answering(1).compile(squaredError(), adam(2e-3), meanAbsoluteError())) {
      assertLearns(network, roads);
    }
  }

  @Test
  void masks() {
    try (Network network =
        Sequential.of(conv2d(8, 5, RELU).same(), conv2d(5, 1))
            .compile(crossEntropy(), adam(1e-2), accuracy())) {
      assertLearns(network, SEVERAL.masks());
      int[][] found = Masks.of(network.predict(SEVERAL.pictures()).outputs(), 5);
      int[][] truth = Masks.of(SEVERAL.masks().targets());
      assertThat(Masks.iou(truth, found, 5)[0]).isGreaterThan(0.5);
    }
  }

  @Test
  void changedPicturesAreLearnedAndLookedInto() {
    Dataset digits = RenderedDigits.generate(200, 1, 7).train();
    Augment augment = Augment.none().shift(1).rotate(5);
    try (Network network =
        Sequential.of(flatten(), dense(10)).compile(crossEntropy(), adam(1e-2), accuracy())) {
      network.fit(augment.batches(digits, 20, 1), epochs(4).stepsPerEpoch(10).seed(1));
      assertThat(network.evaluate(digits).accuracy()).isGreaterThan(0.6);
      int label = digits.labels()[0];
      double[][] map =
          Occlusion.patch(4)
              .stride(4)
              .heatMap(digits.features(), 0, label, p -> network.predict(p).probabilities());
      assertThat(map).hasDimensions(28, 28);
      float[][] outputs = network.predict(digits.features()).outputs();
      double temperature = Calibration.temperature(outputs, digits.labels());
      assertThat(
              Calibration.of(Calibration.softmax(outputs, temperature), digits.labels()).accuracy())
          .isEqualTo(network.evaluate(digits).accuracy());
      int[] clusters = KMeans.fit(digits.features().rows(), 10, 1).clusters();
      assertThat(KMeans.purity(clusters, digits.labels())).isBetween(0.3, 0.9);
    }
  }
}
