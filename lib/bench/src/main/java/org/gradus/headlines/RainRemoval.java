package org.gradus.headlines;

import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.gradus.data.Dataset;
import org.gradus.data.Datasets;
import org.gradus.data.Features;
import org.gradus.data.Rain;
import org.gradus.data.Split;
import org.gradus.data.TrainTest;
import org.gradus.nn.Nets;
import org.gradus.nn.Network;
import org.gradus.train.History;
import org.gradus.vision.Filters;

/**
 * Lecture 15: a convolutional denoiser takes a shower of rain off MNIST's digits. The figure is by
 * how many decibels its peak signal-to-noise ratio lies above that of the best classical filter:
 * median, Gaussian or non-local means, with the options that are best on the validation pictures.
 */
final class RainRemoval implements Recipe {
  private static final double HELD_OUT = 1.0 / 12;
  private static final int TRAIN = 20_000;
  private static final int JUDGED = 1_000;
  private static final long RAIN = 7;

  @Override
  public Attempt attempt(long seed, boolean readTest, Path checkpoint) {
    TrainTest digits = Datasets.mnist();
    Split parts = digits.train().split(HELD_OUT, seed);
    Dataset train = Rain.SHOWER.over(parts.train().take(TRAIN), RAIN);
    Dataset validation = Rain.SHOWER.over(parts.validation().take(JUDGED), RAIN + 1);
    UnaryOperator<Features> filter = bestFilter(validation);
    try (Network network = Nets.denoiser(28, 16).compile(squaredError(), adam(3e-3))) {
      History history =
          network.fit(
              train,
              epochs(8)
                  .batch(100)
                  .schedule(cosine())
                  .validation(validation)
                  .seed(seed)
                  .checkpoint(checkpoint));
      return new Attempt(
          history,
          gain(network, filter, validation),
          readTest
              ? OptionalDouble.of(gain(network, filter, Rain.SHOWER.over(digits.test(), RAIN + 2)))
              : OptionalDouble.empty());
    }
  }

  /** How many decibels the network has over the filter. */
  private static double gain(Network network, UnaryOperator<Features> filter, Dataset rain) {
    Features dried = Features.of(network.predict(rain.features()).outputs());
    return decibels(dried, rain) - decibels(filter.apply(rain.features()), rain);
  }

  /** Peak signal-to-noise ratio over all pictures: −10 log₁₀ of the mean squared error. */
  private static double decibels(Features pictures, Dataset rain) {
    double sum = 0;
    for (int i = 0; i < rain.size(); i++) {
      float[] got = pictures.row(i);
      float[] clean = rain.targets().row(i);
      for (int k = 0; k < clean.length; k++) {
        double difference = got[k] - clean[k];
        sum += difference * difference;
      }
    }
    return -10 * Math.log10(sum / rain.size() / rain.targets().width());
  }

  private static UnaryOperator<Features> bestFilter(Dataset rain) {
    List<UnaryOperator<Features>> filters = new ArrayList<>();
    for (int size : new int[] {3, 5}) {
      filters.add(pictures -> Filters.median(pictures, size));
    }
    for (double spread : new double[] {0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.3}) {
      filters.add(pictures -> Filters.gaussian(pictures, spread));
    }
    for (int patch : new int[] {1, 3, 5}) {
      for (double strength : new double[] {0.1, 0.2, 0.3, 0.4, 0.5, 0.7}) {
        filters.add(pictures -> Filters.nonLocalMeans(pictures, patch, 11, strength, 0));
      }
    }
    UnaryOperator<Features> best = filters.get(0);
    double most = Double.NEGATIVE_INFINITY;
    for (UnaryOperator<Features> filter : filters) {
      double reached = decibels(filter.apply(rain.features()), rain);
      if (reached > most) {
        most = reached;
        best = filter;
      }
    }
    return best;
  }
}
