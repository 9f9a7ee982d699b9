package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/** The same numbers, arranged otherwise. */
record Reshape(Shape shape) implements Layer {

  Reshape {
    Text.requireSides("The shape of reshape(…)", shape);
  }

  @Override
  public String kind() {
    return "reshape";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    if (input.size() != shape.size()) {
      throw Text.wrongShape(
          name,
          "%d numbers, to arrange them as %s".formatted(shape.size(), Text.shape(shape)),
          input,
          "");
    }
    return shape;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Formula(shape, x -> x.reshape(new Shape(x.getShape().get(0)).addAll(shape)));
  }
}
