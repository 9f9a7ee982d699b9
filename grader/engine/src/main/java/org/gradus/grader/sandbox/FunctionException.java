package org.gradus.grader.sandbox;

/**
 * A call ended by what a function of this side threw into the student's code: the cause, itself.
 */
public final class FunctionException extends CallException {

  private static final long serialVersionUID = 1L;

  private final Throwable thrown;

  FunctionException(Throwable thrown) {
    super("A function that the code was given threw " + thrown.getClass().getName() + ".");
    this.thrown = thrown;
  }

  /** What the function threw. */
  public Throwable thrown() {
    return thrown;
  }
}
