package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.Arrays;
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
  private final double[][] sums;
  private NDManager window;
  private long examples;
  private int batches;
  private int firstBad;
  private long readAt = System.nanoTime();

  Readings(NDManager memory, List<Metric> metrics) {
    this.memory = memory;
    this.metrics = metrics;
    this.sums = new double[1 + metrics.size()][];
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
      add(
          place,
          NDArrays.stack(pending.get(place)).toType(DataType.FLOAT64, false).toDoubleArray());
    }
    batches += sizes.size();
    examples += sizes.stream().mapToInt(Integer::intValue).sum();
    clear();
    window.close();
    window = memory.newSubManager();
  }

  /** Adds the numbers of a window, as many a batch as there are sums at this place. */
  private void add(int place, double... values) {
    int width = values.length / sizes.size();
    if (sums[place] == null) {
      sums[place] = new double[width];
    }
    for (int i = 0; i < values.length; i++) {
      int at = i / width;
      // Losses are means of their batch, metrics are sums.
      sums[place][i % width] += place == 0 ? values[i] * sizes.get(at) : values[i];
      if (place == 0 && firstBad == 0 && !Double.isFinite(values[i])) {
        firstBad = batches + at + 1;
      }
    }
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
      means.put(metrics.get(i).name(), metrics.get(i).read(means(i + 1)));
    }
    return new Scores(means(0)[0], means, Math.toIntExact(examples));
  }

  private double[] means(int place) {
    return Arrays.stream(sums[place]).map(sum -> sum / examples).toArray();
  }

  @Override
  public void close() {
    window.close();
  }
}
