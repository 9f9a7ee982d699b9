package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;

/**
 * A fully connected layer: a = g(W x + b), with x: [in], W: [units, in], b: [units], a: [units].
 * Inputs of more sides, [time, in], are taken place by place.
 *
 * @param units how many outputs
 * @param activation the function g
 * @param initialization the first weights
 */
public record Dense(int units, Activation activation, Initialization initialization)
    implements Layer {

  /**
   * Checks the width.
   *
   * @throws IllegalArgumentException if there is no unit
   */
  public Dense {
    if (units < 1) {
      throw new IllegalArgumentException(
          "A dense layer needs at least one unit, got " + units + ".");
    }
  }

  /** The same layer with other first weights: {@code dense(10).start(ZEROS)}. */
  public Dense start(Initialization other) {
    return new Dense(units, activation, other);
  }

  @Override
  public String kind() {
    return "dense";
  }

  @Override
  public String describe() {
    return activation == Activation.LINEAR ? kind() : kind() + ", " + activation;
  }

  @Override
  public Shape outputShape(Shape input, String name) {
    return input.slice(0, input.dimension() - 1).add(units);
  }

  @Override
  public Block newBlock(long seed) {
    Block linear = Linear.builder().setUnits(units).build();
    linear.setInitializer(initialization.initializer(activation, seed), Parameter.Type.WEIGHT);
    if (activation == Activation.LINEAR) {
      return linear;
    }
    return new SequentialBlock()
        .add(linear)
        .add(new LambdaBlock(activation::apply, activation.name()));
  }

  @Override
  public long multiplyAdds(Shape input) {
    return input.size() * units;
  }
}
