package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.OptionalInt;
import org.gradus.data.Dataset;
import org.gradus.data.Features;

/**
 * A class for each example, or one for each place of a sequence or picture, held against scores.
 */
final class Places {
  private static final int PICTURE = 4;

  private Places() {}

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

  /** 1 at places that count, 0 where the target is padding. */
  static NDArray counting(NDArray classes, int padding) {
    return classes.neq(padding).toType(DataType.FLOAT32, false);
  }

  private static Shape without(Shape shape, int axis) {
    return shape.slice(0, axis).addAll(shape.slice(axis + 1));
  }

  /**
   * Refuses outputs and targets that do not fit together.
   *
   * @param what who wants to hold them against each other: "Cross entropy"
   * @param padding the class number of places that do not count
   */
  static void check(String what, Shape output, Dataset data, OptionalInt padding) {
    if (data.hasClasses()) {
      if (padding.isPresent()) {
        throw new IllegalArgumentException(
            "mask(%d) leaves out places of sequences and pictures, but %s has one class for each example: leave the mask away."
                .formatted(padding.getAsInt(), data.provenance().name()));
      }
      Fitting.requireVector(what, output);
      requireSeveral(what, output.get(0), data);
      Fitting.requireLabelsBelow(output.get(0), data);
      return;
    }
    if (output.dimension() < 1 || output.dimension() >= PICTURE) {
      throw new IllegalArgumentException(
          "%s wants outputs of shape [classes], [time, classes] or [classes, height, width], but the network gives %s."
              .formatted(what, Text.shape(output)));
    }
    int axis = axis(new Shape(1).addAll(output)) - 1;
    requireSeveral(what, output.get(axis), data);
    Fitting.requireSame(what, "a class number for each place", without(output, axis), data);
    requireClassNumbers(output.get(axis), data, padding);
  }

  private static void requireSeveral(String what, long outputs, Dataset data) {
    if (outputs < 2) {
      throw new IllegalArgumentException(
          "%s wants one output for each class, but the last layer has one output: %s."
              .formatted(
                  what,
                  data.hasClasses()
                      ? "give it " + Math.max(2, data.classNames().size())
                      : "give it more, or, as %s has numbers as targets, use what squaredError() and rootMeanSquaredError() measure"
                          .formatted(data.provenance().name())));
    }
  }

  private static void requireClassNumbers(long classes, Dataset data, OptionalInt padding) {
    Features targets = data.targets();
    for (int i = 0; i < targets.size(); i++) {
      float[] row = targets.row(i);
      for (int place = 0; place < row.length; place++) {
        boolean known = row[place] >= 0 && row[place] < classes;
        boolean left = padding.isPresent() && row[place] == padding.getAsInt();
        if (!left && (!known || row[place] != Math.rint(row[place]))) {
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
