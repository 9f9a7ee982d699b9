package org.gradus.grader.agent;

import java.io.IOException;

/** Bytes that are no message: nothing after them on the same pipe can be trusted to be one. */
public final class MalformedException extends IOException {

  private static final long serialVersionUID = 1L;

  /** The message is a sentence. */
  public MalformedException(String message) {
    super(message);
  }
}
