package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import org.gradus.data.Features;

/** A layer under a name that somebody chose. */
record NamedLayer(String name, Layer layer) implements Layer {

  NamedLayer {
    if (Text.given(name, "named(…) wants a name").isBlank()) {
      throw new IllegalArgumentException("A layer's name must not be blank.");
    }
  }

  /** The layer without its name, if it has one. */
  static Layer bare(Layer layer) {
    return layer instanceof NamedLayer named ? named.layer : layer;
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
  public Block newBlock(Shape input, long seed) {
    return layer.newBlock(input, seed);
  }

  @Override
  public long multiplyAdds(Shape input) {
    return layer.multiplyAdds(input);
  }

  @Override
  public boolean keepsMask() {
    return layer.keepsMask();
  }

  @Override
  public void check(Features data, String ownName) {
    layer.check(data, ownName);
  }

  @Override
  public Layer named(String other) {
    return new NamedLayer(other, layer);
  }
}
