package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;

/** A layer under a name that somebody chose. */
record NamedLayer(String name, Layer layer) implements Layer {

  NamedLayer {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A layer's name must not be blank.");
    }
  }

  @Override
  public String kind() {
    return layer.kind();
  }

  @Override
  public String describe() {
    return layer.describe();
  }

  @Override
  public Shape outputShape(Shape input, String ownName) {
    return layer.outputShape(input, ownName);
  }

  @Override
  public Block newBlock(long seed) {
    return layer.newBlock(seed);
  }

  @Override
  public long multiplyAdds(Shape input) {
    return layer.multiplyAdds(input);
  }

  @Override
  public Layer named(String other) {
    return new NamedLayer(other, layer);
  }
}
