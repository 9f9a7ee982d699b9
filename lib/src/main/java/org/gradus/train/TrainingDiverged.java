package org.gradus.train;

/** The loss was no longer a number. The weights are back at the beginning of that epoch. */
public final class TrainingDiverged extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient History history;

  TrainingDiverged(String message, History history) {
    super(message);
    this.history = history;
  }

  /** The epochs that were completed before. */
  public History history() {
    return history;
  }
}
