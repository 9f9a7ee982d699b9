package org.gradus.grader.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a throwable as plain values: class name, message or null, frames (each a list of class,
 * method, file or null, line), and the cause laid out in the same way, or null.
 *
 * <p>The throwable may be the student's own, with methods that throw, lie or never end; the last is
 * left to the time limit.
 */
final class Faults {

  private static final int FRAMES = 60;
  private static final int CAUSES = 4;
  private static final int TEXT = 4_000;

  private Faults() {}

  static List<@Nullable Object> of(Throwable thrown) {
    return of(thrown, CAUSES);
  }

  private static List<@Nullable Object> of(Throwable thrown, int causes) {
    List<@Nullable Object> fault = new ArrayList<>();
    fault.add(thrown.getClass().getName());
    fault.add(messageOf(thrown));
    fault.add(framesOf(thrown));
    Throwable cause = causes == 0 ? null : causeOf(thrown);
    fault.add(cause == null || cause == thrown ? null : of(cause, causes - 1));
    return fault;
  }

  static List<List<@Nullable Object>> framesOf(Throwable thrown) {
    try {
      return Arrays.stream(thrown.getStackTrace()).limit(FRAMES).map(Faults::frame).toList();
    } catch (Throwable hostile) {
      return List.of();
    }
  }

  private static List<@Nullable Object> frame(StackTraceElement element) {
    return Arrays.asList(
        text(element.getClassName()),
        text(element.getMethodName()),
        element.getFileName() == null ? null : text(element.getFileName()),
        element.getLineNumber());
  }

  private static @Nullable String messageOf(Throwable thrown) {
    try {
      String message = thrown.getMessage();
      return message == null ? null : text(message);
    } catch (Throwable hostile) {
      return "(its message could not be read)";
    }
  }

  private static @Nullable Throwable causeOf(Throwable thrown) {
    try {
      return thrown.getCause();
    } catch (Throwable hostile) {
      return null;
    }
  }

  /** Text that can always be sent: not too long, and no halves of surrogate pairs. */
  static String text(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(TEXT)
        .map(
            point ->
                point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? '?' : point)
        .forEach(kept::appendCodePoint);
    return text.length() > TEXT ? kept + "…" : kept.toString();
  }

  /**
   * What a function of the other side threw, as nearly as it can be made here: of the same class if
   * that is the JDK's, else an error or an unchecked exception.
   *
   * @param body class name, message or null, whether it is an error
   */
  static Throwable rebuilt(List<@Nullable Object> body) {
    String message = body.get(1) instanceof String text ? text : null;
    String name = String.valueOf(body.get(0));
    if (name.startsWith("java.")) {
      try {
        Class<? extends Throwable> type = Class.forName(name).asSubclass(Throwable.class);
        return type.getConstructor(String.class).newInstance(message);
      } catch (ReflectiveOperationException | ClassCastException | LinkageError other) {
        // Not made so; the nearest relative is.
        return nearest(body.get(2), message);
      }
    }
    return nearest(body.get(2), message);
  }

  private static Throwable nearest(@Nullable Object error, @Nullable String message) {
    return Boolean.TRUE.equals(error) ? new AssertionError(message) : new RuntimeException(message);
  }
}
