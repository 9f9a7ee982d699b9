package org.gradus.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.dataset.ArrayDataset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Features;

/** The data of a workload as DJL's own data set in memory. */
final class DjlData {
  private DjlData() {}

  /**
   * Inputs and classes, in random order.
   *
   * @param words whether the inputs are numbers of words, to be looked up
   */
  static ArrayDataset of(NDManager memory, Dataset data, boolean words, int batch) {
    NDArray inputs = array(memory, data.features());
    NDArray classes =
        data.hasClasses()
            ? memory.create(Arrays.stream(data.labels()).asLongStream().toArray())
            : array(memory, data.targets()).toType(DataType.INT64, false);
    return new ArrayDataset.Builder()
        .setData(words ? inputs.toType(DataType.INT64, false) : inputs)
        .optLabels(classes)
        .setSampling(batch, true)
        .build();
  }

  private static NDArray array(NDManager memory, Features features) {
    float[] values = new float[features.size() * features.width()];
    for (int i = 0; i < features.size(); i++) {
      System.arraycopy(features.row(i), 0, values, i * features.width(), features.width());
    }
    return memory.create(values, shape(features.size(), features.shape()));
  }

  /** So many examples of that shape. */
  static Shape shape(int examples, int... shape) {
    return new Shape(
        IntStream.concat(IntStream.of(examples), IntStream.of(shape)).asLongStream().toArray());
  }
}
