package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Parameter;
import ai.djl.nn.recurrent.RNN;
import ai.djl.training.initializer.Initializer;
import java.util.List;

/**
 * The simple recurrent layer: h<sub>t</sub> = g(W x<sub>t</sub> + U h<sub>t−1</sub> + b), with
 * h<sub>0</sub> = 0, x: [time, features], W: [units, features], U: [units, units], b: [units].
 *
 * <p>Its parameters are "inputWeight" (W), "stateWeight" (U) and "bias" (b). U begins as a random
 * rotation. Source: Elman, <em>Finding structure in time</em>, 1990. Immutable: each call gives a
 * new layer.
 */
public final class SimpleRnn extends Recurrent {
  private final Activation activation;

  private SimpleRnn(int units, Activation activation, boolean sequences) {
    super(units, sequences);
    Text.given(activation, "A simple recurrent layer wants an activation");
    if (activation != Activation.TANH && activation != Activation.RELU) {
      throw new IllegalArgumentException(
          "The engine runs a simple recurrent layer with TANH or RELU, got %s."
              .formatted(activation));
    }
    this.activation = activation;
  }

  static SimpleRnn of(int units) {
    return new SimpleRnn(units, Activation.TANH, false);
  }

  /** Gives all states, [time, units], instead of the last one. */
  public SimpleRnn sequences() {
    return new SimpleRnn(units, activation, true);
  }

  /** With another g: TANH, which is the default, or RELU. */
  public SimpleRnn activation(Activation other) {
    return new SimpleRnn(units, other, sequences);
  }

  @Override
  public String kind() {
    return "simpleRnn";
  }

  @Override
  public String describe() {
    return kind() + ", " + activation;
  }

  @Override
  int gates() {
    return 1;
  }

  @Override
  List<Parameter> parameters(RecurrentBlock block, String prefix, long in, long seed) {
    return List.of(
        block.parameter(
            RecurrentBlock.name(prefix, "inputWeight"),
            Parameter.Type.WEIGHT,
            FirstWeights.glorot(1, seed, 0),
            units,
            in),
        block.parameter(
            RecurrentBlock.name(prefix, "stateWeight"),
            Parameter.Type.WEIGHT,
            FirstWeights.rotations(1, seed, 1),
            units,
            units),
        block.parameter(
            RecurrentBlock.name(prefix, "bias"), Parameter.Type.BIAS, Initializer.ZEROS, units));
  }

  @Override
  NDList scan(NDArray x, List<NDList> numbers, boolean training, boolean bothWays) {
    NDList weights = new NDList();
    for (NDList direction : numbers) {
      // The engine adds a second bias, which could learn nothing that the first does not.
      weights.addAll(direction);
      weights.add(zeros(x, units));
    }
    return x.getNDArrayInternal()
        .rnn(
            x,
            zeros(x, numbers.size(), x.getShape().get(0), units),
            weights,
            true,
            1,
            activation == Activation.RELU ? RNN.Activation.RELU : RNN.Activation.TANH,
            0,
            training,
            bothWays,
            true);
  }
}
