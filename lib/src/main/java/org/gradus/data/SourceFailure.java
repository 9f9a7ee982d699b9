package org.gradus.data;

/** One source did not deliver, which is no disaster: the next one is asked. */
final class SourceFailure extends Exception {

  /** The reason is half a sentence that follows the source's name: "answers 404 (not found)". */
  SourceFailure(String reason) {
    super(reason);
  }

  SourceFailure(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
