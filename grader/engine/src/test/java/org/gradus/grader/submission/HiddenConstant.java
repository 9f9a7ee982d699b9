package org.gradus.grader.submission;

/** Stands for a hidden test on the grader's own class path. */
public final class HiddenConstant {

  /** A compiler that sees this class copies the text into whatever uses it. */
  public static final String CANARY = "canary-8f1e";

  private HiddenConstant() {}
}
