package org.gradus.headlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.gradus.data.Dataset;
import org.gradus.data.Recordings;
import org.gradus.data.Split;
import org.gradus.nn.Network;
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
    History last = histories.get(histories.size() - 1);
    return readTest
        ? new Attempt(last, Double.NaN, OptionalDouble.of(mean))
        : new Attempt(last, mean, OptionalDouble.empty());
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
