package org.gradus.grader.agent;

/** A value that cannot be sent: too large, too deep, not text, or of an unknown class. */
public final class UnsendableException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The message is a sentence. */
  public UnsendableException(String message) {
    super(message);
  }
}
