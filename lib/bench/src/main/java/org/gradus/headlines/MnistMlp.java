package org.gradus.headlines;

import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import org.gradus.data.Datasets;
import org.gradus.data.TrainTest;
import org.gradus.nn.FitOptions;
import org.gradus.nn.Nets;
import org.gradus.nn.Network;
import org.gradus.train.Optimizer;

/** Lecture 04: the source deck's five layers, with a falling learning rate. */
final class MnistMlp extends PictureRecipe {

  @Override
  TrainTest data() {
    return Datasets.mnist();
  }

  @Override
  Network network() {
    return Nets.mlp(784, 200, 100, 60, 30, 10);
  }

  @Override
  Optimizer optimizer() {
    return adam(2e-3);
  }

  @Override
  FitOptions options() {
    return epochs(15).batch(100).schedule(cosine());
  }
}
