package org.gradus.nn;

import static org.gradus.nn.Activation.LEAKY_RELU;
import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Activation.SIGMOID;
import static org.gradus.nn.Layers.activation;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.maxPool2d;
import static org.gradus.nn.Layers.reshape;
import static org.gradus.nn.Layers.upSample2d;

import java.util.ArrayList;
import java.util.List;

/** How the networks that make pictures are put together: see {@link Nets}. */
final class PictureNets {
  private static final int SIDE = 28;
  private static final int QUARTER = SIDE / 4;

  private PictureNets() {}

  static Network autoencoder(int... sizes) {
    if (Text.given(sizes, "autoencoder(…) wants sizes").length < 2) {
      throw new IllegalArgumentException(
          "An autoencoder needs at least the numbers of inputs and of its code: autoencoder(784, 32), got %d."
              .formatted(sizes.length));
    }
    int last = sizes.length - 1;
    List<Layer> layers = new ArrayList<>();
    layers.add(flatten(sizes[0]));
    for (int i = 1; i < last; i++) {
      layers.add(dense(sizes[i], RELU));
    }
    layers.add(dense(sizes[last]).named("code"));
    for (int i = last - 1; i > 0; i--) {
      layers.add(dense(sizes[i], RELU));
    }
    layers.add(dense(sizes[0], SIGMOID));
    return Sequential.of(layers.toArray(Layer[]::new));
  }

  static Network denoiser(int side, int filters) {
    Text.atLeast(4, "The side of a picture to clean", side);
    if (side % 4 != 0) {
      throw new IllegalArgumentException(
          "The side of a picture to clean is halved twice: it must be a multiple of 4, got %d."
              .formatted(side));
    }
    Branch picture = Functional.input(side, side);
    Branch whole = picture.to(reshape(1, side, side), conv2d(filters, 3, RELU).same());
    Branch half = whole.to(maxPool2d(2), conv2d(2 * filters, 3, RELU).same());
    Branch quarter = half.to(maxPool2d(2), conv2d(2 * filters, 3, RELU).same());
    Branch back = quarter.to(upSample2d(2)).concat(half).to(conv2d(2 * filters, 3, RELU).same());
    Branch noise =
        back.to(upSample2d(2))
            .concat(whole)
            .to(conv2d(filters, 3, RELU).same(), conv2d(1, 3).same(), reshape(side, side));
    return Functional.of(picture.plus(noise));
  }

  static Network generator(int noise, int filters) {
    return Sequential.of(
        input(noise),
        dense(2 * filters * QUARTER * QUARTER),
        reshape(2 * filters, QUARTER, QUARTER),
        batchNorm(),
        activation(RELU),
        upSample2d(2),
        conv2d(2 * filters, 3).same().withoutBias(),
        batchNorm(),
        activation(RELU),
        upSample2d(2),
        conv2d(filters, 3).same().withoutBias(),
        batchNorm(),
        activation(RELU),
        conv2d(1, 3, SIGMOID).same(),
        reshape(SIDE, SIDE));
  }

  static Network discriminator(int filters) {
    return Sequential.of(
        input(SIDE, SIDE),
        conv2d(filters, 5, LEAKY_RELU).stride(2).same(),
        dropout(0.3),
        conv2d(2 * filters, 5, LEAKY_RELU).stride(2).same(),
        dropout(0.3),
        flatten(),
        dense(1));
  }
}
