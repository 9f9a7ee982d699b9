package org.gradus.headlines;

import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import org.gradus.data.Datasets;
import org.gradus.data.TrainTest;
import org.gradus.nn.FitOptions;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;
import org.gradus.train.Optimizer;

/** Lecture 02: ten weight vectors and nothing else. */
final class MnistSoftmax extends PictureRecipe {

  @Override
  TrainTest data() {
    return Datasets.mnist();
  }

  @Override
  Network network() {
    return Sequential.of(flatten(), dense(10));
  }

  @Override
  Optimizer optimizer() {
    return adam(2e-3);
  }

  @Override
  FitOptions options() {
    return epochs(10).batch(100).schedule(cosine());
  }
}
