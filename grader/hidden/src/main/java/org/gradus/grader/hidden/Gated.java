package org.gradus.grader.hidden;

import static org.gradus.grader.hidden.Draws.rows;

import java.util.random.RandomGenerator;
import org.gradus.grader.junit.Copy;

/**
 * A layer with gates and weights between −1 and 1, and what it does, unit by unit and gate by gate.
 *
 * @param w a row for each unit of each gate, a column for each input
 * @param u a row for each unit of each gate, a column for each unit
 * @param b a number for each row
 * @param d a second one, that is added where U h is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Gated(double[][] w, double[][] u, double[] b, double[] d) {

  /** One of this size; no bias is near 0. */
  static Gated drawn(int gates, int units, int inputs, RandomGenerator random) {
    return new Gated(
        rows(gates * units, inputs, random),
        rows(gates * units, units, random),
        biases(gates * units, random),
        biases(gates * units, random));
  }

  private static double[] biases(int number, RandomGenerator random) {
    return random.doubles(number, 0.2, 0.8).map(b -> random.nextBoolean() ? b : -b).toArray();
  }

  /** The state and the cell after this input; d counts for nothing. */
  double[][] lstm(double[] x, double[] h, double[] c) {
    int units = h.length;
    double[][] next = new double[2][units];
    for (int j = 0; j < units; j++) {
      double kept = open(input(units + j, x) + state(units + j, h)) * c[j];
      double come = open(input(j, x) + state(j, h));
      next[1][j] = kept + come * Math.tanh(input(2 * units + j, x) + state(2 * units + j, h));
      next[0][j] = Math.tanh(next[1][j]) * open(input(3 * units + j, x) + state(3 * units + j, h));
    }
    return next;
  }

  /** The state after this input; r multiplies U h + d. */
  double[] gru(double[] x, double[] h) {
    return mixed(x, h, 1);
  }

  /** The same layer where z is the share of what is new. */
  double[] gruOfNew(double[] x, double[] h) {
    return mixed(x, h, -1);
  }

  private double[] mixed(double[] x, double[] h, int sign) {
    int units = h.length;
    double[] next = new double[units];
    for (int j = 0; j < units; j++) {
      double reset = open(input(j, x) + state(j, h) + d[j]);
      int last = 2 * units + j;
      double fresh = Math.tanh(input(last, x) + reset * (state(last, h) + d[last]));
      double old = open(sign * (input(units + j, x) + state(units + j, h) + d[units + j]));
      next[j] = fresh + old * (h[j] - fresh);
    }
    return next;
  }

  /** The state after this input; r multiplies h, and d counts for nothing. */
  double[] gruResetBefore(double[] x, double[] h) {
    int units = h.length;
    double[] left = h.clone();
    for (int j = 0; j < units; j++) {
      left[j] *= open(input(j, x) + state(j, h));
    }
    double[] next = new double[units];
    for (int j = 0; j < units; j++) {
      double fresh = Math.tanh(input(2 * units + j, x) + state(2 * units + j, left));
      double old = open(input(units + j, x) + state(units + j, h));
      next[j] = fresh + old * (h[j] - fresh);
    }
    return next;
  }

  private double input(int row, double[] x) {
    return b[row] + CosineHidden.product(w[row], x);
  }

  private double state(int row, double[] h) {
    return CosineHidden.product(u[row], h);
  }

  /** The sigmoid. */
  private static double open(double sum) {
    return 0.5 + 0.5 * Math.tanh(0.5 * sum);
  }

  /** How many units it has. */
  int units() {
    return u[0].length;
  }

  /** All its numbers, for a message that compares. */
  double[][][] parts() {
    return new double[][][] {w, u, {b, d}};
  }

  /** To hand over: whoever writes into it changes no other. */
  Gated copied() {
    return new Gated(Copy.of(w), Copy.of(u), b.clone(), d.clone());
  }
}
