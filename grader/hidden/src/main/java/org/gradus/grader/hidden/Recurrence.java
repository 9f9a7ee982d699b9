package org.gradus.grader.hidden;

import static org.gradus.grader.hidden.Draws.rows;

import java.util.random.RandomGenerator;
import org.gradus.grader.junit.Copy;

/**
 * A recurrent network with weights between −1 and 1, and what it does, column by column.
 *
 * @param wx a row for each unit, a column for each input
 * @param wh a row and a column for each unit
 * @param b a number for each unit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Recurrence(double[][] wx, double[][] wh, double[] b) {

  /** One of this size; no bias is near 0. */
  static Recurrence drawn(int units, int inputs, RandomGenerator random) {
    double[] b = random.doubles(units, 0.2, 0.8).toArray();
    for (int j = 0; j < units; j++) {
      b[j] = random.nextBoolean() ? b[j] : -b[j];
    }
    return new Recurrence(rows(units, inputs, random), rows(units, units, random), b);
  }

  /** The state after this input. */
  double[] after(double[] x, double[] h) {
    double[] sums = b.clone();
    addColumns(wx, x, sums);
    addColumns(wh, h, sums);
    double[] next = new double[sums.length];
    for (int j = 0; j < next.length; j++) {
      next[j] = 1 - 2 / (1 + Math.exp(2 * sums[j]));
    }
    return next;
  }

  /** The state after each of these inputs. */
  double[][] states(double[][] xs, double[] h0) {
    double[][] states = new double[xs.length][];
    double[] h = h0;
    for (int t = 0; t < xs.length; t++) {
      h = after(xs[t], h);
      states[t] = h;
    }
    return states;
  }

  private static void addColumns(double[][] matrix, double[] factors, double[] sums) {
    for (int column = 0; column < factors.length; column++) {
      for (int row = 0; row < sums.length; row++) {
        sums[row] += matrix[row][column] * factors[column];
      }
    }
  }

  /** To hand over: whoever writes into it changes no other. */
  Recurrence copied() {
    return new Recurrence(Copy.of(wx), Copy.of(wh), b.clone());
  }
}
