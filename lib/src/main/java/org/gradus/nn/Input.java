package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import java.util.Arrays;

/** The stated shape of one example. */
record Input(Shape shape) implements Layer {

  Input {
    if (shape.dimension() == 0 || Arrays.stream(shape.getShape()).anyMatch(side -> side < 1)) {
      throw new IllegalArgumentException(
          "The input's shape needs positive sides, got %s.".formatted(Text.shape(shape)));
    }
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
  public Block newBlock(long seed) {
    return Blocks.identityBlock();
  }
}
