package org.gradus.text;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Goes through many texts: with a bar as soon as it takes a second, and until it is interrupted.
 */
final class Reading {
  private static final long A_SECOND = 1_000_000_000;
  private static final int SOME = 64;

  private Reading() {}

  /**
   * Hands over each text with its place.
   *
   * @param title what is being done, as a person would say it
   * @throws CancellationException if the thread is interrupted
   */
  static void each(
      String title, List<? extends List<String>> texts, BiConsumer<Integer, List<String>> reader) {
    long begun = System.nanoTime();
    Progress.@Nullable Task task = null;
    try {
      for (int i = 0; i < texts.size(); i++) {
        reader.accept(i, texts.get(i));
        if (i % SOME == SOME - 1) {
          if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(
                "%s was stopped after %,d of %,d texts.".formatted(title, i + 1, texts.size()));
          }
          if (task != null) {
            task.advance(SOME);
          } else if (System.nanoTime() - begun > A_SECOND) {
            task = Progress.current().start(title, texts.size(), "text");
            task.advance(i + 1);
          }
        }
      }
      if (task != null) {
        task.advance(texts.size() % SOME);
      }
    } finally {
      if (task != null) {
        task.close();
      }
    }
  }
}
