package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.Initializer;

/**
 * Scaled dot-product self-attention over a sequence x: [time, features]. Of each step come a query,
 * a key and a value, q<sub>t</sub> = W<sub>q</sub> x<sub>t</sub> + b<sub>q</sub> and so on, each
 * split among the heads, d = features / heads. A head gives step t the mean of all values, weighted
 * by softmax<sub>s</sub>(q<sub>t</sub> · k<sub>s</sub> / √d); the heads' results, side by side, go
 * through W<sub>o</sub> and b<sub>o</sub>. What comes out is [time, features] again. Steps that a
 * mask leaves out get no weight.
 *
 * <p>Its parameters are "inputWeight" (W<sub>q</sub>, W<sub>k</sub>, W<sub>v</sub> one under the
 * other): [3 features, features], "inputBias": [3 features], "outputWeight" (W<sub>o</sub>):
 * [features, features], "outputBias": [features].
 *
 * <p>Source: Vaswani and others, <em>Attention is all you need</em>, 2017. Immutable: each call
 * gives a new layer.
 *
 * @param heads how many, at least 1; they divide the features
 * @param causal whether a step sees nothing of the steps after it
 */
public record Attention(int heads, boolean causal) implements Layer {
  private static final int ROLES = 3;
  // Far below any score, and still finite: a row without a single step that counts has no NaN.
  private static final float NEVER = -1e9f;

  /**
   * Checks the number of heads.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Attention {
    Text.atLeast(1, "The number of heads of an attention layer", heads);
  }

  /** The same layer with so many heads. */
  public Attention heads(int number) {
    return new Attention(number, causal);
  }

  /** The same layer, blind to what comes later: for models that say what comes next. */
  public Attention blindToLater() {
    return new Attention(heads, true);
  }

  @Override
  public String kind() {
    return "attention";
  }

  @Override
  public String describe() {
    return kind() + ", heads " + heads + (causal ? ", blind to later steps" : "");
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    Text.requireSequence(input, name);
    if (input.get(1) % heads != 0) {
      throw Text.wrongShape(
          name, "a number of features that its %d heads divide".formatted(heads), input, "");
    }
    return input;
  }

  @Override
  public Block newBlock(Shape input, long seed) {
    return new Heads(this, outputShape(input, kind()), seed);
  }

  /** Four products with weights a step, and two of all steps with all steps. */
  @Override
  public long multiplyAdds(Shape input) {
    long time = input.get(0);
    long features = input.get(1);
    return (ROLES + 1) * time * features * features + 2 * time * time * features;
  }

  @Override
  public boolean keepsMask() {
    return true;
  }

  /** q · k / √d of all queries with all keys: [batch, heads, time, size] each. */
  static NDArray scores(NDArray queries, NDArray keys) {
    double size = queries.getShape().get(3);
    // An array of the engine's own: a plain number would lie in a buffer of Java's, which may be
    // gone when the way back needs it.
    NDArray scale = queries.getManager().full(new Shape(1), (float) (1 / Math.sqrt(size)));
    return queries.mul(scale).matMul(keys.swapAxes(2, 3));
  }

  /** Almost minus infinity at steps that a mask [batch, time] leaves out, 0 at the others. */
  static NDArray hidden(NDArray mask) {
    return mask.sub(1).mul(-NEVER).reshape(-1, 1, 1, mask.getShape().get(1));
  }

  private static final class Heads extends LayerBlock implements Masked {
    private final Attention layer;
    private final long time;
    private final long size;
    private final Parameter inputWeight;
    private final Parameter inputBias;
    private final Parameter outputWeight;
    private final Parameter outputBias;

    Heads(Attention layer, Shape shape, long seed) {
      super(shape);
      this.layer = layer;
      this.time = shape.get(0);
      long features = shape.get(1);
      this.size = features / layer.heads;
      this.inputWeight =
          parameter(
              "inputWeight",
              Parameter.Type.WEIGHT,
              FirstWeights.glorot(ROLES, seed, 0),
              ROLES * features,
              features);
      this.inputBias =
          parameter("inputBias", Parameter.Type.BIAS, Initializer.ZEROS, ROLES * features);
      this.outputWeight =
          parameter(
              "outputWeight",
              Parameter.Type.WEIGHT,
              FirstWeights.glorot(1, seed, 1),
              features,
              features);
      this.outputBias = parameter("outputBias", Parameter.Type.BIAS, Initializer.ZEROS, features);
    }

    @Override
    NDList forward(Values values, NDList inputs, boolean training) {
      NDArray x = inputs.head();
      NDList roles =
          Linear.linear(x, values.of(inputWeight), values.of(inputBias))
              .singletonOrThrow()
              .reshape(-1, time, (long) ROLES * layer.heads, size)
              .swapAxes(1, 2)
              .split(ROLES, 1);
      NDArray scores = scores(roles.get(0), roles.get(1));
      if (inputs.size() > 1) {
        scores = scores.add(hidden(inputs.get(1)));
      }
      if (layer.causal) {
        scores = scores.add(later(x.getManager()));
      }
      NDArray seen = scores.softmax(-1).matMul(roles.get(2)).swapAxes(1, 2).reshape(x.getShape());
      return Linear.linear(seen, values.of(outputWeight), values.of(outputBias));
    }

    /** Almost minus infinity where the column lies after the row: [time, time]. */
    private NDArray later(NDManager manager) {
      NDArray steps = manager.arange(0f, (float) time, 1f);
      return steps.expandDims(0).gt(steps.expandDims(1)).toType(DataType.FLOAT32, false).mul(NEVER);
    }
  }
}
