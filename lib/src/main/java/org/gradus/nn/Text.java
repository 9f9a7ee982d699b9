package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Shapes in sentences. */
final class Text {
  private Text() {}

  static String shape(Shape shape) {
    return Arrays.toString(shape.getShape());
  }

  static IllegalArgumentException wrongShape(
      String layer, String wanted, Shape got, String remedy) {
    return new IllegalArgumentException(
        "Layer '%s' wants %s, but got shape %s.%s"
            .formatted(layer, wanted, shape(got), remedy.isEmpty() ? "" : " " + remedy));
  }

  static void requireSides(String what, Shape shape) {
    if (shape.dimension() == 0 || Arrays.stream(shape.getShape()).anyMatch(side -> side < 1)) {
      throw new IllegalArgumentException(
          "%s needs positive sides, got %s.".formatted(what, shape(shape)));
    }
    double numbers =
        Arrays.stream(shape.getShape()).mapToDouble(side -> side).reduce(1, (a, b) -> a * b);
    if (numbers > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%s has more than %,d numbers, got %s: an example must fit into a Java array."
              .formatted(what, Integer.MAX_VALUE, shape(shape)));
    }
  }

  /**
   * Refuses null, which is what a variable holds in a notebook when the cell that sets it has
   * failed.
   *
   * @param what it should have been: "fit(…) wants a data set"
   */
  static <T> T given(@Nullable T value, String what) {
    if (value == null) {
      throw new IllegalArgumentException(
          what + ", but got null: look whether the cell that makes it has failed.");
    }
    return value;
  }

  /** Refuses a figure that is too small. */
  static void atLeast(int least, String what, int value) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s must be at least %d, got %d.".formatted(what, least, value));
    }
  }

  /** Sequences are [time, features]: refuses every other shape. */
  static void requireSequence(Shape input, String name) {
    if (input.dimension() != 2) {
      throw wrongShape(
          name,
          "sequences of shape [time, features]",
          input,
          input.dimension() == 1
              ? "Put a reshape(time, features) before it, or an embedding if these are words."
              : "Put a reshape(time, features) before it.");
    }
  }
}
