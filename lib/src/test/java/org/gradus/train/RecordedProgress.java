package org.gradus.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.gradus.progress.Progress;

/** Writes down what would have been shown, until it is closed. */
public final class RecordedProgress implements Progress, AutoCloseable {
  public final List<String> notes = new ArrayList<>();
  public final List<Object> shown = new ArrayList<>();
  public long total;
  public long done;
  public boolean ended;
  private final Progress before = Progress.current();
  private final LongConsumer onAdvance;

  private RecordedProgress(LongConsumer onAdvance) {
    this.onAdvance = onAdvance;
  }

  /** Records, and does this whenever the bar moves: it is told how far it is. */
  public static RecordedProgress install(LongConsumer onAdvance) {
    RecordedProgress progress = new RecordedProgress(onAdvance);
    Progress.install(progress);
    return progress;
  }

  @Override
  public Task start(String title, long total, String unit) {
    this.total = total;
    return new Task() {
      @Override
      public void advance(long units) {
        done += units;
        onAdvance.accept(done);
      }

      @Override
      public void note(String text) {
        notes.add(text);
      }

      @Override
      public void show(Object result) {
        shown.add(result);
      }

      @Override
      public void close() {
        ended = true;
      }
    };
  }

  @Override
  public void close() {
    Progress.install(before);
  }
}
