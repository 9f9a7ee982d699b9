package org.gradus.grader.sandbox;

import org.junit.jupiter.api.Assumptions;

/**
 * The sandbox of this machine for tests; they are skipped, with the reason, where it cannot start.
 */
public final class RealSandbox {

  private RealSandbox() {}

  /** The sandbox, tried. */
  public static Sandbox orSkip() {
    try {
      Sandbox sandbox = Bubblewrap.find();
      StudentVm.start(sandbox, StudentClasspath.PLAIN, Limits.plain()).close();
      return sandbox;
    } catch (SandboxException e) {
      Assumptions.abort("The sandbox cannot start here: " + e.getMessage());
      throw new AssertionError(e);
    }
  }
}
