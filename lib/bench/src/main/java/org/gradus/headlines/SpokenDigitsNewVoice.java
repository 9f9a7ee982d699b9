package org.gradus.headlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Recordings;
import org.gradus.data.Split;
import org.gradus.nn.Network;
import org.gradus.train.Epoch;
import org.gradus.train.History;

/**
 * Lecture 09: spoken digits of a voice that was never heard. Each of the six voices is left out
 * once; the figure is the mean over them. While the recipe is being chosen, the voice that is left
 * out stays unheard, and the next one is asked about instead.
 */
final class SpokenDigitsNewVoice extends SpokenRecipe {
  private static final double HELD_OUT = 0.1;

  @Override
  public Attempt attempt(long seed, boolean readTest, Path checkpoint) {
    Recordings spoken = recordings();
    List<String> voices = spoken.speakers();
    List<Path> checkpoints = new ArrayList<>();
    List<History> histories = new ArrayList<>();
    double sum = 0;
    for (int i = 0; i < voices.size(); i++) {
      Recordings others = spoken.without(voices.get(i));
      String next = voices.get((i + 1) % voices.size());
      Dataset train = pictures(readTest ? others : others.without(next));
      Dataset stranger = pictures(readTest ? spoken.of(voices.get(i)) : others.of(next));
      Path own = checkpoint.resolveSibling(checkpoint.getFileName() + "-" + voices.get(i));
      checkpoints.add(own);
      try (Network network = network()) {
        Split parts = train.split(HELD_OUT, seed);
        histories.add(teach(network, parts.train(), parts.validation(), seed, own));
        sum += network.evaluate(stranger).accuracy();
      }
    }
    checkpoints.forEach(SpokenDigitsNewVoice::delete);
    double mean = sum / voices.size();
    History curve = mean(histories);
    return readTest
        ? new Attempt(curve, Double.NaN, OptionalDouble.of(mean))
        : new Attempt(curve, mean, OptionalDouble.empty());
  }

  /** One history of trainings that are alike: the means of their figures, the sum of their time. */
  private static History mean(List<History> histories) {
    History first = histories.get(0);
    List<Epoch> epochs =
        IntStream.range(0, first.epochs().size())
            .mapToObj(i -> meanEpoch(histories.stream().map(each -> each.epochs().get(i)).toList()))
            .toList();
    double seconds = histories.stream().mapToDouble(History::wallSeconds).sum();
    return new History(epochs, first.circumstances(), first.stopped(), seconds);
  }

  private static Epoch meanEpoch(List<Epoch> epochs) {
    return new Epoch(
        epochs.get(0).number(),
        mean(epochs, Epoch::loss),
        means(epochs, Epoch::metrics),
        OptionalDouble.of(mean(epochs, epoch -> epoch.validationLoss().orElseThrow())),
        means(epochs, Epoch::validationMetrics),
        epochs.stream().mapToDouble(Epoch::seconds).sum());
  }

  private static Map<String, Double> means(
      List<Epoch> epochs, Function<Epoch, Map<String, Double>> metrics) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (String name : metrics.apply(epochs.get(0)).keySet()) {
      means.put(name, mean(epochs, epoch -> metrics.apply(epoch).getOrDefault(name, Double.NaN)));
    }
    return means;
  }

  private static double mean(List<Epoch> epochs, ToDoubleFunction<Epoch> figure) {
    return epochs.stream().mapToDouble(figure).average().orElseThrow();
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
