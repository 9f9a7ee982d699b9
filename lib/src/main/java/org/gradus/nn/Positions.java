package org.gradus.nn;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;

/** A vector for each step, added to what stands there: see {@link Layers#positions}. */
record Positions() implements Layer {

  @Override
  public String kind() {
    return "positions";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    Text.requireSequence(input, name);
    return input;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Table(input, seed);
  }

  @Override
  public boolean keepsMask() {
    return true;
  }

  private static final class Table extends LayerBlock {
    private final Parameter weight;

    Table(Shape input, long seed) {
      super(input);
      this.weight =
          parameter(
              "weight", Parameter.Type.WEIGHT, FirstWeights.embedding(seed), input.getShape());
    }

    @Override
    NDList forward(Values values, NDList inputs, boolean training) {
      return new NDList(inputs.head().add(values.of(weight)));
    }
  }
}
