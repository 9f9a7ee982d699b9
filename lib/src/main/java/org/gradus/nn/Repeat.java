package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/**
 * The same numbers at every step: see {@link Layers#repeat}.
 *
 * @param steps how many
 */
record Repeat(int steps) implements Layer {

  Repeat {
    Text.atLeast(1, "The number of steps of repeat(…)", steps);
  }

  @Override
  public String kind() {
    return "repeat";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    if (input.dimension() != 1) {
      throw Text.wrongShape(name, "one row of numbers [n]", input, "Put a flatten() before it.");
    }
    return new Shape(steps).addAll(input);
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Formula(outputShape(input, kind()), x -> x.expandDims(1).repeat(1, steps));
  }
}
