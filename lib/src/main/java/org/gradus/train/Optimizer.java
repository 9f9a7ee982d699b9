package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/** How weights move against their gradients: a description, without state. */
public interface Optimizer {

  /** In a reader's words: "SGD, rate 0.1". */
  String describe();

  /** The learning rate. */
  double rate();

  /**
   * Begins to optimize.
   *
   * @param memory owns what is remembered from step to step
   */
  Steps begin(NDManager memory);

  /** What an optimizer remembers: moments, counts. */
  interface Steps {

    /** A new batch: called once before the parameters of a step are updated. */
    void next();

    /**
     * Moves one parameter, in place.
     *
     * @param id the parameter's own name
     * @param weight the parameter
     * @param gradient of the loss with respect to it; the same shape; may be used up
     */
    void update(String id, NDArray weight, NDArray gradient);
  }
}
