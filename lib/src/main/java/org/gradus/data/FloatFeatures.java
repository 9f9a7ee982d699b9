package org.gradus.data;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** Examples kept as floats, one after the other. */
public final class FloatFeatures implements Features {
  private final float[] values;
  private final int[] shape;
  private final int width;

  /**
   * Wraps numbers without copying them; the caller gives them away.
   *
   * @param values all examples, one after the other, each flattened row by row
   * @param shape the shape of one example
   */
  public FloatFeatures(float[] values, int... shape) {
    this.values = values;
    this.shape = shape.clone();
    this.width = Shapes.width(values.length, shape);
  }

  static FloatFeatures of(float[][] rows) {
    int width = rows.length == 0 ? 1 : rows[0].length;
    float[] values = new float[Shapes.length(rows.length, width)];
    for (int i = 0; i < rows.length; i++) {
      if (rows[i].length != width) {
        throw new IllegalArgumentException(
            "Row %d has %d numbers, but row 0 has %d: all examples need one shape."
                .formatted(i, rows[i].length, width));
      }
      System.arraycopy(rows[i], 0, values, i * width, width);
    }
    return new FloatFeatures(values, width);
  }

  @Override
  public int size() {
    return values.length / width;
  }

  @Override
  public int[] shape() {
    return shape.clone();
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public float[] row(int index) {
    int at = Shapes.offset(index, size(), width);
    return Arrays.copyOfRange(values, at, at + width);
  }

  @Override
  public Features select(int... indices) {
    float[] chosen = new float[Shapes.length(indices.length, width)];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(values, Shapes.offset(indices[i], size(), width), chosen, i * width, width);
    }
    return new FloatFeatures(chosen, shape);
  }

  /** All numbers, one example after the other: read-only, and no copy. */
  public FloatBuffer view() {
    return FloatBuffer.wrap(values).asReadOnlyBuffer();
  }

  /** All numbers, one example after the other: a copy. */
  public float[] values() {
    return values.clone();
  }
}
