package org.gradus.data;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.progress.Progress;

/**
 * Pictures of 28×28 pixels that are drawn, not photographed: a seed gives the same ones on every
 * machine and with any number of cores, and the first do not depend on how many follow.
 *
 * @param name what such a set is called
 * @param plural what is drawn, for the progress bar: "digits"
 * @param classes as many of each as of any other, give or take one
 * @param painter draws one
 */
record RenderedPictures(String name, String plural, List<String> classes, Painter painter) {
  private static final int WIDTH = Raster.SIDE * Raster.SIDE;
  private static final long TEST_STREAM = 0x7E57_7E57_7E57_7E57L;
  private static final long LABEL_STREAM = 0x1ABE_11AB_E11A_BE11L;

  /** Draws a picture of a class into {@link Raster#SIDE}² empty bytes. */
  @FunctionalInterface
  interface Painter {
    void draw(int label, long seed, byte[] pictures, int at);
  }

  TrainTest generate(int train, int test, long seed) {
    if (train < 1 || test < 1) {
      throw new IllegalArgumentException(
          "%s are drawn from 1 on, got %d for training and %d for testing."
              .formatted(name, train, test));
    }
    try (Progress.Task task =
        Progress.current().start("Drawing " + plural, (long) train + test, "picture")) {
      return new TrainTest(
          draw(train, seed, "training", seed, task),
          draw(test, mix(seed, TEST_STREAM), "test", seed, task));
    }
  }

  private Dataset draw(int count, long stream, String part, long seed, Progress.Task task) {
    byte[] pictures = new byte[Shapes.length(count, WIDTH)];
    byte[] labels = new byte[count];
    Generated.inBlocks(
        "Drawing " + plural,
        count,
        task,
        i -> {
          labels[i] = (byte) label(i, stream);
          painter.draw(labels[i], mix(stream, i), pictures, i * WIDTH);
        });
    Provenance provenance =
        new Provenance(
            name,
            "generated with seed " + seed,
            Digests.combined(Digests.sha256(pictures), Digests.sha256(labels)),
            "Apache-2.0, like Gradus",
            "Gradus, %s, %s part".formatted(name, part),
            true,
            "all");
    return new Dataset(
        new ByteFeatures(pictures, Raster.SIDE, Raster.SIDE),
        IntStream.range(0, count).map(i -> labels[i]).toArray(),
        classes,
        provenance);
  }

  /** Each ten pictures in a row are the ten classes, in an order of their own. */
  private int label(int index, long stream) {
    int[] order = IntStream.range(0, classes.size()).toArray();
    Dataset.shuffle(order, new Random(mix(mix(stream, LABEL_STREAM), index / order.length)));
    return order[index % order.length];
  }

  /** Spreads neighbouring numbers over all seeds (the finalizer of SplitMix64). */
  static long mix(long stream, long index) {
    long z = stream + 0x9E3779B97F4A7C15L * (index + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
