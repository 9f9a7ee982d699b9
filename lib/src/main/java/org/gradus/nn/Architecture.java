package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.Optional;

/** How layers are put together; knows nothing of training. */
interface Architecture {

  /** The shape of one example, where it was stated. */
  Optional<Shape> statedInput();

  /**
   * Makes the blocks for examples of this shape, without numbers yet.
   *
   * @throws IllegalArgumentException if a layer cannot take what it gets
   */
  Plan plan(Shape input, long seed);

  /**
   * What is to be built.
   *
   * @param root computes everything
   * @param layers its parts, in the order of a summary
   */
  record Plan(Block root, List<BuiltLayer> layers) {}
}
