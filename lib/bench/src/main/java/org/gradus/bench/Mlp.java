package org.gradus.bench;

import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import org.gradus.nn.Nets;
import org.gradus.nn.Network;

/** The multilayer perceptron of lecture 04: small matrices, so that what surrounds them shows. */
record Mlp() implements Pictures {

  @Override
  public String id() {
    return "mlp";
  }

  @Override
  public String title() {
    return "MLP 784-200-100-60-30-10, ReLU, Adam, batch 100";
  }

  @Override
  public Network network() {
    return Nets.mlp(784, 200, 100, 60, 30, 10).compile(crossEntropy(), adam(1e-3));
  }
}
