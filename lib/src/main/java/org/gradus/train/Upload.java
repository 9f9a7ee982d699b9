package org.gradus.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Copies Java arrays into memory that the engine allocates, through one small window outside the
 * heap. DJL would make a buffer of its own for every array: freed only when the garbage collector
 * gets round to it, and not aligned as the engine's kernels like it.
 */
final class Upload {
  private static final int BYTES = 1 << 20;
  private static final ByteBuffer WINDOW =
      ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());

  private Upload() {}

  /** Writes so many numbers, from this place of the array on, to the start of the window. */
  private interface Writer {
    void write(ByteBuffer window, int from, int count);
  }

  static NDArray bytes(NDManager memory, byte[] values, Shape shape) {
    return copy(
        memory, shape, DataType.UINT8, (window, from, count) -> window.put(values, from, count));
  }

  static NDArray floats(NDManager memory, float[] values, Shape shape) {
    return copy(
        memory,
        shape,
        DataType.FLOAT32,
        (window, from, count) -> window.asFloatBuffer().put(values, from, count));
  }

  static NDArray longs(NDManager memory, long... values) {
    return copy(
        memory,
        new Shape(values.length),
        DataType.INT64,
        (window, from, count) -> window.asLongBuffer().put(values, from, count));
  }

  private static NDArray copy(NDManager memory, Shape shape, DataType type, Writer writer) {
    int size = Math.toIntExact(shape.size());
    int step = BYTES / type.getNumOfBytes();
    NDArray flat = allocate(memory, new Shape(size), type);
    synchronized (WINDOW) {
      for (int from = 0; from < size; from += step) {
        int count = Math.min(step, size - from);
        WINDOW.clear();
        writer.write(WINDOW, from, count);
        WINDOW.position(0).limit(count * type.getNumOfBytes());
        try (NDArray part = memory.create(WINDOW, new Shape(count), type)) {
          flat.set(new NDIndex().addSliceDim(from, from + count), part);
        }
      }
    }
    NDArray shaped = flat.reshape(shape);
    flat.close();
    return shaped;
  }

  private static NDArray allocate(NDManager memory, Shape shape, DataType type) {
    try {
      return memory.create(shape, type);
    } catch (EngineException failure) {
      throw EngineFailure.of(
          failure, "take %,d numbers of data".formatted(shape.size()), "fewer of them at a time");
    }
  }
}
