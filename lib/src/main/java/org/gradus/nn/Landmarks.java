package org.gradus.nn;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.nn.Layers.globalAveragePool;
import static org.gradus.nn.Layers.input;
import static org.gradus.nn.Layers.maxPool2d;

import java.util.ArrayList;
import java.util.List;

/** How the networks for large pictures are put together: see {@link Nets}. */
final class Landmarks {
  private Landmarks() {}

  static Network alexNet() {
    return Sequential.of(
        input(3, 224, 224),
        conv2d(64, 11, RELU).stride(4).padding(2),
        maxPool2d(3).stride(2),
        conv2d(192, 5, RELU).padding(2),
        maxPool2d(3).stride(2),
        conv2d(384, 3, RELU).padding(1),
        conv2d(256, 3, RELU).padding(1),
        conv2d(256, 3, RELU).padding(1),
        maxPool2d(3).stride(2),
        flatten(),
        dropout(0.5),
        dense(4096, RELU),
        dropout(0.5),
        dense(4096, RELU),
        dense(1000));
  }

  static Network vgg16() {
    List<Layer> layers = new ArrayList<>();
    layers.add(input(3, 224, 224));
    int[] filters = {64, 128, 256, 512, 512};
    int[] depth = {2, 2, 3, 3, 3};
    for (int group = 0; group < filters.length; group++) {
      for (int i = 0; i < depth[group]; i++) {
        layers.add(conv2d(filters[group], 3, RELU).padding(1));
      }
      layers.add(maxPool2d(2));
    }
    layers.add(flatten());
    for (int i = 0; i < 2; i++) {
      layers.add(dense(4096, RELU));
      layers.add(dropout(0.5));
    }
    layers.add(dense(1000));
    return Sequential.of(layers.toArray(Layer[]::new));
  }

  static Network resNet18() {
    Branch x =
        Functional.input(3, 224, 224)
            .to(
                conv2d(64, 7).stride(2).padding(3).withoutBias(),
                batchNorm(),
                Layers.activation(RELU),
                maxPool2d(3).stride(2).padding(1));
    for (int group = 0; group < 4; group++) {
      int filters = 64 << group;
      x = basicBlock(x, filters, group > 0);
      x = basicBlock(x, filters, false);
    }
    return Functional.of(x.to(globalAveragePool(), dense(1000)));
  }

  private static Branch basicBlock(Branch x, int filters, boolean halve) {
    int stride = halve ? 2 : 1;
    Branch around = halve ? x.to(conv2d(filters, 1).stride(2).withoutBias(), batchNorm()) : x;
    return x.to(
            conv2d(filters, 3).stride(stride).padding(1).withoutBias(),
            batchNorm(),
            Layers.activation(RELU),
            conv2d(filters, 3).padding(1).withoutBias(),
            batchNorm())
        .plus(around)
        .to(Layers.activation(RELU));
  }
}
