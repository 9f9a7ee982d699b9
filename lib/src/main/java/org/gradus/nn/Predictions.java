package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Locale;

/** A network's answers to n inputs, in their order. Immutable: the arrays handed out are copies. */
public final class Predictions {
  private final float[][] outputs;
  private final Shape shape;

  /**
   * Keeps the answers.
   *
   * @param shape of one of them
   */
  Predictions(float[][] outputs, Shape shape) {
    this.outputs = outputs;
    this.shape = shape;
  }

  /** How many inputs there were. */
  public int size() {
    return outputs.length;
  }

  /** What the last layer gave, flattened row by row, before any softmax: [n][outputs]. */
  public float[][] outputs() {
    return Arrays.stream(outputs).map(float[]::clone).toArray(float[][]::new);
  }

  /**
   * The class with the highest output, for each input: the first of them on a tie.
   *
   * @throws IllegalStateException if the network has a single output, or more than one row of them
   */
  public int[] classes() {
    requireClasses();
    return Arrays.stream(outputs).mapToInt(Predictions::highest).toArray();
  }

  /**
   * The outputs as probabilities, each row adding up to 1: p<sub>k</sub> = exp(z<sub>k</sub> − m) /
   * Σ<sub>j</sub> exp(z<sub>j</sub> − m), with m = max z, so that no exponential overflows: [n][
   * classes].
   *
   * @throws IllegalStateException if the network has a single output, or more than one row of them
   */
  public float[][] probabilities() {
    requireClasses();
    return Arrays.stream(outputs).map(Predictions::softmax).toArray(float[][]::new);
  }

  private void requireClasses() {
    if (shape.dimension() != 1) {
      throw new IllegalStateException(
          "The network answers each input with shape %s, not with one row of scores, so that there is no single class to choose: read outputs()."
              .formatted(Text.shape(shape)));
    }
    if (shape.get(0) < 2) {
      throw new IllegalStateException(
          "The network has a single output, so there are no classes to choose from: read outputs().");
    }
  }

  private static int highest(float[] row) {
    int best = 0;
    for (int k = 1; k < row.length; k++) {
      if (row[k] > row[best]) {
        best = k;
      }
    }
    return best;
  }

  private static float[] softmax(float[] row) {
    float shift = row[highest(row)];
    double[] powers = new double[row.length];
    double sum = 0;
    for (int k = 0; k < row.length; k++) {
      powers[k] = Math.exp(row[k] - shift);
      sum += powers[k];
    }
    float[] shares = new float[row.length];
    for (int k = 0; k < row.length; k++) {
      shares[k] = (float) (powers[k] / sum);
    }
    return shares;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "predictions for %,d inputs, %d outputs each", size(), shape.size());
  }
}
