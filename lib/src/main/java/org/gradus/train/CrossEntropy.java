package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.gradus.data.Dataset;
import org.gradus.data.Features;

/** Cross entropy on logits, for a class an example or a class a place: see {@link Losses}. */
record CrossEntropy() implements Loss {
  private static final String NAME = "Cross entropy";
  private static final int PICTURE = 4;

  @Override
  public String name() {
    return "cross entropy";
  }

  @Override
  public NDArray each(NDArray outputs, NDArray targets) {
    return chosen(outputs, targets).squeeze(axis(outputs.getShape())).neg();
  }

  @Override
  public NDArray mean(NDArray outputs, NDArray targets) {
    return chosen(outputs, targets).mean().neg();
  }

  private static NDArray chosen(NDArray outputs, NDArray targets) {
    int axis = axis(outputs.getShape());
    return outputs.logSoftmax(axis).gather(classes(outputs, targets).expandDims(axis), axis);
  }

  /** Where the classes lie, in the shape of a batch: last in sequences, first in pictures. */
  static int axis(Shape batch) {
    return batch.dimension() == PICTURE ? 1 : batch.dimension() - 1;
  }

  /** The class numbers, in the shape of the outputs without the axis of the classes. */
  static NDArray classes(NDArray outputs, NDArray targets) {
    NDArray whole = targets.toType(DataType.INT64, false);
    Shape wanted = without(outputs.getShape(), axis(outputs.getShape()));
    return whole.getShape().equals(wanted) ? whole : whole.reshape(wanted);
  }

  private static Shape without(Shape shape, int axis) {
    return shape.slice(0, axis).addAll(shape.slice(axis + 1));
  }

  @Override
  public void check(Shape output, Dataset data) {
    if (data.hasClasses()) {
      Fitting.requireVector(NAME, output);
      requireSeveral(output.get(0), data.classNames().size());
      Fitting.requireLabelsBelow(output.get(0), data);
      return;
    }
    if (output.dimension() < 1 || output.dimension() >= PICTURE) {
      throw new IllegalArgumentException(
          "Cross entropy wants outputs of shape [classes], [time, classes] or [classes, height, width], but the network gives %s."
              .formatted(Text.shape(output)));
    }
    int axis = axis(new Shape(1).addAll(output)) - 1;
    requireSeveral(output.get(axis), 2);
    Fitting.requireSame(NAME, "a class number for each place", without(output, axis), data);
    requireClassNumbers(output.get(axis), data);
  }

  private static void requireSeveral(long outputs, int wanted) {
    if (outputs < 2) {
      throw new IllegalArgumentException(
          "Cross entropy wants one output for each class, but the last layer has one output: give it %d."
              .formatted(Math.max(2, wanted)));
    }
  }

  private static void requireClassNumbers(long classes, Dataset data) {
    Features targets = data.targets();
    for (int i = 0; i < targets.size(); i++) {
      float[] row = targets.row(i);
      for (int place = 0; place < row.length; place++) {
        if (!(row[place] >= 0 && row[place] < classes) || row[place] != Math.rint(row[place])) {
          throw new IllegalArgumentException(
              "Target %d of %s holds %s (number %d of its %d), but with %d outputs class numbers are whole, from 0 to %d."
                  .formatted(
                      i,
                      data.provenance().name(),
                      row[place],
                      place,
                      row.length,
                      classes,
                      classes - 1));
        }
      }
    }
  }
}
