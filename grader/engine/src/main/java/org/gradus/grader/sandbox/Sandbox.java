package org.gradus.grader.sandbox;

/** Starts JVMs for student code, each shut off from everything else. */
public interface Sandbox {

  /**
   * Starts a JVM that runs the agent. Its standard input and output are the protocol's pipes; its
   * error stream is what the student prints.
   *
   * @throws SandboxException when it cannot be started
   */
  Process start(StudentClasspath classpath, Limits limits) throws SandboxException;

  /** Ends such a JVM and everything that it started, at once. */
  default void end(Process process) {
    process.destroyForcibly();
  }

  /** Whether the system ended such a JVM because it took more memory than it may. */
  default boolean killedForMemory(Process process) {
    return false;
  }

  /**
   * Whether JVMs that run at once share none of their limits, so that one cannot use up what
   * another needs.
   */
  default boolean sharesNothing() {
    return false;
  }

  /** What it is, in a few words with a version. */
  String description();
}
