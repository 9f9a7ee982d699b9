package org.gradus.data;

import java.util.Random;
import java.util.stream.IntStream;
import org.gradus.progress.Progress;

/**
 * Handwriting that never was: digits drawn by a random pen, a stand-in for MNIST where there is
 * neither mirror nor web. Of the same shape, mean and spread, about as hard for a softmax
 * regression (92 %), and never called MNIST.
 *
 * <p>A seed gives the same pictures on every machine and with any number of cores; the first
 * pictures do not depend on how many follow. They are not kept in the cache: 70,000 are drawn in 3
 * seconds of one core, about what it takes to unpack and check as many.
 */
public final class RenderedDigits {
  private static final int CLASSES = 10;
  private static final int WIDTH = Raster.SIDE * Raster.SIDE;
  private static final int BLOCK = 500;
  private static final long TEST_STREAM = 0x7E57_7E57_7E57_7E57L;
  private static final long LABEL_STREAM = 0x1ABE_11AB_E11A_BE11L;

  private RenderedDigits() {}

  /**
   * Draws pictures of shape [28, 28]: as many of each class as of any other, give or take one.
   *
   * @param train how many to learn from, at least 1
   * @param test how many to be asked
   * @param seed fixes them all
   * @throws DataException if the thread is interrupted
   */
  public static TrainTest generate(int train, int test, long seed) {
    if (train < 1 || test < 1) {
      throw new IllegalArgumentException(
          "RenderedDigits are drawn from 1 on, got %d for training and %d for testing."
              .formatted(train, test));
    }
    try (Progress.Task task =
        Progress.current().start("Drawing digits", (long) train + test, "picture")) {
      return new TrainTest(
          draw(train, seed, "training", seed, task),
          draw(test, mix(seed, TEST_STREAM), "test", seed, task));
    }
  }

  private static Dataset draw(int count, long stream, String part, long seed, Progress.Task task) {
    byte[] pictures = new byte[Math.multiplyExact(count, WIDTH)];
    byte[] labels = new byte[count];
    for (int from = 0; from < count; from += BLOCK) {
      int to = Math.min(count, from + BLOCK);
      IntStream.range(from, to)
          .parallel()
          .forEach(
              i -> {
                labels[i] = (byte) label(i, stream);
                new Pen(mix(stream, i)).write(labels[i], pictures, i * WIDTH);
              });
      task.advance(to - from);
      if (Thread.currentThread().isInterrupted()) {
        throw new DataException("Drawing digits was stopped; nothing of them is kept.");
      }
    }
    Provenance provenance =
        new Provenance(
            "RenderedDigits",
            "generated with seed " + seed,
            Digests.combined(Digests.sha256(pictures), Digests.sha256(labels)),
            "Apache-2.0, like Gradus",
            "Gradus, RenderedDigits, %s part".formatted(part),
            true,
            "all");
    return new Dataset(
        new ByteFeatures(pictures, Raster.SIDE, Raster.SIDE),
        IntStream.range(0, count).map(i -> labels[i]).toArray(),
        Datasets.DIGITS,
        provenance);
  }

  /** Each ten pictures in a row are the ten digits, in an order of their own. */
  private static int label(int index, long stream) {
    int[] order = IntStream.range(0, CLASSES).toArray();
    Dataset.shuffle(order, new Random(mix(mix(stream, LABEL_STREAM), index / CLASSES)));
    return order[index % CLASSES];
  }

  /** Spreads neighbouring numbers over all seeds (the finalizer of SplitMix64). */
  private static long mix(long stream, long index) {
    long z = stream + 0x9E3779B97F4A7C15L * (index + 1);
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
