package org.gradus.grader.batch;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Rows that stay, and in a terminal below them a bar that moves, with the time that is left. The
 * library draws the bar; where it stands is decided here, because each new row pushes it down.
 */
final class Screen implements AutoCloseable {

  /** Back to the beginning of the line, and clear it. */
  private static final String AFRESH = "\r\u001b[K";

  private static final int WIDTH = 78;

  private final PrintWriter out;
  private final @Nullable ProgressBar bar;
  private String drawn = "";
  private boolean closed;

  /**
   * Begins.
   *
   * @param total how many rows are to come
   * @param terminal whether there is somebody to look at a bar
   */
  Screen(PrintWriter out, long total, boolean terminal) {
    this.out = out;
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName("Grading")
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                .setUpdateIntervalMillis(200)
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build()
            : null;
  }

  private synchronized void draw(String text) {
    if (!closed) {
      drawn = text.strip();
      out.print(AFRESH + drawn);
      out.flush();
    }
  }

  /** Prints a line that stays. */
  synchronized void line(String text) {
    out.print((drawn.isEmpty() ? "" : AFRESH) + text + "\n" + drawn);
    out.flush();
  }

  /** Prints the row of a submission that is done with. */
  void row(String text) {
    line(text);
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    end();
  }

  /** Takes the bar away; the rows stay. */
  void end() {
    synchronized (this) {
      closed = true;
      if (!drawn.isEmpty()) {
        out.print(AFRESH);
        out.flush();
        drawn = "";
      }
    }
    if (bar != null) {
      bar.close();
    }
  }
}
