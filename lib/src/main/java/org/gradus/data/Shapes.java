package org.gradus.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The arithmetic of flattened arrays. */
final class Shapes {
  /** A virtual machine may need a few words of an array for itself. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private Shapes() {}

  /** The size of one example, checked against the length of them all. */
  static int width(int length, int... shape) {
    for (int side : shape) {
      if (side < 1) {
        throw new IllegalArgumentException(
            "A shape needs positive sides, got " + Arrays.toString(shape) + ".");
      }
    }
    int width = length(Arrays.stream(shape).asLongStream().toArray());
    if (length % width != 0) {
      throw new IllegalArgumentException(
          "%d numbers do not divide into examples of shape %s (%d numbers each)."
              .formatted(length, Arrays.toString(shape), width));
    }
    return width;
  }

  /** The product of these sizes, none negative: how many numbers to make room for. */
  static int length(long... sizes) {
    long length = 1;
    for (long size : sizes) {
      length *= size;
      if (length > MOST) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s numbers are more than one array can hold (%,d): take fewer or smaller examples.",
                Arrays.stream(sizes).mapToObj(Long::toString).collect(Collectors.joining(" · ")),
                MOST));
      }
    }
    return (int) length;
  }

  static int offset(int index, int size, int width) {
    if (size == 0) {
      throw new IndexOutOfBoundsException(
          "There is no example %d: the set is empty.".formatted(index));
    }
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException(
          "There is no example %d: they count from 0 to %d.".formatted(index, size - 1));
    }
    return index * width;
  }
}
