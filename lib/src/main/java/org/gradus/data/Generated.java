package org.gradus.data;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.gradus.progress.Progress;

/**
 * What all generated data have in common: how they are made, checks of what is asked for, a digest,
 * an origin.
 */
final class Generated {
  /** So many are made between two looks at whether to stop: a fraction of a second. */
  private static final int BLOCK = 250;

  private Generated() {}

  /**
   * Makes things on all processors, with a bar, a block at a time, after each of which it can be
   * stopped.
   *
   * @param doing "Drawing roads"
   * @param count how many
   * @param unit what one of them is called: "picture"
   * @param make makes the thing of this number; must depend on nothing else
   * @throws DataException if the thread is interrupted
   */
  static void inBlocks(String doing, int count, String unit, IntConsumer make) {
    try (Progress.Task task = Progress.current().start(doing, count, unit)) {
      inBlocks(doing, count, task, make);
    }
  }

  /**
   * Makes things as above, as a part of a task that goes on after them.
   *
   * @param task is told of each block
   */
  static void inBlocks(String doing, int count, Progress.Task task, IntConsumer make) {
    for (int from = 0; from < count; from += BLOCK) {
      int to = Math.min(count, from + BLOCK);
      IntStream.range(from, to).parallel().forEach(make);
      task.advance(to - from);
      if (Thread.currentThread().isInterrupted()) {
        throw new DataException(doing + " was stopped; nothing of them is kept.");
      }
    }
  }

  static Dataset classes(
      String name, long seed, Features features, int[] labels, List<String> classNames) {
    Provenance provenance = Provenance.made(name, seed, digest(features, labels));
    return new Dataset(features, labels, classNames, provenance);
  }

  static String digest(Features features, int... labels) {
    double[] numbers = Arrays.stream(labels).asDoubleStream().toArray();
    return Digests.combined(digest(features), Digests.sha256(numbers));
  }

  static Dataset values(
      String name, long seed, Features features, Features targets, List<String> names) {
    String digest = Digests.combined(digest(features), digest(targets));
    return Dataset.ofValues(features, targets, names, Provenance.made(name, seed, digest));
  }

  private static String digest(Features features) {
    if (features instanceof ByteFeatures bytes) {
      return Digests.sha256(bytes.values());
    }
    return Digests.sha256(((FloatFeatures) features).values());
  }

  static void atLeast(String name, String what, int least, int got) {
    if (got < least) {
      throw new IllegalArgumentException(
          "%s: the number of %s is %d at least, got %d.".formatted(name, what, least, got));
    }
  }

  static void notNegative(String name, String what, double got) {
    if (!(got >= 0 && got < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("%s: %s is 0 or more, got %s.".formatted(name, what, got));
    }
  }

  static void positive(String name, String what, double got) {
    if (!(got > 0 && got < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s: %s is more than 0, got %s.".formatted(name, what, got));
    }
  }

  static void between(String name, String what, double low, double high, double got) {
    if (!(got >= low && got <= high)) {
      throw new IllegalArgumentException(
          "%s: %s lies between %s and %s, got %s.".formatted(name, what, low, high, got));
    }
  }
}
