package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The figures of an epoch of two players: they stay on the device, a window at a time. */
final class DuelReadings {
  private final NDManager memory;
  private final NDList pending = new NDList();
  private final double[] sums = new double[3];
  private int steps;

  DuelReadings(NDManager memory) {
    this.memory = memory;
  }

  int count() {
    return steps;
  }

  void add(NDArray judge, NDList maker) {
    NDArray figures =
        NDArrays.stack(new NDList(judge.stopGradient(), maker.get(0).stopGradient(), maker.get(1)));
    figures.attach(memory);
    pending.add(figures);
    steps++;
  }

  /** Whether all of them were numbers. */
  boolean read() {
    for (NDArray figures : pending) {
      float[] values = figures.toFloatArray();
      for (int i = 0; i < sums.length; i++) {
        sums[i] += values[i];
      }
      figures.close();
    }
    pending.clear();
    return Double.isFinite(sums[0]) && Double.isFinite(sums[1]);
  }

  Epoch epoch(int number, double seconds) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(AdversarialTraining.GENERATOR_LOSS, sums[1] / steps);
    metrics.put(AdversarialTraining.FOOLED, sums[2] / steps);
    return new Epoch(number, sums[0] / steps, metrics, OptionalDouble.empty(), Map.of(), seconds);
  }
}
