package org.gradus.nn;

import java.util.Random;
import java.util.SplittableRandom;

/** Orthogonal matrices, drawn at random. */
final class Rotation {
  private Rotation() {}

  /**
   * Fills a matrix with orthogonal rows of length 1, or columns if there are fewer of them.
   *
   * @param values row by row
   * @param width how many columns there are
   */
  static void into(float[] values, long width, SplittableRandom random) {
    int columns = Math.toIntExact(width);
    int rows = values.length / columns;
    boolean wide = rows <= columns;
    double[][] vectors = vectors(Math.min(rows, columns), Math.max(rows, columns), random);
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[i * columns + j] = (float) (wide ? vectors[i][j] : vectors[j][i]);
      }
    }
  }

  /** Vectors of normal numbers, each made orthogonal to those before it (Gram and Schmidt). */
  private static double[][] vectors(int count, int length, SplittableRandom random) {
    Random normal = new Random(random.nextLong());
    double[][] vectors = new double[count][length];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < length; j++) {
        vectors[i][j] = normal.nextGaussian();
      }
      for (int k = 0; k < i; k++) {
        add(vectors[i], vectors[k], -dot(vectors[i], vectors[k]));
      }
      add(vectors[i], vectors[i], 1 / Math.sqrt(dot(vectors[i], vectors[i])) - 1);
    }
    return vectors;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double[] vector, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * vector[i];
    }
  }
}
