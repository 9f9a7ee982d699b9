package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.gradus.data.Dataset;

/** A number that people read beside the loss: a mean over examples, or made of such means. */
public interface Metric {

  /** Its name in histories and charts: "accuracy". */
  String name();

  /**
   * The sum over a batch, or several; divided by the number of examples when an epoch is over.
   *
   * @param outputs what the network gave: [batch, …]
   * @param targets class numbers, 64-bit integers: [batch]; or numbers: [batch, shape of one…]
   * @return a scalar, or a row of as many numbers as {@link #read} wants, of any number type
   */
  NDArray sum(NDArray outputs, NDArray targets);

  /**
   * What people read, made of the means over all examples: a root, for one.
   *
   * @param means one for each number that {@link #sum} gives
   */
  default double read(double... means) {
    return means[0];
  }

  /**
   * Checks that the metric makes sense for outputs of this shape and these targets.
   *
   * @throws IllegalArgumentException with a sentence if it does not
   */
  void check(Shape output, Dataset data);
}
