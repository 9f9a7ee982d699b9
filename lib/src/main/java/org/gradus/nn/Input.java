package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;

/** The stated shape of one example. */
record Input(Shape shape) implements Layer {

  Input {
    Text.requireSides("The input's shape", shape);
  }

  @Override
  public String kind() {
    return "input";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    if (!input.equals(shape)) {
      throw Text.wrongShape(name, "examples of shape " + Text.shape(shape), input, "");
    }
    return shape;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return Blocks.identityBlock();
  }
}
