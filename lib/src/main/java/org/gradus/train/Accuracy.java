package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.OptionalInt;
import org.gradus.data.Dataset;

/**
 * The share of examples, or of places, that were classified rightly: see {@link Metrics#accuracy}.
 *
 * @param padding the class number of places that do not count; none unless it is set
 */
public record Accuracy(OptionalInt padding) implements Metric {

  /**
   * The same metric without the places whose target is this one, as {@link CrossEntropy#mask}
   * leaves them out of the loss.
   */
  public Accuracy mask(int target) {
    return new Accuracy(OptionalInt.of(target));
  }

  @Override
  public String name() {
    return Metrics.ACCURACY;
  }

  @Override
  public NDArray sum(NDArray outputs, NDArray targets) {
    NDArray classes = Places.classes(outputs, targets);
    NDArray right = outputs.argMax(Places.axis(outputs.getShape())).eq(classes);
    if (padding.isEmpty()) {
      return Metrics.sumOfMeans(right);
    }
    NDArray counting = Places.counting(classes, padding.getAsInt());
    NDArray counted = right.toType(DataType.FLOAT32, false).mul(counting).sum();
    return NDArrays.stack(new NDList(counted, counting.sum()));
  }

  @Override
  public double read(double... means) {
    return padding.isEmpty() ? means[0] : means[0] / means[1];
  }

  @Override
  public void check(Shape output, Dataset data) {
    if (data.hasClasses() && output.size() == 1) {
      throw new IllegalArgumentException(
          "Accuracy wants one output for each class, but the network gives shape %s: for a yes or no, use binaryAccuracy()."
              .formatted(Text.shape(output)));
    }
    Places.check("Accuracy", output, data, padding);
  }
}
