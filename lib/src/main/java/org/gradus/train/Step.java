package org.gradus.train;

import java.util.function.DoubleSupplier;

/** A batch that was just learned; valid while the callback runs. */
public final class Step {
  private final long number;
  private final int epoch;
  private final int batch;
  private final double rate;
  private final DoubleSupplier loss;

  Step(long number, int epoch, int batch, double rate, DoubleSupplier loss) {
    this.number = number;
    this.epoch = epoch;
    this.batch = batch;
    this.rate = rate;
    this.loss = loss;
  }

  /** The number of the step in the whole run, from 1. */
  public long number() {
    return number;
  }

  /** The epoch, from 1. */
  public int epoch() {
    return epoch;
  }

  /** The batch in its epoch, from 1. */
  public int batch() {
    return batch;
  }

  /** The learning rate, as the schedule had it. */
  public double rate() {
    return rate;
  }

  /** The batch's mean loss before the step. To read it makes the device wait. */
  public double loss() {
    return loss.getAsDouble();
  }

  @Override
  public String toString() {
    return "step %d (epoch %d, batch %d), rate %s".formatted(number, epoch, batch, rate);
  }
}
