package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

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
