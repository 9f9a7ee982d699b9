package org.gradus.train;

import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Shows how far a task is once it has lasted a while: most are over before anybody looks up. */
final class Patience implements AutoCloseable {
  private static final long NANOS = 1_000_000_000;

  private final long patience;
  private final String title;
  private final int total;
  private final long begun = System.nanoTime();
  private Progress.@Nullable Task task;
  private int shown;

  /**
   * Begins to wait.
   *
   * @param total how many examples there are
   */
  Patience(String title, int total) {
    this(title, total, NANOS);
  }

  Patience(String title, int total, long patience) {
    this.patience = patience;
    this.title = title;
    this.total = total;
  }

  /** So many examples are done by now. */
  void reached(int done) {
    if (task == null && System.nanoTime() - begun > patience && done < total) {
      task = Progress.current().start(title, total, "example");
    }
    if (task != null) {
      task.advance(done - shown);
      shown = done;
    }
  }

  @Override
  public void close() {
    if (task != null) {
      task.close();
    }
  }
}
