package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.gradus.data.Features;

/** What stands at one place of a network: a layer, or where branches merge. */
interface Part {

  String kind();

  default String describe() {
    return kind();
  }

  /** The shape of one example that comes out. */
  Shape outputShape(List<Shape> inputs, String name);

  Block newBlock(List<Shape> inputs, Shape output, long seed);

  default long multiplyAdds(List<Shape> inputs) {
    return 0;
  }

  default boolean keepsMask() {
    return true;
  }

  default void check(Features data, String name) {}

  /** A layer, which has one input. */
  record Single(Layer layer) implements Part {
    @Override
    public String kind() {
      return layer.kind();
    }

    @Override
    public String describe() {
      return layer.describe();
    }

    @Override
    public Shape outputShape(List<Shape> inputs, String name) {
      return layer.outputShape(inputs.get(0), name);
    }

    @Override
    public Block newBlock(List<Shape> inputs, Shape output, long seed) {
      return layer.newBlock(inputs.get(0), seed);
    }

    @Override
    public long multiplyAdds(List<Shape> inputs) {
      return layer.multiplyAdds(inputs.get(0));
    }

    @Override
    public boolean keepsMask() {
      return layer.keepsMask();
    }

    @Override
    public void check(Features data, String name) {
      layer.check(data, name);
    }
  }
}
