package org.gradus.train;

import java.util.Locale;

/**
 * The learning-rate schedules of the lectures. In their formulas s is the number of steps taken, S
 * that of the whole run, and t = s / (steps an epoch) the time in epochs; each gives the factor
 * that the optimizer's learning rate is multiplied by.
 */
public final class Schedules {
  private static final double SLOW_START = 1 / 25.0;
  private static final double FADE_OUT = 1e-4;
  private static final double RISE = 0.3;

  private Schedules() {}

  /** The same rate throughout: 1. */
  public static Schedule constantRate() {
    return new Formula("constant", (step, steps, perEpoch) -> 1);
  }

  /**
   * Falls in steps: γ<sup>⌊t / k⌋</sup>.
   *
   * @param every k, after how many epochs it falls, at least 1
   * @param factor γ, what it is multiplied by each time, more than 0 and at most 1
   */
  public static Schedule stepDecay(int every, double factor) {
    Plan.atLeast(1, "number of epochs between two steps", every);
    falling(factor);
    return new Formula(
        "times %s every %d epochs".formatted(number(factor), every),
        (step, steps, perEpoch) -> {
          long falls = step / perEpoch / every;
          return Math.pow(factor, (double) falls);
        });
  }

  /**
   * Falls by the same share in each epoch, evenly spread over its steps: γ<sup>t</sup>.
   *
   * @param factor γ, more than 0 and at most 1
   */
  public static Schedule exponentialDecay(double factor) {
    falling(factor);
    return new Formula(
        "times %s an epoch".formatted(number(factor)),
        (step, steps, perEpoch) -> Math.pow(factor, (double) step / perEpoch));
  }

  /**
   * Falls ever more slowly: 1 / (1 + k t). Its sum grows beyond all bounds and that of its squares
   * does not, as the proof of convergence asks. Source: Robbins and Monro, <em>A stochastic
   * approximation method</em>, 1951.
   *
   * @param decay k, positive: after 1 / k epochs half the rate is left
   */
  public static Schedule inverseTimeDecay(double decay) {
    Optimizers.positive("decay", decay);
    return new Formula(
        "1 / (1 + %s t)".formatted(number(decay)),
        (step, steps, perEpoch) -> 1 / (1 + decay * step / perEpoch));
  }

  /** Half a cosine down to zero: see {@link #cosine(double)}. */
  public static Schedule cosine() {
    return cosine(0);
  }

  /**
   * Half a cosine: e + (1 − e) (1 + cos(π s / S)) / 2. Source: Loshchilov and Hutter, <em>SGDR:
   * stochastic gradient descent with warm restarts</em>, 2017, without the restarts.
   *
   * @param end e, the factor at the end, from 0 to less than 1
   */
  public static Schedule cosine(double end) {
    Optimizers.share("factor at the end", end);
    return new Formula(
        "cosine to " + number(end), (step, steps, perEpoch) -> bend(1, end, (double) step / steps));
  }

  /**
   * Rises in equal steps, from 1 / w to 1, over the first w steps, and then follows another
   * schedule as if the run began there. Source: Goyal and others, <em>Accurate, large minibatch
   * SGD</em>, 2017.
   *
   * @param epochs how long it rises, positive; may be part of an epoch
   * @param then what follows
   */
  public static Schedule warmUp(double epochs, Schedule then) {
    Optimizers.positive("length of the warm-up", epochs);
    if (then == null) {
      throw new IllegalArgumentException(
          "A warm-up is followed by another schedule, but got null: constantRate() is the plainest.");
    }
    return new Formula(
        "warm-up over %s epochs, then %s".formatted(number(epochs), then.describe()),
        (step, steps, perEpoch) -> {
          long rise = Math.min(steps, Math.max(1, Math.round(epochs * perEpoch)));
          return step < rise
              ? (step + 1.0) / rise
              : then.factor(step - rise, steps - rise, perEpoch);
        });
  }

  /**
   * One cycle: up from 1/25 to 1 over the first 30 % of the run, then down to 1/250,000, each along
   * half a cosine. The optimizer's rate is the highest one. Source: Smith and Topin,
   * <em>Super-convergence: very fast training of neural networks using large learning rates</em>,
   * 2018, in the form of fast.ai, without a cycle of the momentum.
   */
  public static Schedule oneCycle() {
    return new Formula(
        "one cycle",
        (step, steps, perEpoch) -> {
          double time = (double) step / Math.max(1, steps - 1);
          return time < RISE
              ? bend(SLOW_START, 1, time / RISE)
              : bend(1, SLOW_START * FADE_OUT, (time - RISE) / (1 - RISE));
        });
  }

  /** From one value to another along half a cosine, in time 0 to 1. */
  private static double bend(double from, double to, double time) {
    return to + (from - to) * (1 + Math.cos(Math.PI * time)) / 2;
  }

  private static void falling(double factor) {
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException(
          "The factor by which the learning rate falls is more than 0 and at most 1, got %s."
              .formatted(factor));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e6
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  private interface Factor {
    double at(long step, long steps, int perEpoch);
  }

  private record Formula(String describe, Factor formula) implements Schedule {
    @Override
    public double factor(long step, long steps, int perEpoch) {
      return formula.at(step, steps, perEpoch);
    }
  }
}
