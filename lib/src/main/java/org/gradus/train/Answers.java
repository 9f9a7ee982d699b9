package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.Arrays;
import org.gradus.data.Dataset;
import org.jspecify.annotations.Nullable;

/** Targets in the device's memory: class numbers as 64-bit integers, or numbers. */
final class Answers {
  private final @Nullable NDArray labels;
  private final @Nullable DeviceData numbers;

  Answers(NDManager memory, Dataset data) {
    if (data.hasClasses()) {
      labels = Upload.longs(memory, Arrays.stream(data.labels()).asLongStream().toArray());
      numbers = null;
    } else {
      labels = null;
      numbers = new DeviceData(memory, data.targets());
    }
  }

  /** Those at these places, in the memory of the index. */
  NDArray gather(NDArray index) {
    if (numbers != null) {
      return numbers.gather(index);
    }
    NDArray chosen = known(labels).gather(index, 0);
    chosen.attach(index.getManager());
    return chosen;
  }

  /** Those from here to there. */
  NDArray range(NDManager manager, int from, int to) {
    if (numbers != null) {
      return numbers.range(manager, from, to);
    }
    NDArray part = known(labels).get(new NDIndex().addSliceDim(from, to));
    part.attach(manager);
    return part;
  }

  private static NDArray known(@Nullable NDArray array) {
    if (array == null) {
      throw new IllegalStateException("There are neither labels nor numbers.");
    }
    return array;
  }
}
