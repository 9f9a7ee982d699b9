package org.gradus.grader.sandbox;

/** A request to a student's JVM that did not return a value. */
public abstract sealed class CallException extends Exception
    permits StudentException,
        UnresolvedException,
        RefusedException,
        FunctionException,
        VmLostException {

  private static final long serialVersionUID = 1L;

  CallException(String message) {
    super(message);
  }
}
