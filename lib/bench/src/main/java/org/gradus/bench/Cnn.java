package org.gradus.bench;

import static org.gradus.train.Losses.crossEntropy;
import static org.gradus.train.Optimizers.adam;

import org.gradus.nn.Nets;
import org.gradus.nn.Network;

/** Three convolutions with few filters, two of which move by two pixels. */
record Cnn() implements Pictures {

  @Override
  public String id() {
    return "cnn";
  }

  @Override
  public String title() {
    return "CNN with 4, 8, 12 filters, ReLU, Adam, batch 100";
  }

  @Override
  public int pictures() {
    return SOME;
  }

  @Override
  public Network network() {
    return Nets.fourEightTwelve().compile(crossEntropy(), adam(1e-3));
  }
}
