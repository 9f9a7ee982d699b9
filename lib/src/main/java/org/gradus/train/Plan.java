package org.gradus.train;

import java.util.Optional;

/**
 * How long and in what portions to learn.
 *
 * @param epochs passes over the data, at least 1
 * @param batch examples a step at most, at least 1; the batches of an epoch are of nearly one size
 * @param seed fixes the order of the examples and every other random draw
 * @param stop when to stop before the last epoch
 * @param threads how many threads compute; 0 leaves the choice to {@link Hardware#threads}
 * @param work multiply-adds of one example on its way forward: what the choice of threads goes by
 */
public record Plan(
    int epochs, int batch, long seed, Optional<EarlyStopping> stop, int threads, long work) {

  /** The batch size where none is given. */
  public static final int BATCH = 128;

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException with a sentence if one is senseless
   */
  public Plan {
    atLeast(1, "number of epochs", epochs);
    atLeast(1, "batch size", batch);
    atLeast(0, "number of threads", threads);
  }

  /** So many epochs, and the usual settings. */
  public static Plan epochs(int epochs) {
    return new Plan(epochs, BATCH, 1, Optional.empty(), 0, 0);
  }

  private static void atLeast(int least, String what, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "The %s must be at least %d, got %d.".formatted(what, least, value));
    }
  }
}
