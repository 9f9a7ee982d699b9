package org.gradus.data;

import java.util.stream.IntStream;

/**
 * The inputs of n examples that all have one shape, kept as compactly as they came. Immutable: the
 * arrays handed out are copies.
 */
public sealed interface Features permits FloatFeatures, ByteFeatures {

  /** How many examples there are. */
  int size();

  /**
   * The shape of one example: {@code [28, 28]} for a grey picture, {@code [30]} for a table row.
   */
  int[] shape();

  /** How many numbers one example has: the product of its shape. */
  int width();

  /**
   * One example as numbers, flattened row by row; pixels are scaled to [0, 1].
   *
   * @param index from 0 to {@code size() - 1}
   */
  float[] row(int index);

  /** All examples as numbers, a row each: see {@link #row}. */
  default float[][] rows() {
    return IntStream.range(0, size()).mapToObj(this::row).toArray(float[][]::new);
  }

  /** The examples at these places, in this order. */
  Features select(int... indices);

  /** Tables of numbers: one row an example. All rows must have the same length. */
  static Features of(float[][] rows) {
    return FloatFeatures.of(rows);
  }
}
