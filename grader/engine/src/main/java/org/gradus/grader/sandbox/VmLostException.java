package org.gradus.grader.sandbox;

/** The student's JVM is gone: by its own doing, or because it broke a limit. */
public final class VmLostException extends CallException {

  private static final long serialVersionUID = 1L;

  /** Why. */
  public enum Reason {
    /** A call or a cell ran too long. */
    TIME,
    /** The time of the whole submission is used up. */
    BUDGET,
    /** It ended by itself: exit, crash, or a kill by the system. */
    EXIT,
    /** It ran out of memory, or of threads. */
    MEMORY,
    /** It sent what is no answer. */
    PROTOCOL,
    /** A new one did not come to the state of the one before. */
    REPLAY,
    /** It was started too often. */
    RESTARTS
  }

  private final Reason reason;

  /** The message is a sentence for the student. */
  public VmLostException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }
}
