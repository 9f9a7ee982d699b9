package org.gradus.train;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.function.Supplier;

/**
 * Copies Java arrays into memory that the engine allocates, through one small window outside the
 * heap. DJL would make a buffer of its own for every array: freed only when the garbage collector
 * gets round to it, and not aligned as the engine's kernels like it.
 */
final class Upload {
  private static final int BYTES = 1 << 20;

  /** What a byte is divided by to become a number. */
  static final float WHITE = 255f;

  private static final ByteBuffer WINDOW =
      ByteBuffer.allocateDirect(BYTES).order(ByteOrder.nativeOrder());

  private Upload() {}

  /** Writes so many numbers, from this place on, to the start of the window. */
  private interface Writer {
    void write(ByteBuffer window, int from, int count);
  }

  static NDArray bytes(NDManager memory, ByteBuffer values, Shape shape) {
    return copy(memory, shape, DataType.UINT8, writer(values));
  }

  /** Pixels as numbers from 0 to 1. */
  static NDArray pixels(NDManager memory, ByteBuffer values, Shape shape) {
    synchronized (WINDOW) {
      // What the window can hold needs no copy that is made of bytes.
      try (NDArray bytes =
          shape.size() <= BYTES
              ? window(memory, shape, DataType.UINT8, writer(values), 0)
              : bytes(memory, values, shape)) {
        return allocated(shape.size(), () -> bytes.toType(DataType.FLOAT32, true).divi(WHITE));
      }
    }
  }

  private static Writer writer(ByteBuffer values) {
    return (window, from, count) -> window.put(0, values, from, count);
  }

  static NDArray floats(NDManager memory, float[] values, Shape shape) {
    return floats(memory, FloatBuffer.wrap(values), shape);
  }

  static NDArray floats(NDManager memory, FloatBuffer values, Shape shape) {
    return copy(
        memory,
        shape,
        DataType.FLOAT32,
        (window, from, count) -> window.asFloatBuffer().put(0, values, from, count));
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
    synchronized (WINDOW) {
      return size <= step
          ? atOnce(memory, shape, type, writer)
          : inParts(memory, shape, type, writer, step);
    }
  }

  private static NDArray atOnce(NDManager memory, Shape shape, DataType type, Writer writer) {
    try (NDArray seen = window(memory, shape, type, writer, 0)) {
      return allocated(shape.size(), seen::duplicate);
    }
  }

  private static NDArray inParts(
      NDManager memory, Shape shape, DataType type, Writer writer, int step) {
    int size = Math.toIntExact(shape.size());
    try (NDArray flat = allocated(size, () -> memory.create(new Shape(size), type))) {
      for (int from = 0; from < size; from += step) {
        int count = Math.min(step, size - from);
        try (NDArray part = window(memory, new Shape(count), type, writer, from)) {
          flat.set(new NDIndex().addSliceDim(from, from + count), part);
        }
      }
      return flat.reshape(shape);
    }
  }

  /** The window as an array, with the numbers from this place of the Java array on. */
  private static NDArray window(
      NDManager memory, Shape shape, DataType type, Writer writer, int from) {
    int count = Math.toIntExact(shape.size());
    WINDOW.clear();
    writer.write(WINDOW, from, count);
    WINDOW.position(0).limit(count * type.getNumOfBytes());
    return memory.create(WINDOW, shape, type);
  }

  private static NDArray allocated(long size, Supplier<NDArray> array) {
    try {
      return array.get();
    } catch (EngineException failure) {
      throw EngineFailure.of(
          failure, "take %,d numbers of data".formatted(size), "fewer of them at a time");
    }
  }
}
