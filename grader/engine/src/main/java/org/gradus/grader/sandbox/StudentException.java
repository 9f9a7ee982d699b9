package org.gradus.grader.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a student's code threw, as text: no object of the student's is rebuilt on the trusted side.
 * All of it is bounded, and all of it may be a lie.
 */
public final class StudentException extends CallException {

  private static final long serialVersionUID = 1L;

  private final String className;
  private final @Nullable String text;
  private final transient List<StackTraceElement> frames;
  private final @Nullable StudentException because;

  StudentException(
      String className,
      @Nullable String text,
      List<StackTraceElement> frames,
      @Nullable StudentException because) {
    super(text == null ? className : className + ": " + text);
    this.className = className;
    this.text = text;
    this.frames = frames;
    this.because = because;
  }

  /** The name of its class. */
  public String className() {
    return className;
  }

  /** Its own message, without the class. */
  public @Nullable String text() {
    return text;
  }

  /** The frames that were sent, innermost first: the student's, the JDK's, the agent's. */
  public List<StackTraceElement> frames() {
    return frames;
  }

  /** What caused it, as told. */
  public @Nullable StudentException because() {
    return because;
  }

  /** The frames in snippets, a line each: those that mean something to the student. */
  public List<String> ownFrames() {
    return frames.stream()
        .filter(frame -> frame.getClassName().startsWith("REPL."))
        .map(StackTraceElement::toString)
        .toList();
  }
}
