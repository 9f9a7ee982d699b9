package org.gradus.nn;

import java.util.Arrays;

/** One array of a layer's numbers. Immutable: the arrays handed out are copies. */
public final class Weights {
  private final float[] values;
  private final int[] shape;

  Weights(float[] values, int... shape) {
    this.values = values;
    this.shape = shape;
  }

  /** Its sides: [outputs, inputs] for a dense layer's weights. */
  public int[] shape() {
    return shape.clone();
  }

  /** How many numbers there are. */
  public int size() {
    return values.length;
  }

  /** All numbers, row by row. */
  public float[] values() {
    return values.clone();
  }

  /** The numbers as rows along the first side; further sides are flattened: [rows][rest]. */
  public float[][] rows() {
    int width = values.length / shape[0];
    float[][] rows = new float[shape[0]][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
    }
    return rows;
  }

  /** "[256, 64], 16384 numbers". */
  @Override
  public String toString() {
    return Arrays.toString(shape) + ", " + values.length + " numbers";
  }
}
