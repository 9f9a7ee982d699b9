package org.gradus.grader.worker;

/** A worker that is there no more: it ended, or it was killed because it did not answer. */
public final class WorkerLostException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String log;
  private final int brokenIn;

  WorkerLostException(String sentence, String log) {
    this(sentence, log, -1);
  }

  WorkerLostException(String sentence, String log, int brokenIn) {
    super(sentence);
    this.log = log;
    this.brokenIn = brokenIn;
  }

  /**
   * The number of the cell in which the compiler ended the worker: it ran out of memory, or
   * crashed; 0 for what tests add, -1 where it ended otherwise.
   */
  public int brokenIn() {
    return brokenIn;
  }

  /** The last of what it logged; may be empty. */
  public String log() {
    return log;
  }
}
