package org.gradus.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jdk.jshell.EvalException;
import org.jspecify.annotations.Nullable;

/** An exception as its reader needs it: what, where in a cell, the way there, and what helps. */
final class RunErrorText {
  private static final String LIBRARY = "org.gradus.";
  private static final int MOST_CALLERS = 4;

  private final CellMap cells;

  RunErrorText(CellMap cells) {
    this.cells = cells;
  }

  /** What happened and where, in one line. */
  String headline(EvalException thrown, Origin origin) {
    List<StackTraceElement> own = ownFrames(thrown);
    String place = own.isEmpty() ? origin.place(1) : place(own.get(0));
    String message = message(thrown);
    // The library's messages are sentences already; the name of their class adds nothing.
    if (isFromLibrary(thrown) && !message.isEmpty()) {
      return place + ": " + message;
    }
    String name = Names.simple(thrown.getExceptionClassName());
    return place + " failed: " + name + (message.isEmpty() ? "" : ": " + message);
  }

  /** The line, the way there, the causes, and a sentence of help. */
  String body(EvalException thrown) {
    List<String> parts = new ArrayList<>();
    List<StackTraceElement> own = ownFrames(thrown);
    if (!own.isEmpty()) {
      parts.add(line(own.get(0)));
    }
    String callers = callers(own);
    if (!callers.isEmpty()) {
      parts.add(callers);
    }
    String causes = causes(thrown);
    if (!causes.isEmpty()) {
      parts.add(causes);
    }
    String help =
        isFromLibrary(thrown) ? "" : RunAdvice.of(thrown.getExceptionClassName(), message(thrown));
    if (!help.isEmpty()) {
      parts.add(help);
    }
    return String.join("\n\n", parts);
  }

  private String callers(List<StackTraceElement> own) {
    List<String> lines = new ArrayList<>();
    for (int i = 1; i < own.size() && lines.size() < MOST_CALLERS; i++) {
      if (!own.get(i).equals(own.get(i - 1))) {
        lines.add(
            "called from " + place(own.get(i)).toLowerCase(Locale.ROOT) + "\n" + line(own.get(i)));
      }
    }
    return String.join("\n", lines);
  }

  private static String causes(EvalException thrown) {
    List<String> lines = new ArrayList<>();
    Throwable cause = thrown.getCause();
    while (cause instanceof EvalException because && lines.size() < MOST_CALLERS) {
      lines.add(
          "because of %s: %s"
              .formatted(Names.simple(because.getExceptionClassName()), message(because)));
      cause = because.getCause();
    }
    return String.join("\n", lines);
  }

  private List<StackTraceElement> ownFrames(EvalException thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .filter(frame -> cells.find(frame) != null)
        .toList();
  }

  private String place(StackTraceElement frame) {
    Origin origin = cells.find(frame);
    return origin == null ? "" : origin.place(frame.getLineNumber());
  }

  private String line(StackTraceElement frame) {
    Origin origin = cells.find(frame);
    return origin == null ? "" : origin.frame(frame.getLineNumber());
  }

  /** Native libraries append their own stack; the first line is the message. */
  private static String message(EvalException thrown) {
    @Nullable String message = thrown.getMessage();
    if (message == null || message.isBlank() || message.equals("null")) {
      return "";
    }
    return Names.plain(message.lines().findFirst().orElse("").strip());
  }

  private static boolean isFromLibrary(EvalException thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    String thrower = stack.length > 0 ? stack[0].getClassName() : "";
    return thrown.getExceptionClassName().startsWith(LIBRARY) || thrower.startsWith(LIBRARY);
  }
}
