package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/** How weights move against their gradients: a description, without state. */
public interface Optimizer {

  /** In a reader's words: "SGD, rate 0.1". */
  String describe();

  /** The learning rate, before any {@link Schedule}. */
  double rate();

  /**
   * Moves one parameter, in place.
   *
   * @param moments what is remembered from step to step, the number of this step included
   * @param id the parameter's own name
   * @param weight the parameter
   * @param gradient of the loss with respect to it; the same shape; may be used up
   * @param rate the learning rate of this step
   */
  void update(Moments moments, String id, NDArray weight, NDArray gradient, double rate);

  /**
   * Moves all parameters of a step, in place: one after the other, unless an optimizer knows
   * better.
   *
   * @param ids the parameters' own names
   * @param weights the parameters, in that order
   * @param gradients in that order; may be used up
   */
  default void update(
      Moments moments, List<String> ids, NDList weights, NDList gradients, double rate) {
    for (int i = 0; i < ids.size(); i++) {
      update(moments, ids.get(i), weights.get(i), gradients.get(i), rate);
    }
  }
}
