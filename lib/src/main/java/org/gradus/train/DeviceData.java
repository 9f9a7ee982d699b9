package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradus.data.ByteFeatures;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;

/** Examples in the device's memory: pictures as bytes, turned into numbers a batch at a time. */
final class DeviceData {
  private static final int CHUNK = 1 << 20;

  private final NDArray values;
  private final NDArray white;
  private final int size;
  private final int[] shape;

  DeviceData(NDManager memory, Features features) {
    this.size = features.size();
    this.shape = features.shape();
    this.values = upload(memory, features);
    this.white = memory.create(255f);
  }

  /**
   * The examples at these places, as numbers: [batch, shape…].
   *
   * @param index the places, 64-bit integers: [batch]; the result lives where it lives
   */
  NDArray gather(NDArray index) {
    // An embedding look-up is the engine's quickest way to pick rows; it takes any number type.
    return numbers(Embedding.embedding(index, values, SparseFormat.DENSE).singletonOrThrow());
  }

  /** The examples from here to there, as numbers: [to − from, shape…]. */
  NDArray range(NDManager manager, int from, int to) {
    NDArray rows = values.get(new NDIndex().addSliceDim(from, to));
    rows.attach(manager);
    return numbers(rows);
  }

  private NDArray numbers(NDArray rows) {
    NDArray floats =
        rows.getDataType() == DataType.UINT8
            ? rows.toType(DataType.FLOAT32, true).divi(white)
            : rows;
    return shape.length == 1 ? floats : floats.reshape(shape(rows.getShape().get(0)));
  }

  private Shape shape(long batch) {
    return new Shape(
        LongStream.concat(LongStream.of(batch), IntStream.of(shape).asLongStream()).toArray());
  }

  /** Splits 0 … n − 1, in this order, into batches that live in the manager. */
  static NDList batches(NDManager manager, long[] order, int batch) {
    long[] cuts = LongStream.range(1, ceil(order.length, batch)).map(i -> i * batch).toArray();
    return manager.create(order).split(cuts);
  }

  static int ceil(int size, int batch) {
    return (size + batch - 1) / batch;
  }

  /**
   * Copies through a small window into memory that the engine allocates: what a Java buffer holds
   * is freed by the garbage collector some time, and it is not aligned as the engine's kernels like
   * it.
   */
  private NDArray upload(NDManager memory, Features features) {
    boolean bytes = features instanceof ByteFeatures;
    DataType type = bytes ? DataType.UINT8 : DataType.FLOAT32;
    int width = features.width();
    NDArray target = memory.create(new Shape(size, width), type);
    byte[] pixels = features instanceof ByteFeatures pictures ? pictures.values() : new byte[0];
    float[] numbers = features instanceof FloatFeatures table ? table.values() : new float[0];
    int rows = Math.max(1, Math.min(size, CHUNK / (width * type.getNumOfBytes())));
    ByteBuffer window =
        ByteBuffer.allocateDirect(rows * width * type.getNumOfBytes())
            .order(ByteOrder.nativeOrder());
    for (int from = 0; from < size; from += rows) {
      int to = Math.min(size, from + rows);
      window.clear();
      if (bytes) {
        window.put(pixels, from * width, (to - from) * width).flip();
      } else {
        window.asFloatBuffer().put(numbers, from * width, (to - from) * width);
        window.limit((to - from) * width * Float.BYTES);
      }
      try (NDArray part = memory.create(window, new Shape(to - from, width), type)) {
        target.set(new NDIndex().addSliceDim(from, to), part);
      }
    }
    return target;
  }
}
