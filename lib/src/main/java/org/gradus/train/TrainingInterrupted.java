package org.gradus.train;

/** Somebody pressed stop. The weights stay as learned so far. */
public final class TrainingInterrupted extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient History history;

  TrainingInterrupted(String message, History history) {
    super(message);
    this.history = history;
  }

  /** The epochs that were completed before. */
  public History history() {
    return history;
  }
}
