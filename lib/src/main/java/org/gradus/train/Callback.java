package org.gradus.train;

import java.util.function.Consumer;

/**
 * Is told how a run goes, on the thread that trains: what takes long here makes the run long. What
 * it throws ends the run; the weights stay as learned so far.
 */
public interface Callback {

  /** A batch was learned. */
  default void batch(Step step) {}

  /**
   * An epoch is over.
   *
   * @param soFar the epochs until now, this one included
   */
  default void epoch(History soFar) {}

  /** Is told of epochs alone. */
  static Callback eachEpoch(Consumer<Epoch> listener) {
    return new Callback() {
      @Override
      public void epoch(History soFar) {
        soFar.last().ifPresent(listener);
      }
    };
  }

  /** Is told of batches alone. */
  static Callback eachBatch(Consumer<Step> listener) {
    return new Callback() {
      @Override
      public void batch(Step step) {
        listener.accept(step);
      }
    };
  }
}
