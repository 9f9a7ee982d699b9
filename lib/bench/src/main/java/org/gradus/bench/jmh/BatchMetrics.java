package org.gradus.bench.jmh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.gradus.train.Hardware;
import org.gradus.train.Metrics;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** How many of a batch of a hundred were classified rightly, brought to Java. */
@State(Scope.Thread)
public class BatchMetrics {
  private final NDManager memory = Hardware.cpu().newManager();
  private final NDArray scores = memory.randomNormal(new Shape(100, 10));
  private final NDArray classes = memory.zeros(new Shape(100), DataType.INT64);

  /** Counts and reads. */
  @Benchmark
  public long readAccuracy() {
    try (NDManager step = memory.newSubManager()) {
      scores.tempAttach(step);
      classes.tempAttach(step);
      return Metrics.accuracy().sum(scores, classes).toLongArray()[0];
    }
  }

  /** Frees all. */
  @TearDown
  public void close() {
    memory.close();
  }
}
