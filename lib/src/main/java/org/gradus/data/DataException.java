package org.gradus.data;

/**
 * A data set could not be had as it should be. The message is one sentence for a person: what was
 * wrong, where, and what to do.
 */
public class DataException extends RuntimeException {

  /** With the sentence alone. */
  public DataException(String message) {
    super(message);
  }

  /** With the sentence and what lay behind it. */
  public DataException(String message, Throwable cause) {
    super(message, cause);
  }
}
