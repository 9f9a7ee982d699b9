package org.gradus.grader.kernel;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import jdk.jshell.SnippetEvent;
import org.jspecify.annotations.Nullable;

/**
 * Where a stack frame stands in the notebook. JShell takes a cell statement by statement, counts
 * lines from the start of each, and names the file of a frame by its snippet; a student sees cells.
 */
final class CellPlaces {

  /**
   * A cell.
   *
   * @param number beside it; 0 when nobody knows
   * @param source all of it; empty when nobody knows
   */
  record Cell(int number, String source) {}

  /** A snippet's cell, and the line of the cell before its first. */
  private record Origin(int cell, int linesBefore) {
    String place(int line) {
      int inCell = linesBefore + line;
      return cell > 0 ? "cell [%d], line %d".formatted(cell, inCell) : "your line " + inCell;
    }
  }

  private final Map<String, Origin> origins = new ConcurrentHashMap<>();
  private final Supplier<Cell> running;
  private int cell;
  private int taken;

  CellPlaces(Supplier<Cell> running) {
    this.running = running;
  }

  /** Listens to the kernel's shell: snippets come in the order of their cell. */
  synchronized void note(SnippetEvent event) {
    if (event.causeSnippet() != null) {
      return;
    }
    Cell now = running.get();
    if (now.number() != cell) {
      cell = now.number();
      taken = 0;
    }
    String source = event.snippet().source();
    int start = now.source().indexOf(source.strip(), taken);
    int linesBefore = 0;
    if (start < 0 && !now.source().isEmpty()) {
      // Compiled by something that the cell called, a check for instance: not the student's.
      return;
    }
    if (start >= 0) {
      taken = start + source.strip().length();
      // JShell counts from the snippet's own start, blank lines in front of it included.
      int leading = source.indexOf(source.strip());
      linesBefore = lines(now.source().substring(0, start)) - lines(source.substring(0, leading));
    }
    origins.put(event.snippet().id(), new Origin(now.number(), linesBefore));
  }

  /** {@code cell [3], line 4}; null if the frame is not the student's. */
  @Nullable String of(StackTraceElement frame) {
    String file = frame.getFileName();
    if (file == null || !file.startsWith("#")) {
      return null;
    }
    Origin origin = origins.get(file.substring(1));
    return origin == null ? null : origin.place(frame.getLineNumber());
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
