package org.gradus.kernel;

import java.util.HashMap;
import java.util.Map;
import jdk.jshell.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where each snippet stands. JShell takes a cell piece by piece and counts lines from the
 * start of a piece; a reader sees cells.
 */
final class CellMap {
  private final Map<String, Origin> origins = new HashMap<>();
  private int cell;
  private int next;

  /** Notes a snippet that was just taken from this cell. Pieces come in the order of the cell. */
  Origin note(Snippet snippet, RunningCell running) {
    if (running.number() != cell) {
      cell = running.number();
      next = 0;
    }
    String source = snippet.source();
    int start = running.source().indexOf(source.strip(), next);
    int line = 1;
    if (start >= 0) {
      next = start + source.strip().length();
      line = new Origin(0, 1, running.source()).lineOf(start);
    }
    Origin origin = new Origin(running.number(), line, source);
    origins.put(snippet.id(), origin);
    return origin;
  }

  /** Where a stack frame stands; null if it is not a reader's code. JShell names files "#id". */
  @Nullable Origin find(StackTraceElement frame) {
    String file = frame.getFileName();
    return file != null && file.startsWith("#") ? origins.get(file.substring(1)) : null;
  }

  /** What of the cell has not been taken yet. */
  String rest(RunningCell running) {
    return running.source().substring(Math.min(next, running.source().length()));
  }
}
