package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.gradus.data.Dataset;

/** How wrong a batch of outputs is: one number, the smaller the better. */
public interface Loss {

  /** Its name as a reader would say it: "cross entropy". */
  String name();

  /**
   * The loss of each target of a batch, so that gradients can flow back through it.
   *
   * @param outputs what the network gave: [batch, …]
   * @param targets class numbers, 64-bit integers: [batch]; or numbers: [batch, shape of one…]
   * @return [batch, …]: one number for each target, or for each number of it
   */
  NDArray each(NDArray outputs, NDArray targets);

  /**
   * The mean loss of a batch: that of {@link #each}.
   *
   * @return a scalar
   */
  default NDArray mean(NDArray outputs, NDArray targets) {
    return each(outputs, targets).mean();
  }

  /**
   * Checks that outputs of this shape can be held against these targets.
   *
   * @param output the shape of the network's output for one example
   * @param data what is to be learned or judged
   * @throws IllegalArgumentException with a sentence if they do not fit
   */
  void check(Shape output, Dataset data);
}
