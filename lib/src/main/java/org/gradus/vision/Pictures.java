package org.gradus.vision;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What all work on many pictures has in common. */
final class Pictures {
  private Pictures() {}

  /** Refuses null, which is what a variable holds in a notebook when its cell has failed. */
  static <T> T given(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException(
          what + ", but got null: look whether the cell that makes it has failed.");
    }
    return value;
  }

  /** Ends the work if the thread was interrupted. */
  static void requireCalm(String what, int done, int all) {
    if (Thread.interrupted()) {
      throw new CancellationException(
          "%s was interrupted after %d of %d pictures.".formatted(what, done, all));
    }
  }
}
