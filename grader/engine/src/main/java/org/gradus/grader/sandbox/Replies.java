package org.gradus.grader.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.gradus.grader.agent.MalformedException;
import org.gradus.grader.agent.Message;
import org.jspecify.annotations.Nullable;

/** Reads the bodies of replies, and takes nothing in them for granted. */
final class Replies {

  private static final int FRAMES = 100;
  private static final int CAUSES = 8;

  private Replies() {}

  /** The value that came back, checked against its declared type, or what came in its place. */
  static @Nullable Object value(Message reply, String descriptor)
      throws MalformedException, CallException {
    List<@Nullable Object> body = reply.body();
    switch (reply.kind()) {
      case RETURNED -> {
        Object value = item(body, 0, 1);
        if (!Declared.allows(descriptor, value)) {
          throw new MalformedException(
              "It returns " + nameOf(value) + " where " + descriptor + " is declared.");
        }
        return value;
      }
      case THREW -> throw fault(body, CAUSES);
      case UNRESOLVED ->
          throw new UnresolvedException(number(item(body, 0, 2)), frames(item(body, 1, 2)));
      case REFUSED -> throw new RefusedException(text(item(body, 0, 1)));
      default -> throw new MalformedException("It answers " + reply.kind() + ".");
    }
  }

  private static StudentException fault(List<?> body, int causes) throws MalformedException {
    Object message = item(body, 1, 4);
    Object cause = item(body, 3, 4);
    if (cause != null && (causes == 0 || !(cause instanceof List<?>))) {
      throw new MalformedException("A cause is none.");
    }
    return new StudentException(
        text(item(body, 0, 4)),
        message == null ? null : text(message),
        frames(item(body, 2, 4)),
        cause instanceof List<?> list ? fault(list, causes - 1) : null);
  }

  private static List<StackTraceElement> frames(@Nullable Object value) throws MalformedException {
    if (!(value instanceof List<?> list) || list.size() > FRAMES) {
      throw new MalformedException("Its frames are none, or too many.");
    }
    List<StackTraceElement> frames = new ArrayList<>();
    for (Object each : list) {
      if (!(each instanceof List<?> frame)) {
        throw new MalformedException("A frame is none.");
      }
      Object file = item(frame, 2, 4);
      frames.add(
          new StackTraceElement(
              text(item(frame, 0, 4)),
              text(item(frame, 1, 4)),
              file == null ? null : text(file),
              number(item(frame, 3, 4))));
    }
    return frames;
  }

  private static @Nullable Object item(List<?> body, int index, int size)
      throws MalformedException {
    if (body.size() != size) {
      throw new MalformedException("A reply has " + body.size() + " parts, not " + size + ".");
    }
    return body.get(index);
  }

  private static String text(@Nullable Object value) throws MalformedException {
    if (value instanceof String text && text.length() <= 1 << 16) {
      return text;
    }
    throw new MalformedException("A text is " + nameOf(value) + ", or too long.");
  }

  private static int number(@Nullable Object value) throws MalformedException {
    if (value instanceof Integer number) {
      return number;
    }
    throw new MalformedException("A number is " + nameOf(value) + ".");
  }

  private static String nameOf(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getTypeName();
  }
}
