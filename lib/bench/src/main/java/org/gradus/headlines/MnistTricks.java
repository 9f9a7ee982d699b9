package org.gradus.headlines;

import static org.gradus.nn.Activation.RELU;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.nn.Layers.activation;
import static org.gradus.nn.Layers.batchNorm;
import static org.gradus.nn.Layers.conv2d;
import static org.gradus.nn.Layers.dense;
import static org.gradus.nn.Layers.dropout;
import static org.gradus.nn.Layers.flatten;
import static org.gradus.train.Optimizers.adam;
import static org.gradus.train.Schedules.cosine;

import java.util.Iterator;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Datasets;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.TrainTest;
import org.gradus.nn.FitOptions;
import org.gradus.nn.Network;
import org.gradus.nn.Sequential;
import org.gradus.train.History;
import org.gradus.train.Optimizer;

/**
 * Lecture 07: all its tricks together. Larger convolutions, batch norm, dropout, a falling learning
 * rate, and pictures that are shifted anew each time they are seen.
 */
final class MnistTricks extends PictureRecipe {
  private static final int BATCH = 100;
  private static final int PIXELS_OF_SHIFT = 2;

  @Override
  TrainTest data() {
    return Datasets.mnist();
  }

  @Override
  Network network() {
    return Sequential.of(
        conv2d(12, 5).same().withoutBias(),
        batchNorm(),
        activation(RELU),
        conv2d(24, 4).stride(2).same().withoutBias(),
        batchNorm(),
        activation(RELU),
        conv2d(48, 4).stride(2).same().withoutBias(),
        batchNorm(),
        activation(RELU),
        flatten(),
        dense(200, RELU),
        dropout(0.4),
        dense(10));
  }

  @Override
  Optimizer optimizer() {
    return adam(2e-3);
  }

  @Override
  FitOptions options() {
    return epochs(12).schedule(cosine());
  }

  @Override
  History teach(Network network, Dataset train, FitOptions options, long seed) {
    return network.fit(() -> new Shifted(train, seed), options.stepsPerEpoch(train.size() / BATCH));
  }

  /** Batches without end: the pictures in a new order each time round, each shifted by chance. */
  private static final class Shifted implements Iterator<Dataset> {
    private final Dataset pictures;
    private final Random random;
    private final int height;
    private final int width;
    private int[] order;
    private int next;

    Shifted(Dataset pictures, long seed) {
      this.pictures = pictures;
      this.random = new Random(seed);
      this.height = pictures.features().shape()[0];
      this.width = pictures.features().shape()[1];
      this.order = order();
    }

    @Override
    public boolean hasNext() {
      return true;
    }

    @Override
    public Dataset next() {
      if (next + BATCH > order.length) {
        order = order();
        next = 0;
      }
      int[] chosen = IntStream.range(next, next + BATCH).map(i -> order[i]).toArray();
      next += BATCH;
      Dataset batch = pictures.select(chosen);
      int[] labels = batch.labels();
      return new Dataset(shifted(batch.features()), labels, batch.classNames(), batch.provenance());
    }

    private int[] order() {
      int[] all = IntStream.range(0, pictures.size()).toArray();
      for (int i = all.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int other = all[j];
        all[j] = all[i];
        all[i] = other;
      }
      return all;
    }

    private Features shifted(Features batch) {
      float[] moved = new float[batch.size() * height * width];
      for (int i = 0; i < batch.size(); i++) {
        float[] picture = batch.row(i);
        int down = random.nextInt(2 * PIXELS_OF_SHIFT + 1) - PIXELS_OF_SHIFT;
        int right = random.nextInt(2 * PIXELS_OF_SHIFT + 1) - PIXELS_OF_SHIFT;
        for (int y = Math.max(0, down); y < height + Math.min(0, down); y++) {
          for (int x = Math.max(0, right); x < width + Math.min(0, right); x++) {
            moved[(i * height + y) * width + x] = picture[(y - down) * width + x - right];
          }
        }
      }
      return new FloatFeatures(moved, height, width);
    }
  }
}
