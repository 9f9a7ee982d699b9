package org.gradus.grader.junit;

/** Why a check cannot run at all, in a sentence for whoever asked for it. */
public final class CheckException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public CheckException(String message) {
    super(message);
  }
}
