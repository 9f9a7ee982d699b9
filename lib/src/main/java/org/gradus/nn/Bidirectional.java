package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/** A recurrent layer that reads in both directions: see {@link Layers#bidirectional}. */
record Bidirectional(Recurrent inner) implements Layer {

  Bidirectional {
    Text.given(inner, "bidirectional(…) wants a recurrent layer, for example lstm(64)");
  }

  @Override
  public String kind() {
    return "bidirectional";
  }

  @Override
  public String describe() {
    return kind() + " " + inner.describe();
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    Shape one = inner.outputShape(input, name);
    return one.slice(0, one.dimension() - 1).add(2L * inner.units);
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new RecurrentBlock(inner, true, input, outputShape(input, kind()), seed);
  }

  @Override
  public long multiplyAdds(Shape input) {
    return 2 * inner.multiplyAdds(input);
  }

  @Override
  public boolean keepsMask() {
    return inner.sequences;
  }
}
