package org.gradus.nn;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;

/** Layer normalization: see {@link Layers#layerNorm}. */
record LayerNorm() implements Layer {
  private static final float EPSILON = 1e-5f;

  @Override
  public String kind() {
    return "layerNorm";
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    return input;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Norm(input, input.dimension() == 2 ? input.slice(1) : input);
  }

  @Override
  public boolean keepsMask() {
    return true;
  }

  private static final class Norm extends LayerBlock {
    private final Shape normalized;
    private final Parameter gamma;
    private final Parameter beta;

    Norm(Shape input, Shape normalized) {
      super(input);
      this.normalized = normalized;
      this.gamma =
          parameter("gamma", Parameter.Type.GAMMA, Initializer.ONES, normalized.getShape());
      this.beta = parameter("beta", Parameter.Type.BETA, Initializer.ZEROS, normalized.getShape());
    }

    @Override
    NDList forward(Values values, NDList inputs, boolean training) {
      return ai.djl.nn.norm.LayerNorm.layerNorm(
          inputs.head(), normalized, values.of(gamma), values.of(beta), EPSILON);
    }
  }
}
