package org.gradus.grader.worker;

/** A worker that is there no more: it ended, or it was killed because it did not answer. */
public final class WorkerLostException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String log;

  WorkerLostException(String sentence, String log) {
    super(sentence);
    this.log = log;
  }

  /** The last of what it logged; may be empty. */
  public String log() {
    return log;
  }
}
