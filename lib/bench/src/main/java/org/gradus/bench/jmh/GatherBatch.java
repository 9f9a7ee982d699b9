package org.gradus.bench.jmh;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.Random;
import org.gradus.train.Hardware;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A hundred random rows of 784 numbers out of 10,000: a batch of pictures. */
@State(Scope.Thread)
public class GatherBatch {
  private static final int ROWS = 10_000;

  private final NDManager memory = Hardware.cpu().newManager();
  private final NDArray pictures = memory.ones(new Shape(ROWS, 784));
  private final NDArray index =
      memory.create(new Random(1).longs(100, 0, ROWS).toArray(), new Shape(100));

  /** As the library does: the engine's lookup of rows. */
  @Benchmark
  public long gatherByLookup() {
    try (NDArray batch =
        Embedding.embedding(index, pictures, SparseFormat.DENSE).singletonOrThrow()) {
      return batch.size();
    }
  }

  /** As DJL's index does. */
  @Benchmark
  public long gatherByIndex() {
    try (NDArray batch = pictures.get(index)) {
      return batch.size();
    }
  }

  /** Frees all. */
  @TearDown
  public void close() {
    memory.close();
  }
}
