package org.gradus.train;

/** The optimizers of the lectures. */
public final class Optimizers {
  private Optimizers() {}

  /**
   * Stochastic gradient descent: w ← w − η ∇L.
   *
   * @param rate the learning rate η, positive
   */
  public static Sgd sgd(double rate) {
    return new Sgd(rate, 0, false, 0);
  }

  /**
   * Adam, with its usual decay rates 0.9 and 0.999.
   *
   * @param rate the learning rate, positive; 0.001 is the usual one
   */
  public static Adam adam(double rate) {
    return new Adam(rate, 0.9, 0.999, 1e-8, 0, false);
  }

  /**
   * Adam with decoupled weight decay, 0.01 unless it is set.
   *
   * @param rate the learning rate, positive; 0.001 is the usual one
   */
  public static Adam adamW(double rate) {
    return new Adam(rate, 0.9, 0.999, 1e-8, 0.01, true);
  }

  /**
   * RMSProp, with its usual decay rate 0.9.
   *
   * @param rate the learning rate, positive; 0.001 is the usual one
   */
  public static RmsProp rmsProp(double rate) {
    return new RmsProp(rate, 0.9, 0, 1e-8, 0);
  }

  static double positive(String what, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "The %s must be a positive number, got %s.".formatted(what, value));
    }
    return value;
  }

  static double share(String what, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "The %s must lie between 0 and 1 (1 excluded), got %s.".formatted(what, value));
    }
    return value;
  }

  static double notNegative(String what, double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(
          "The %s must be zero or a positive number, got %s.".formatted(what, value));
    }
    return value;
  }
}
