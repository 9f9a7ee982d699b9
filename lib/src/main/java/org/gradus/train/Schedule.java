package org.gradus.train;

/**
 * How the learning rate changes in the course of a run: a pure function of the step, so that it can
 * be drawn before anything is trained, and resumed at any step. See {@link Schedules}.
 */
public interface Schedule {

  /** In a reader's words: "cosine to 0". */
  String describe();

  /**
   * What the optimizer's learning rate is multiplied by in a step.
   *
   * @param step how many steps were taken before, from 0 to {@code steps − 1}
   * @param steps how many the run has
   * @param perEpoch how many an epoch has
   */
  double factor(long step, long steps, int perEpoch);

  /**
   * The factors of a whole run, to be drawn: one a step.
   *
   * @param epochs how many epochs the run has, at least 1
   * @param perEpoch how many steps an epoch has, at least 1
   */
  default double[] factors(int epochs, int perEpoch) {
    Plan.atLeast(1, "number of epochs", epochs);
    Plan.atLeast(1, "number of steps an epoch", perEpoch);
    long steps = (long) epochs * perEpoch;
    int most = 10_000_000;
    if (steps > most) {
      throw new IllegalArgumentException(
          "A run of %,d steps is too long to be drawn, at most %,d: draw fewer epochs of it."
              .formatted(steps, most));
    }
    double[] factors = new double[(int) steps];
    for (int step = 0; step < factors.length; step++) {
      factors[step] = factor(step, factors.length, perEpoch);
    }
    return factors;
  }
}
