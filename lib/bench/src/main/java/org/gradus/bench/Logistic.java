package org.gradus.bench;

import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import org.gradus.nn.Nets;
import org.gradus.nn.Network;

/** Logistic regression: so little to compute that gathering the batch is most of it. */
record Logistic() implements Pictures {

  @Override
  public String id() {
    return "logistic";
  }

  @Override
  public String title() {
    return "Logistic regression 784-10, Adam, batch 100";
  }

  @Override
  public Network network() {
    return Nets.mlp(784, 10).compile(crossEntropy(), adam(1e-3));
  }
}
