package org.gradus.headlines;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.train.Losses.absoluteError;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.gradus.data.Box;
import org.gradus.data.Dataset;
import org.gradus.data.Scenes;
import org.gradus.data.Split;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;
import org.gradus.train.History;
import org.gradus.vision.Boxes;

/** Lecture 09: where the one shape of a scene is, by four numbers that a network gives. */
final class SceneBoxes implements Recipe {
  private static final int SIDE = 48;
  private static final int TRAIN = 12_000;
  private static final int TEST = 2_000;
  private static final long TRAIN_SEED = 7;
  private static final long TEST_SEED = 8;
  private static final double HELD_OUT = 1.0 / 12;

  @Override
  public Attempt attempt(long seed, boolean readTest, Path checkpoint) {
    Split parts = train().split(HELD_OUT, seed);
    try (Network network = network()) {
      History history =
          network.fit(
              parts.train(),
              epochs(12)
                  .batch(50)
                  .schedule(cosine())
                  .validation(parts.validation())
                  .seed(seed)
                  .checkpoint(checkpoint));
      return new Attempt(
          history,
          fit(network, parts.validation()),
          readTest ? OptionalDouble.of(fit(network, test())) : OptionalDouble.empty());
    }
  }

  private static Dataset train() {
    return Scenes.generate(TRAIN, SIDE, 1, TRAIN_SEED).boxes();
  }

  private static Dataset test() {
    return Scenes.generate(TEST, SIDE, 1, TEST_SEED).boxes();
  }

  private static Network network() {
    return Sequential.of(
            conv2d(16, 5, RELU).stride(2).same(),
            conv2d(32, 3, RELU).stride(2).same(),
            conv2d(64, 3, RELU).stride(2).same(),
            flatten(),
            dense(128, RELU),
            dense(4))
        .compile(absoluteError(), adam(2e-3));
  }

  private static double fit(Network network, Dataset scenes) {
    List<Box> truth = Boxes.of(scenes.targets().rows());
    return Boxes.meanIou(truth, Boxes.of(network.predict(scenes.features()).outputs()));
  }

  /** How well one box fits all scenes of the test: the mean of those that are learned from. */
  static double fitOfTheMeanBox() {
    Box mean = Boxes.mean(Boxes.of(train().targets().rows()));
    List<Box> truth = Boxes.of(test().targets().rows());
    return Boxes.meanIou(truth, Collections.nCopies(truth.size(), mean));
  }
}
