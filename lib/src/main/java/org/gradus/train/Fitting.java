package org.gradus.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Features;

/** Whether outputs and targets fit together, and how the one is held against the other. */
final class Fitting {
  private Fitting() {}

  /**
   * The targets as numbers in the shape of the outputs. Of classes, with a single output: the class
   * number; with more: 1 for the class and 0 elsewhere (one-hot).
   */
  static NDArray numbers(NDArray outputs, NDArray targets) {
    Shape shape = outputs.getShape();
    if (targets.getDataType() == DataType.INT64 && shape.size() > targets.size()) {
      return targets.oneHot(Math.toIntExact(shape.get(1)));
    }
    NDArray numbers = targets.toType(DataType.FLOAT32, false);
    return numbers.getShape().equals(shape) ? numbers : numbers.reshape(shape);
  }

  static void requireNumbers(String what, Shape output, Dataset data) {
    if (data.hasClasses()) {
      requireVector(what, output);
      if (output.get(0) > 1) {
        requireLabelsBelow(output.get(0), data);
      }
    } else {
      requireSame(what, "an output for each number of the target", output, data);
    }
  }

  static void requireVector(String what, Shape output) {
    if (output.dimension() != 1) {
      throw new IllegalArgumentException(
          "%s wants one row of scores for each example, but the network gives shape %s: put a flatten() before the last layer."
              .formatted(what, Text.shape(output)));
    }
  }

  /**
   * Sides of 1 are passed over: a grey picture is [28, 28] or [1, 28, 28]. A row of as many numbers
   * fits too: a dense layer gives a picture row by row.
   */
  static void requireSame(String what, String wanted, Shape places, Dataset data) {
    int[] target = data.targets().shape();
    boolean row = places.dimension() == 1 && places.size() == data.targets().width();
    if (!row
        && !Arrays.equals(
            IntStream.of(target).filter(side -> side > 1).asLongStream().toArray(),
            Arrays.stream(places.getShape()).filter(side -> side > 1).toArray())) {
      throw new IllegalArgumentException(
          "%s wants %s, but the targets of %s have shape %s and the network's outputs fit shape %s: change the last layer."
              .formatted(
                  what,
                  wanted,
                  data.provenance().name(),
                  Arrays.toString(target),
                  Text.shape(places)));
    }
  }

  static void requireLabelsBelow(long width, Dataset data) {
    int[] labels = data.labels();
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] >= width) {
        throw new IllegalArgumentException(
            "Label %d of %s is %d, but the last layer has %d outputs, for classes 0 to %d: give it %d."
                .formatted(
                    i,
                    data.provenance().name(),
                    labels[i],
                    width,
                    width - 1,
                    data.classNames().size()));
      }
    }
  }

  /** Refuses targets that are no answers to yes-or-no questions: 0, 1, or shares between. */
  static void requireShares(String what, boolean whole, Dataset data) {
    Features targets = data.targets();
    for (int i = 0; i < targets.size(); i++) {
      for (float value : targets.row(i)) {
        if (!(value >= 0 && value <= 1) || (whole && value != 0 && value != 1)) {
          throw new IllegalArgumentException(
              "Target %d of %s holds %s, but %s wants numbers %s."
                  .formatted(
                      i, data.provenance().name(), value, what, whole ? "0 or 1" : "from 0 to 1"));
        }
      }
    }
  }
}
