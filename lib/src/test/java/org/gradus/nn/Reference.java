package org.gradus.nn;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.special.Erf;

/**
 * The same small network in plain Java and double precision, written for clarity: hidden layer,
 * output layer, mean cross entropy. Its gradient comes from central differences, so that it shares
 * no derivation with the engine.
 */
final class Reference {
  private static final double STEP = 1e-5;

  private Reference() {}

  /** The numbers of one dense layer. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Numbers(double[][] weights, double[] bias) {
    Numbers(float[][] weights, float[] bias) {
      this(Arrays.stream(weights).map(Reference::widen).toArray(double[][]::new), widen(bias));
    }

    double[] affine(double[] x) {
      double[] z = bias.clone();
      for (int k = 0; k < z.length; k++) {
        for (int i = 0; i < x.length; i++) {
          z[k] += weights[k][i] * x[i];
        }
      }
      return z;
    }
  }

  static double activate(Activation activation, double z) {
    return switch (activation) {
      case LINEAR -> z;
      case RELU -> Math.max(0, z);
      case LEAKY_RELU -> z > 0 ? z : 0.01 * z;
      case ELU -> z > 0 ? z : Math.expm1(z);
      case GELU -> z * 0.5 * Erf.erfc(-z / Math.sqrt(2));
      case SOFTPLUS -> Math.log1p(Math.exp(z));
      case SIGMOID -> 1 / (1 + Math.exp(-z));
      case TANH -> Math.tanh(z);
    };
  }

  static double[] scores(Numbers hidden, Activation activation, Numbers output, float[] row) {
    double[] a = hidden.affine(widen(row));
    for (int i = 0; i < a.length; i++) {
      a[i] = activate(activation, a[i]);
    }
    return output.affine(a);
  }

  static double loss(
      Numbers hidden, Activation activation, Numbers output, float[][] rows, int[] labels) {
    double sum = 0;
    for (int n = 0; n < rows.length; n++) {
      double[] z = scores(hidden, activation, output, rows[n]);
      double total = 0;
      for (double score : z) {
        total += Math.exp(score - z[labels[n]]);
      }
      sum += Math.log(total);
    }
    return sum / rows.length;
  }

  /** The gradient with respect to the numbers of one of the two layers. */
  static Numbers gradient(
      Numbers layer,
      Numbers hidden,
      Activation activation,
      Numbers output,
      float[][] rows,
      int[] labels) {
    double[][] weights = new double[layer.weights.length][];
    double[] bias = new double[layer.bias.length];
    for (int k = 0; k < bias.length; k++) {
      weights[k] = new double[layer.weights[k].length];
      for (int i = 0; i < weights[k].length; i++) {
        weights[k][i] =
            slope(layer.weights[k], i, () -> loss(hidden, activation, output, rows, labels));
      }
      bias[k] = slope(layer.bias, k, () -> loss(hidden, activation, output, rows, labels));
    }
    return new Numbers(weights, bias);
  }

  private static double slope(double[] numbers, int place, DoubleSupplier loss) {
    double here = numbers[place];
    numbers[place] = here + STEP;
    double above = loss.getAsDouble();
    numbers[place] = here - STEP;
    double below = loss.getAsDouble();
    numbers[place] = here;
    return (above - below) / (2 * STEP);
  }

  static double[] widen(float[] row) {
    double[] wide = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      wide[i] = row[i];
    }
    return wide;
  }
}
