package org.gradus.course;

/** Something in the course is not as it should be. The message is one sentence for its maker. */
public final class CourseException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What was wrong, where, and what to do. */
  public CourseException(String sentence) {
    super(sentence);
  }

  /** What was wrong, where, and what to do; and what brought it about. */
  public CourseException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
