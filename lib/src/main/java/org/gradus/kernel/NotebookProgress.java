package org.gradus.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.gradus.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A bar in the cell's output, with a note, the time, and the latest picture below it. It is one
 * output that changes in place; when the task ends it shrinks to a line, with the last picture
 * folded away behind it. A task that is over at once, and has nothing to show, leaves no trace. A
 * task that begins while another of its thread is under way draws nothing of its own: its note
 * stands behind the outer one's, so that thirty trainings below one bar leave one line.
 *
 * <p>Everything is drawn and sent from a thread of its own. The cell's thread may be interrupted at
 * any moment, and charts, picture writers and sockets swallow an interrupt, or close what they hold
 * on to.
 */
final class NotebookProgress implements Progress {
  private static final long LEAST_NANOS = 200_000_000;
  private static final long AT_ONCE_NANOS = 400_000_000;

  private final Screen screen;
  private final LongSupplier clock;
  private final Executor painter;
  private final Map<Thread, Bar> outermost = new ConcurrentHashMap<>();

  NotebookProgress(Screen screen) {
    this(screen, System::nanoTime, Executors.newSingleThreadExecutor(NotebookProgress::painter));
  }

  /**
   * A display with a clock and a painter of the test's own.
   *
   * @param painter runs one thing at a time, in the order in which it came
   */
  NotebookProgress(Screen screen, LongSupplier clock, Executor painter) {
    this.screen = screen;
    this.clock = clock;
    this.painter = painter;
  }

  private static Thread painter(Runnable work) {
    Thread thread = new Thread(work, "gradus-progress");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Task start(String title, long total, String unit) {
    Bar outer = outermost.get(Thread.currentThread());
    if (outer != null) {
      return new Within(outer);
    }
    Bar bar = new Bar(title, total, unit);
    outermost.put(bar.owner, bar);
    return bar;
  }

  /** A task within another one: all that is seen of it is what it notes. */
  private record Within(Bar outer) implements Task {
    @Override
    public void advance(long units) {
      outer.advance(0);
    }

    @Override
    public void note(String text) {
      outer.within(text);
    }

    @Override
    public void show(Object result) {}

    @Override
    public void close() {
      outer.within("");
    }
  }

  private final class Bar implements Task {
    private final Thread owner = Thread.currentThread();
    private final String id = UUID.randomUUID().toString();
    private final String title;
    private final long total;
    private final String unit;
    private final long begin = clock.getAsLong();

    private long done;
    private String note = "";
    private String within = "";
    private @Nullable Object pictured;
    private String picture = "";
    private long nextPaint = begin + AT_ONCE_NANOS;
    private boolean painting;
    private boolean opened;
    private boolean closed;

    Bar(String title, long total, String unit) {
      this.title = title;
      this.total = total;
      this.unit = unit;
    }

    @Override
    public synchronized void advance(long units) {
      done += units;
      paintIfDue();
    }

    @Override
    public synchronized void note(String text) {
      note = text;
      paintIfDue();
    }

    private synchronized void within(String text) {
      within = text;
      paintIfDue();
    }

    @Override
    public synchronized void show(Object result) {
      if (!opened && !closed) {
        nextPaint = clock.getAsLong();
      }
      pictured = result;
      paintIfDue();
    }

    /** Returns when the last line stands, whether or not the thread is interrupted. */
    @Override
    public void close() {
      synchronized (this) {
        if (closed) {
          return;
        }
        closed = true;
      }
      outermost.remove(owner, this);
      CompletableFuture.runAsync(this::finish, painter).join();
    }

    private void paintIfDue() {
      if (!closed && !painting && clock.getAsLong() >= nextPaint) {
        painting = true;
        painter.execute(this::paint);
      }
    }

    private void paint() {
      long start = clock.getAsLong();
      try {
        draw();
        Rendered now = running();
        if (opened()) {
          screen.change().accept(id, now);
        } else {
          screen.open().accept(id, now);
        }
      } finally {
        painted(clock.getAsLong() - start);
      }
    }

    private void finish() {
      draw();
      if (opened()) {
        screen.change().accept(id, finished());
      }
    }

    private synchronized boolean opened() {
      return opened;
    }

    private synchronized void painted(long nanos) {
      opened = true;
      painting = false;
      // A picture that takes long to draw must not take more than a tenth of a processor.
      nextPaint = clock.getAsLong() + Math.max(LEAST_NANOS, 9 * nanos);
    }

    /** Outside the lock: nobody waits for a picture. Only the painter draws. */
    private void draw() {
      Object latest = latest();
      if (latest != null) {
        picture = screen.html().apply(latest);
      }
    }

    private synchronized @Nullable Object latest() {
      Object latest = pictured;
      pictured = null;
      return latest;
    }

    private synchronized Rendered running() {
      double seconds = (clock.getAsLong() - begin) / 1e9;
      String share = total > 0 ? "%d %%".formatted(percent()) : amount();
      String time = seconds < 1 ? "" : " · " + duration(seconds);
      if (total > 0 && done > 0 && done < total && seconds >= 1) {
        time += ", about " + duration(seconds * (total - done) / done) + " left";
      }
      String words = share + behind(note) + behind(within) + time;
      String bar =
          total > 0
              ? "<progress value=\"%d\" max=\"%d\" style=\"width:240px;vertical-align:middle\"></progress>"
                  .formatted(Math.min(done, total), total)
              : "<progress style=\"width:240px;vertical-align:middle\"></progress>";
      return Rendered.of(
          "<div>%s %s %s</div>%s".formatted(Html.escape(title), bar, Html.escape(words), picture),
          title + ": " + words);
    }

    private synchronized Rendered finished() {
      boolean whole = total <= 0 || done >= total;
      double seconds = (clock.getAsLong() - begin) / 1e9;
      String words =
          "%s %s: %s in %s%s"
              .formatted(
                  whole ? "✓" : "■",
                  title,
                  whole ? amount() : "ended after " + amount() + " of " + amount(total),
                  duration(seconds),
                  behind(note));
      String line = Html.escape(words);
      return Rendered.of(
          picture.isEmpty()
              ? "<div>" + line + "</div>"
              : "<details><summary>" + line + "</summary>" + picture + "</details>",
          words);
    }

    private static String behind(String words) {
      return words.isEmpty() ? "" : " · " + words;
    }

    private long percent() {
      return Math.min(100, 100 * done / total);
    }

    private String amount() {
      return amount(done);
    }

    private String amount(long count) {
      if (unit.equals("B")) {
        return count < 1_000_000
            ? String.format(Locale.ROOT, "%d kB", count / 1000)
            : String.format(Locale.ROOT, "%.1f MB", count / 1e6);
      }
      String plural = unit.endsWith("ch") || unit.endsWith("s") ? "es" : "s";
      return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? unit : unit + plural);
    }
  }

  /** "0.4 s", "12 s", "3 min 05 s". */
  static String duration(double seconds) {
    if (seconds < 10) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : "%d min %02d s".formatted(whole / 60, whole % 60);
  }
}
