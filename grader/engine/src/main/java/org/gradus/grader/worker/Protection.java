package org.gradus.grader.worker;

import org.gradus.grader.sandbox.Bubblewrap;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.Unprotected;

/** How students' code is shut off. */
public enum Protection {
  /** In namespaces of its own. */
  BUBBLEWRAP,
  /** Not at all: for notebooks that staff wrote. */
  NONE;

  /**
   * The sandbox of this kind.
   *
   * @throws SandboxException when this machine has none, with the remedy
   */
  public Sandbox open() throws SandboxException {
    return this == NONE ? new Unprotected() : Bubblewrap.find();
  }
}
