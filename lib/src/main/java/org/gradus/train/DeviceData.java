package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.core.Embedding;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gradus.data.ByteFeatures;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.jspecify.annotations.Nullable;

/** Examples in the device's memory: pictures as bytes, turned into numbers a batch at a time. */
final class DeviceData implements Inference.Source {
  private final NDArray values;
  private final @Nullable NDArray white;
  private final int size;
  private final int[] shape;

  DeviceData(NDManager memory, Features features) {
    this.size = features.size();
    this.shape = features.shape();
    Shape rows = new Shape(size, features.width());
    if (features instanceof ByteFeatures pictures) {
      this.values = Upload.bytes(memory, pictures.view(), rows);
      this.white = memory.create(Upload.WHITE);
    } else {
      this.values = Upload.floats(memory, ((FloatFeatures) features).view(), rows);
      this.white = null;
    }
  }

  @Override
  public int size() {
    return size;
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

  @Override
  public NDArray range(NDManager manager, int from, int to) {
    // All of them need no search.
    NDArray rows =
        from == 0 && to == size
            ? values.stopGradient()
            : values.get(new NDIndex().addSliceDim(from, to));
    rows.attach(manager);
    return numbers(rows);
  }

  private NDArray numbers(NDArray rows) {
    NDArray floats = white == null ? rows : rows.toType(DataType.FLOAT32, true).divi(white);
    return shape.length == 1 ? floats : floats.reshape(shape(rows.getShape().get(0), shape));
  }

  /** The shape of so many examples. */
  static Shape shape(long batch, int... example) {
    return new Shape(
        LongStream.concat(LongStream.of(batch), IntStream.of(example).asLongStream()).toArray());
  }

  /**
   * Splits 0 … n − 1, in this order, into batches that live in the manager: as few as the size
   * allows, and all of nearly one size. A last batch of a single example would take a step as long
   * as any other, in the direction of that one example.
   */
  static NDList batches(NDManager manager, long[] order, int batch) {
    long count = ceil(order.length, batch);
    long[] cuts = LongStream.range(1, count).map(i -> i * order.length / count).toArray();
    return Upload.longs(manager, order).split(cuts);
  }

  static int ceil(int size, int batch) {
    return Math.toIntExact(((long) size + batch - 1) / batch);
  }
}
