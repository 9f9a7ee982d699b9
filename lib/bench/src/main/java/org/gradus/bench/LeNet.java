package org.gradus.bench;

import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import org.gradus.nn.Nets;
import org.gradus.nn.Network;

/** LeNet-5: convolutions, whose intermediate results are large. */
record LeNet() implements Pictures {

  @Override
  public String id() {
    return "lenet";
  }

  @Override
  public String title() {
    return "LeNet-5, tanh, Adam, batch 100";
  }

  @Override
  public int pictures() {
    return SOME;
  }

  @Override
  public Network network() {
    return Nets.leNet().compile(crossEntropy(), adam(1e-3));
  }
}
