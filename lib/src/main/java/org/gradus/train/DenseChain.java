package org.gradus.train;

import ai.djl.nn.Parameter;
import java.util.List;

/**
 * A block that may be a chain of fully connected layers, each a = g(W x + b). The loss of such a
 * chain and all its gradients can be had in one call of the engine.
 */
public interface DenseChain {

  /** The layers from the input on; none if the block is anything else. */
  List<Link> links();

  /**
   * One layer.
   *
   * @param weight W: [units, in]
   * @param bias b: [units]
   * @param function g
   */
  record Link(Parameter weight, Parameter bias, Function function) {}

  /** What may stand at the end of a layer. */
  enum Function {
    /** g(z) = z. */
    LINEAR,
    /** g(z) = max(0, z). */
    RELU,
    /** g(z) = 1 / (1 + e<sup>−z</sup>). */
    SIGMOID,
    /** g(z) = tanh z. */
    TANH
  }
}
