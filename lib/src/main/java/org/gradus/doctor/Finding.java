package org.gradus.doctor;

/**
 * What a {@link Diagnosis} found.
 *
 * @param state good, worth knowing, or broken
 * @param detail one line: versions, places, figures
 * @param remedy what to do about it; empty when nothing need be done
 */
public record Finding(State state, String detail, String remedy) {

  /** How bad it is. */
  public enum State {
    /** All is well. */
    OK,
    /** Works, but something is missing that somebody may want. */
    NOTE,
    /** Lectures or exercises will fail. */
    BROKEN
  }

  /** All is well. */
  public static Finding ok(String detail) {
    return new Finding(State.OK, detail, "");
  }

  /** Works, with a hint. */
  public static Finding note(String detail, String remedy) {
    return new Finding(State.NOTE, detail, remedy);
  }

  /** Does not work; the remedy says what to do. */
  public static Finding broken(String detail, String remedy) {
    return new Finding(State.BROKEN, detail, remedy);
  }
}
