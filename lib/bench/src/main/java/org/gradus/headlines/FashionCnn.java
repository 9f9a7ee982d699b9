package org.gradus.headlines;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import org.gradus.data.Datasets;
import org.gradus.data.TrainTest;
import org.gradus.nn.FitOptions;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;
import org.gradus.train.Optimizer;

/** Lecture 07: two convolutions for articles of clothing. */
final class FashionCnn extends PictureRecipe {

  @Override
  TrainTest data() {
    return Datasets.fashion();
  }

  @Override
  Network network() {
    return Sequential.of(
        conv2d(24, 3, RELU).same(),
        maxPool2d(2),
        conv2d(48, 3, RELU).same(),
        maxPool2d(2),
        flatten(),
        dropout(0.3),
        dense(128, RELU),
        dropout(0.3),
        dense(10));
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
