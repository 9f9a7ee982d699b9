package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up losses and metrics of an epoch. They stay on the device and are read a window at a time:
 * reading one number makes the device wait until all work before it is done.
 */
final class Readings implements AutoCloseable {
  private static final int WINDOW = 50;
  private static final long WINDOW_NANOS = 100_000_000;

  private final NDManager memory;
  private final List<Metric> metrics;
  private final List<NDList> pending = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();
  private final double[] sums;
  private NDManager window;
  private long examples;
  private int batches;
  private int firstBad;
  private long readAt = System.nanoTime();

  Readings(NDManager memory, List<Metric> metrics) {
    this.memory = memory;
    this.metrics = metrics;
    this.sums = new double[1 + metrics.size()];
    this.window = memory.newSubManager();
    clear();
  }

  private void clear() {
    pending.clear();
    for (int i = 0; i < sums.length; i++) {
      pending.add(new NDList());
    }
    sizes.clear();
  }

  void add(NDArray loss, NDArray outputs, NDArray labels, int size) {
    keep(0, loss.stopGradient());
    for (int i = 0; i < metrics.size(); i++) {
      keep(i + 1, metrics.get(i).sum(outputs, labels));
    }
    sizes.add(size);
  }

  private void keep(int place, NDArray value) {
    value.attach(window);
    pending.get(place).add(value);
  }

  boolean due() {
    return sizes.size() >= WINDOW || System.nanoTime() - readAt > WINDOW_NANOS;
  }

  void read() {
    readAt = System.nanoTime();
    if (sizes.isEmpty()) {
      return;
    }
    for (int place = 0; place < sums.length; place++) {
      float[] values =
          NDArrays.stack(pending.get(place)).toType(DataType.FLOAT32, false).toFloatArray();
      for (int i = 0; i < values.length; i++) {
        // Losses are means of their batch, metrics are sums.
        sums[place] += place == 0 ? (double) values[i] * sizes.get(i) : values[i];
        if (place == 0 && firstBad == 0 && !Float.isFinite(values[i])) {
          firstBad = batches + i + 1;
        }
      }
    }
    batches += sizes.size();
    examples += sizes.stream().mapToInt(Integer::intValue).sum();
    clear();
    window.close();
    window = memory.newSubManager();
  }

  /** The first batch, counted from 1, whose loss was not a finite number; 0 if there is none. */
  int firstBad() {
    return firstBad;
  }

  /** How many batches were read. */
  int batches() {
    return batches;
  }

  Scores scores() {
    Map<String, Double> means = new LinkedHashMap<>();
    for (int i = 0; i < metrics.size(); i++) {
      means.put(metrics.get(i).name(), metrics.get(i).read(sums[i + 1] / examples));
    }
    return new Scores(sums[0] / examples, means, Math.toIntExact(examples));
  }

  @Override
  public void close() {
    window.close();
  }
}
