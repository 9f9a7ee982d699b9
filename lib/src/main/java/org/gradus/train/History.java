package org.gradus.train;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gradus.data.Provenance;

/**
 * What happened in a run: its epochs, and everything one needs to repeat it. Immutable.
 *
 * @param epochs the completed ones, in order
 * @param circumstances seed, versions, device, data
 * @param stopped why it ended
 * @param wallSeconds how long the whole run took
 */
public record History(
    List<Epoch> epochs, Circumstances circumstances, Stopped stopped, double wallSeconds) {

  /** Why a run ended. */
  public enum Stopped {
    /** It has not: this is what there is so far. */
    RUNNING("so far"),
    /** All epochs were done. */
    FINISHED("finished"),
    /** The validation loss had stopped to fall. */
    EARLY("stopped early"),
    /** Somebody pressed stop. */
    INTERRUPTED("interrupted"),
    /** The loss was no longer a number. */
    DIVERGED("diverged");

    private final String words;

    Stopped(String words) {
      this.words = words;
    }
  }

  /** Keeps its own copy of the list. */
  public History {
    epochs = List.copyOf(epochs);
  }

  /** The seed of the run. */
  public long seed() {
    return circumstances.seed();
  }

  /** What it ran on, in words: "CPU, 2 cores". */
  public String device() {
    return circumstances.device();
  }

  /** How many threads computed. */
  public int threads() {
    return circumstances.threads();
  }

  /** The versions of Gradus, DJL, the engine and the JDK, by name. */
  public Map<String, String> versions() {
    return circumstances.versions();
  }

  /** Where the training examples came from. */
  public Provenance data() {
    return circumstances.data();
  }

  /** The last completed epoch; empty if the run ended before one was. */
  public Optional<Epoch> last() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
  }

  /**
   * The epoch with the smallest validation loss, or training loss where there was no validation.
   */
  public Optional<Epoch> best() {
    return epochs.stream()
        .min(Comparator.comparingDouble(epoch -> epoch.validationLoss().orElse(epoch.loss())));
  }

  /** One line: how many epochs, how long, the last figures, and where and on what. */
  @Override
  public String toString() {
    String counted = epochs.size() == 1 ? "1 epoch" : epochs.size() + " epochs";
    String figures = last().map(epoch -> ": " + epoch).orElse("");
    return String.format(
        Locale.ROOT,
        "%s in %.1f s, %s%s (%s, %s; %s, %s; seed %d)",
        counted,
        wallSeconds,
        stopped.words,
        figures,
        data().name(),
        circumstances.examples() > 0
            ? String.format(Locale.ROOT, "%,d examples", circumstances.examples())
            : "batch by batch",
        device(),
        threads() == 1 ? "1 thread" : threads() + " threads",
        seed());
  }
}
