package org.gradus.data;

/** A file's bytes are not the ones that the catalogue knows. Says which in half a sentence. */
final class DamagedFileException extends Exception {
  DamagedFileException(String fault) {
    super(fault);
  }

  String fault() {
    return String.valueOf(getMessage());
  }
}
