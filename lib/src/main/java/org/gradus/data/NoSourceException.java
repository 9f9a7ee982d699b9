package org.gradus.data;

/**
 * Nobody could hand the file over: no mirror had it and no host could be reached. The one failure
 * for which a generated stand-in may take over; a wrong digest in a mirror is not among them.
 */
final class NoSourceException extends DataException {
  private final String reasons;

  NoSourceException(String message, String reasons) {
    super(message);
    this.reasons = reasons;
  }

  /** What every source answered, in half a sentence. */
  String reasons() {
    return reasons;
  }
}
