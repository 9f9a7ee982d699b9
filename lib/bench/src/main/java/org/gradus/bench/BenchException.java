package org.gradus.bench;

/**
 * A comparison that cannot go on. The message is one sentence: what was wrong, where, what to do.
 */
public final class BenchException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says it in one sentence. */
  public BenchException(String sentence) {
    super(sentence);
  }

  /** The same, with what caused it. */
  public BenchException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
