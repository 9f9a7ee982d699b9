package org.gradus.grader.submission;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import org.jspecify.annotations.Nullable;

/** Knows of each snippet in which cell it stands, and at which line. */
final class Places {

  /** A line of a cell, both counted from 1. */
  record Place(int cell, int line) {

    @Override
    public String toString() {
      return "cell " + cell + ", line " + line;
    }
  }

  private record Known(Snippet snippet, Place start) {}

  private final SourceCodeAnalysis analysis;
  private final Map<String, Known> byId = new HashMap<>();

  Places(SourceCodeAnalysis analysis) {
    this.analysis = analysis;
  }

  void add(Snippet snippet, int cell, int line) {
    byId.put(snippet.id(), new Known(snippet, new Place(cell, line)));
  }

  /** Where a position in a snippet's source is. */
  Optional<Place> of(Snippet snippet, long position) {
    Known known = byId.get(snippet.id());
    if (known == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Place(known.start.cell(), known.start.line() + breaks(snippet.source(), position)));
  }

  /** Where a frame is: as JShell rewrites it (#7:2), or as the JVM has it (REPL.$JShell$7). */
  Optional<Place> of(StackTraceElement frame) {
    String file = frame.getFileName();
    if (file != null && file.startsWith("#")) {
      return Optional.ofNullable(byId.get(file.substring(1)))
          .map(
              known ->
                  new Place(
                      known.start.cell(),
                      known.start.line() + Math.max(0, frame.getLineNumber() - 1)));
    }
    return frame.getClassName().startsWith("REPL.") ? ofClass(frame) : Optional.empty();
  }

  private Optional<Place> ofClass(StackTraceElement frame) {
    for (Known known : byId.values()) {
      SourceCodeAnalysis.SnippetWrapper wrapper = wrapper(known.snippet);
      if (wrapper != null && isOf(frame.getClassName(), wrapper.fullClassName())) {
        return lineIn(wrapper, known.snippet, frame.getLineNumber());
      }
    }
    return Optional.empty();
  }

  private SourceCodeAnalysis.@Nullable SnippetWrapper wrapper(Snippet snippet) {
    try {
      return analysis.wrapper(snippet);
    } catch (IllegalArgumentException e) {
      return null; // It was rejected, so nothing was wrapped.
    }
  }

  private static boolean isOf(String className, String wrapper) {
    return className.equals(wrapper) || className.startsWith(wrapper + "$");
  }

  private Optional<Place> lineIn(
      SourceCodeAnalysis.SnippetWrapper wrapper, Snippet snippet, int line) {
    String wrapped = wrapper.wrapped();
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = wrapped.indexOf('\n', start) + 1;
      if (start == 0) {
        return Optional.empty();
      }
    }
    while (start < wrapped.length() && Character.isWhitespace(wrapped.charAt(start))) {
      start++;
    }
    return of(snippet, wrapper.wrappedToSourcePosition(start));
  }

  private static int breaks(String source, long position) {
    int end = (int) Math.max(0, Math.min(position, source.length()));
    return (int) source.substring(0, end).chars().filter(c -> c == '\n').count();
  }
}
