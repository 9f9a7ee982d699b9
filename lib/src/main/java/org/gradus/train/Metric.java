package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.gradus.data.Dataset;

/** A number that people read beside the loss: a mean over examples. */
public interface Metric {

  /** Its name in histories and charts: "accuracy". */
  String name();

  /**
   * The sum over a batch; divided by the number of examples when an epoch is over.
   *
   * @param outputs what the network gave: [batch, …]
   * @param targets class numbers, 64-bit integers: [batch]; or numbers: [batch, shape of one…]
   * @return a scalar of any number type
   */
  NDArray sum(NDArray outputs, NDArray targets);

  /** What people read, made of the mean over all examples: a root, for one. */
  default double read(double mean) {
    return mean;
  }

  /**
   * Checks that the metric makes sense for outputs of this shape and these targets.
   *
   * @throws IllegalArgumentException with a sentence if it does not
   */
  void check(Shape output, Dataset data);
}
