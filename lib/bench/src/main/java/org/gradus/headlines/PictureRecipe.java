package org.gradus.headlines;

import static org.gradus.train.Losses.crossEntropy;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.gradus.data.Dataset;
import org.gradus.data.Split;
import org.gradus.data.TrainTest;
import org.gradus.nn.FitOptions;
import org.gradus.nn.Network;
import org.gradus.train.History;
import org.gradus.train.Metrics;
import org.gradus.train.Optimizer;

/**
 * Pictures in ten classes: a twelfth of the training pictures is held out, the rest is learned, and
 * the figure is the accuracy.
 */
abstract class PictureRecipe implements Recipe {
  private static final double HELD_OUT = 1.0 / 12;

  /** The real data: no stand-in may pass for them. */
  abstract TrainTest data();

  abstract Network network();

  abstract Optimizer optimizer();

  abstract FitOptions options();

  /** Learns from the pictures as they are; a recipe that changes them overrides this. */
  History teach(Network network, Dataset train, FitOptions options, long seed) {
    return network.fit(train, options);
  }

  @Override
  public final Attempt attempt(long seed, boolean readTest, Path checkpoint) {
    TrainTest data = data();
    Split parts = data.train().split(HELD_OUT, seed);
    try (Network network = network().compile(crossEntropy(), optimizer(), Metrics.accuracy())) {
      History history =
          teach(
              network,
              parts.train(),
              options().validation(parts.validation()).seed(seed).checkpoint(checkpoint),
              seed);
      double validation = network.evaluate(parts.validation()).accuracy();
      return new Attempt(
          history,
          validation,
          readTest
              ? OptionalDouble.of(network.evaluate(data.test()).accuracy())
              : OptionalDouble.empty());
    }
  }
}
