package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.Initializer;
import java.util.List;

/**
 * Attention from one sequence to another: see {@link Branch#attend}.
 *
 * @param heads how many
 */
record Look(int heads) implements Part {
  private static final int ROLES = 2;

  Look {
    Text.atLeast(1, "The number of heads of attend(…)", heads);
  }

  @Override
  public String kind() {
    return "attend";
  }

  @Override
  public String describe() {
    return kind() + ", heads " + heads;
  }

  @Override
  public Shape outputShape(List<Shape> inputs, String name) {
    inputs.forEach(input -> Text.requireSequence(input, name));
    if (inputs.get(0).get(1) % heads != 0) {
      throw Text.wrongShape(
          name,
          "a number of features that its %d heads divide".formatted(heads),
          inputs.get(0),
          "");
    }
    return inputs.get(0);
  }

  @Override
  public Block newBlock(List<Shape> inputs, Shape output, long seed) {
    return new Heads(heads, inputs, seed);
  }

  /** Products with weights, two a step on either side, and two of all steps with all steps. */
  @Override
  public long multiplyAdds(List<Shape> inputs) {
    long time = inputs.get(0).get(0);
    long features = inputs.get(0).get(1);
    long memory = inputs.get(1).get(0);
    return 2 * time * features * features
        + ROLES * memory * features * inputs.get(1).get(1)
        + 2 * time * memory * features;
  }

  private static final class Heads extends LayerBlock implements Masked {
    private final int heads;
    private final Shape output;
    private final long memory;
    private final Parameter queryWeight;
    private final Parameter queryBias;
    private final Parameter memoryWeight;
    private final Parameter memoryBias;
    private final Parameter outputWeight;
    private final Parameter outputBias;

    Heads(int heads, List<Shape> inputs, long seed) {
      super(inputs.get(0));
      this.heads = heads;
      this.output = inputs.get(0);
      this.memory = inputs.get(1).get(0);
      long features = output.get(1);
      long read = inputs.get(1).get(1);
      this.queryWeight = weight("queryWeight", 1, seed, 0, features, features);
      this.queryBias = bias("queryBias", features);
      this.memoryWeight = weight("memoryWeight", ROLES, seed, 1, ROLES * features, read);
      this.memoryBias = bias("memoryBias", ROLES * features);
      this.outputWeight = weight("outputWeight", 1, seed, 2, features, features);
      this.outputBias = bias("outputBias", features);
    }

    private Parameter weight(String name, int matrices, long seed, long purpose, long... shape) {
      return parameter(
          name, Parameter.Type.WEIGHT, FirstWeights.glorot(matrices, seed, purpose), shape);
    }

    private Parameter bias(String name, long size) {
      return parameter(name, Parameter.Type.BIAS, Initializer.ZEROS, size);
    }

    @Override
    NDList forward(Values values, NDList inputs, boolean training) {
      long size = output.get(1) / heads;
      NDArray queries =
          Linear.linear(inputs.get(0), values.of(queryWeight), values.of(queryBias))
              .singletonOrThrow()
              .reshape(-1, output.get(0), heads, size)
              .swapAxes(1, 2);
      NDList roles =
          Linear.linear(inputs.get(1), values.of(memoryWeight), values.of(memoryBias))
              .singletonOrThrow()
              .reshape(-1, memory, (long) ROLES * heads, size)
              .swapAxes(1, 2)
              .split(ROLES, 1);
      NDArray scores = Attention.scores(queries, roles.get(0));
      if (inputs.size() > 2) {
        scores = scores.add(Attention.hidden(inputs.get(2)));
      }
      NDArray seen =
          scores
              .softmax(-1)
              .matMul(roles.get(1))
              .swapAxes(1, 2)
              .reshape(-1, output.get(0), output.get(1));
      return Linear.linear(seen, values.of(outputWeight), values.of(outputBias));
    }
  }
}
