package org.gradus.grader.binding;

/**
 * A fault of the course's side: of an exercise's interface or of the grader, never of a student.
 */
public final class BindingException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  public BindingException(String message) {
    super(message);
  }

  public BindingException(String message, Throwable cause) {
    super(message, cause);
  }
}
