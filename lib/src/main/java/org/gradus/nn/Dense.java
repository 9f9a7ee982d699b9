package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.ParameterList;
import ai.djl.nn.core.Linear;
import ai.djl.training.initializer.Initializer;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.train.DenseChain;

/**
 * A fully connected layer: a = g(W x + b), with x: [in], W: [units, in], b: [units], a: [units].
 * Inputs of more sides, [time, in], are taken place by place. Its parameters are "weight" and
 * "bias".
 *
 * @param units how many outputs
 * @param activation the function g
 * @param initialization the first weights
 */
public record Dense(int units, Activation activation, Initialization initialization)
    implements Layer {

  /**
   * Checks the settings.
   *
   * @throws IllegalArgumentException if there is no unit, or something is null
   */
  public Dense {
    if (units < 1) {
      throw new IllegalArgumentException(
          "A dense layer needs at least one unit, got " + units + ".");
    }
    Text.given(activation, "A dense layer wants an activation");
    Text.given(initialization, "A dense layer wants first weights");
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
  public Block newBlock(Shape input, long seed) {
    return new Affine(this, input, seed);
  }

  @Override
  public long multiplyAdds(Shape input) {
    return input.size() * units;
  }

  @Override
  public boolean keepsMask() {
    return true;
  }

  /** This layer as a part of a chain; nothing if chains do not know its function. */
  Optional<DenseChain.Link> link(Block block) {
    ParameterList numbers = block.getDirectParameters();
    return Stream.of(DenseChain.Function.values())
        .filter(function -> function.name().equals(activation.name()))
        .map(function -> new DenseChain.Link(numbers.get("weight"), numbers.get("bias"), function))
        .findFirst();
  }

  private static final class Affine extends LayerBlock {
    private final Activation activation;
    private final Parameter weight;
    private final Parameter bias;

    Affine(Dense layer, Shape input, long seed) {
      super(layer.outputShape(input, layer.kind()));
      long in = input.get(input.dimension() - 1);
      this.activation = layer.activation;
      this.weight =
          parameter(
              "weight",
              Parameter.Type.WEIGHT,
              layer.initialization.initializer(activation, seed),
              layer.units,
              in);
      this.bias = parameter("bias", Parameter.Type.BIAS, Initializer.ZEROS, layer.units);
    }

    @Override
    NDList forward(Values values, NDList inputs, boolean training) {
      NDArray z =
          Linear.linear(inputs.head(), values.of(weight), values.of(bias)).singletonOrThrow();
      return new NDList(activation.of(z));
    }
  }
}
