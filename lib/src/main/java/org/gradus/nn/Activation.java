package org.gradus.nn;

import ai.djl.ndarray.NDArray;
import java.util.function.UnaryOperator;

/**
 * The function that a layer applies to each of its numbers.
 *
 * <p>There is no softmax here: it belongs to the loss, which computes it together with the
 * logarithm and so without overflow, and to {@link Predictions#probabilities()}.
 */
public enum Activation {
  /** g(z) = z. */
  LINEAR(z -> z),
  /** g(z) = max(0, z). */
  RELU(ai.djl.nn.Activation::relu),
  /** g(z) = z for z &gt; 0, else 0.01 z. */
  LEAKY_RELU(z -> ai.djl.nn.Activation.leakyRelu(z, 0.01f)),
  /** g(z) = z for z &gt; 0, else e<sup>z</sup> − 1. */
  ELU(z -> ai.djl.nn.Activation.elu(z, 1)),
  /** g(z) = z Φ(z), with Φ the normal distribution function. */
  GELU(ai.djl.nn.Activation::gelu),
  /** g(z) = log(1 + e<sup>z</sup>). */
  SOFTPLUS(ai.djl.nn.Activation::softPlus),
  /** g(z) = 1 / (1 + e<sup>−z</sup>). */
  SIGMOID(ai.djl.nn.Activation::sigmoid),
  /** g(z) = tanh z. */
  TANH(ai.djl.nn.Activation::tanh);

  @SuppressWarnings("ImmutableEnumChecker") // the functions above have no state
  private final UnaryOperator<NDArray> function;

  Activation(UnaryOperator<NDArray> function) {
    this.function = function;
  }

  NDArray of(NDArray z) {
    return function.apply(z);
  }

  /** Whether about half of the inputs come out as (nearly) zero: then He's initialization fits. */
  boolean halves() {
    return this == RELU || this == LEAKY_RELU || this == ELU || this == GELU;
  }
}
