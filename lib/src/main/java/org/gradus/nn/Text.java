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
}
