package org.gradus.data;

import java.util.Arrays;

/** The arithmetic of flattened arrays. */
final class Shapes {
  private Shapes() {}

  /** The size of one example, checked against the length of them all. */
  static int width(int length, int... shape) {
    int width = 1;
    for (int side : shape) {
      if (side < 1) {
        throw new IllegalArgumentException(
            "A shape needs positive sides, got " + Arrays.toString(shape) + ".");
      }
      width = Math.multiplyExact(width, side);
    }
    if (length % width != 0) {
      throw new IllegalArgumentException(
          "%d numbers do not divide into examples of shape %s (%d numbers each)."
              .formatted(length, Arrays.toString(shape), width));
    }
    return width;
  }

  static int offset(int index, int size, int width) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(
          "There is no example %d: they count from 0 to %d.".formatted(index, size - 1));
    }
    return index * width;
  }
}
