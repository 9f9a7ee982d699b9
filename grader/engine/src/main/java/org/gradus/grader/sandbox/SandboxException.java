package org.gradus.grader.sandbox;

/** There is no sandbox to run student code in. The grader refuses to work then. */
public final class SandboxException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String remedy;

  /** What is wrong, and one line that says what to do. */
  public SandboxException(String problem, String remedy) {
    super(problem + " " + remedy);
    this.problem = problem;
    this.remedy = remedy;
  }

  /** What is wrong, without the remedy. */
  public String problem() {
    return problem;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
