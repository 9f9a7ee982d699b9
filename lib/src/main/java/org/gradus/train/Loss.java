package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import org.gradus.data.Dataset;

/** How wrong a batch of outputs is: one number, the smaller the better. */
public interface Loss {

  /** Its name as a reader would say it: "cross entropy". */
  String name();

  /**
   * The mean loss of a batch, so that gradients can flow back through it.
   *
   * @param outputs what the network gave: [batch, …]
   * @param labels class numbers, 64-bit integers: [batch]
   * @return a scalar
   */
  NDArray mean(NDArray outputs, NDArray labels);

  /**
   * Checks that outputs of this shape can be held against these labels.
   *
   * @param output the shape of the network's output for one example
   * @param data what is to be learned or judged
   * @throws IllegalArgumentException with a sentence if they do not fit
   */
  void check(Shape output, Dataset data);
}
