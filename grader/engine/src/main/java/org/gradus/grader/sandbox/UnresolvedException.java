package org.gradus.grader.sandbox;

import java.util.List;

/** Student code used something that JShell has not seen defined yet. The JVM goes on. */
public final class UnresolvedException extends CallException {

  private static final long serialVersionUID = 1L;

  private final int snippet;
  private final transient List<StackTraceElement> frames;

  UnresolvedException(int snippet, List<StackTraceElement> frames) {
    super("The code uses something that is not defined yet.");
    this.snippet = snippet;
    this.frames = frames;
  }

  /** JShell's own number of the snippet. */
  public int snippet() {
    return snippet;
  }

  /** Where, innermost first. */
  public List<StackTraceElement> frames() {
    return frames;
  }
}
