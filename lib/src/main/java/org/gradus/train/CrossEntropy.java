package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.OptionalInt;
import org.gradus.data.Dataset;

/**
 * Cross entropy on logits, for a class an example or a class a place: see {@link
 * Losses#crossEntropy}.
 *
 * @param padding the class number of places that do not count; none unless it is set
 */
public record CrossEntropy(OptionalInt padding) implements Loss {

  /**
   * The same loss without the places whose target is this one: the mean of a batch goes over the
   * others. For sequences that were filled up to one length, and for pixels that nobody labelled.
   *
   * @param target the class number of padding; need not be one of the classes: {@code mask(-1)}
   */
  public CrossEntropy mask(int target) {
    return new CrossEntropy(OptionalInt.of(target));
  }

  @Override
  public String name() {
    return "cross entropy"
        + (padding.isPresent() ? ", without places of class " + padding.getAsInt() : "");
  }

  @Override
  public NDArray each(NDArray outputs, NDArray targets) {
    NDArray classes = Places.classes(outputs, targets);
    if (padding.isEmpty()) {
      return chosen(outputs, classes).neg();
    }
    NDArray counting = Places.counting(classes, padding.getAsInt());
    // What is left out must still be a class that can be looked up.
    NDArray known = classes.mul(counting.toType(DataType.INT64, false));
    return chosen(outputs, known).mul(counting).neg();
  }

  private static NDArray chosen(NDArray outputs, NDArray classes) {
    int axis = Places.axis(outputs.getShape());
    return outputs.logSoftmax(axis).gather(classes.expandDims(axis), axis).squeeze(axis);
  }

  @Override
  public NDArray mean(NDArray outputs, NDArray targets) {
    NDArray classes = Places.classes(outputs, targets);
    if (padding.isEmpty()) {
      return chosen(outputs, classes).mean().neg();
    }
    NDArray counting = Places.counting(classes, padding.getAsInt());
    return each(outputs, targets).sum().div(counting.sum().maximum(1));
  }

  @Override
  public void check(Shape output, Dataset data) {
    Places.check("Cross entropy", output, data, padding);
  }
}
