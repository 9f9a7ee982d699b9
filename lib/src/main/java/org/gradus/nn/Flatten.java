package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;

/** All numbers of an example in one row. */
record Flatten() implements Layer {

  @Override
  public String kind() {
    return "flatten";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    return new Shape(input.size());
  }

  @Override
  public Block newBlock(long seed) {
    return Blocks.batchFlattenBlock();
  }
}
