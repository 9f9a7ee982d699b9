package org.gradus.train;

/**
 * Stops when the validation loss has not become smaller for some epochs, and goes back to the
 * weights of the best epoch. Source: Prechelt, <em>Early stopping – but when?</em>, 1998.
 *
 * @param patience how many epochs without progress are endured, at least 1
 */
public record EarlyStopping(int patience) {

  /**
   * Checks the patience.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public EarlyStopping {
    if (patience < 1) {
      throw new IllegalArgumentException(
          "The patience must be at least one epoch, got " + patience + ".");
    }
  }

  /** Stops after so many epochs without a smaller validation loss. */
  public static EarlyStopping patience(int epochs) {
    return new EarlyStopping(epochs);
  }
}
