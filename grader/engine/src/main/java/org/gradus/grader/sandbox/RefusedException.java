package org.gradus.grader.sandbox;

/** There is no such class or method, or its result cannot be sent. The JVM goes on. */
public final class RefusedException extends CallException {

  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
