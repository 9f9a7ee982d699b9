package org.gradus.headlines;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import org.gradus.data.Datasets;
import org.gradus.data.TrainTest;
import org.gradus.nn.FitOptions;
import org.gradus.nn.Nets;
import org.gradus.nn.Network;
import org.gradus.train.Optimizer;

/** Lecture 07: LeNet-5 with ReLU, a falling learning rate, and no other help. */
final class MnistLeNet extends PictureRecipe {

  @Override
  TrainTest data() {
    return Datasets.mnist();
  }

  @Override
  Network network() {
    return Nets.leNet(RELU);
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
