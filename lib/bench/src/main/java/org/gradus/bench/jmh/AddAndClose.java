package org.gradus.bench.jmh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.gradus.train.Hardware;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The least that can be asked of the engine: what it costs to ask. */
@State(Scope.Thread)
public class AddAndClose {
  private final NDManager memory = Hardware.cpu().newManager();
  private final NDArray small = memory.ones(new Shape(4));

  /** x + x for four numbers, and its memory freed. */
  @Benchmark
  public long addAndClose() {
    try (NDArray sum = small.add(small)) {
      return sum.size();
    }
  }

  /** Frees all. */
  @TearDown
  public void close() {
    memory.close();
  }
}
