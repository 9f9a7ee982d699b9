package org.gradus.nn;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/**
 * What one layer computes for one example, in plain Java and double precision, written for clarity
 * from the formulas in the layers' Javadoc.
 */
@FunctionalInterface
interface LayerReference {

  /** The numbers of the layer, by name. */
  record Numbers(Map<String, double[]> byName) {
    double[] get(String name) {
      return Objects.requireNonNull(byName.get(name), name);
    }

    boolean has(String name) {
      return byName.containsKey(name);
    }
  }

  double[] apply(Numbers numbers, double[] x);

  /** W x + b for each row of x, with W: [out, in]. */
  static double[] affine(double[] w, double[] b, double[] x) {
    int out = b.length;
    int in = w.length / out;
    int rows = x.length / in;
    double[] y = new double[rows * out];
    for (int r = 0; r < rows; r++) {
      for (int k = 0; k < out; k++) {
        double sum = b[k];
        for (int i = 0; i < in; i++) {
          sum += w[k * in + i] * x[r * in + i];
        }
        y[r * out + k] = sum;
      }
    }
    return y;
  }

  static LayerReference dense(Activation activation) {
    return (p, x) ->
        Arrays.stream(affine(p.get("layer.weight"), p.get("layer.bias"), x))
            .map(z -> Reference.activate(activation, z))
            .toArray();
  }

  /** [rows, columns] → [columns, rows]. */
  static double[] transpose(double[] x, int columns) {
    int rows = x.length / columns;
    double[] turned = new double[x.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        turned[c * rows + r] = x[r * columns + c];
      }
    }
    return turned;
  }

  /** The same layer on sequences: [time, features] is taken for [features, time, 1] and back. */
  static LayerReference overTime(int features, LayerReference picture, int outputFeatures) {
    return (p, x) -> {
      double[] y = picture.apply(p, transpose(x, features));
      return transpose(y, y.length / outputFeatures);
    };
  }

  /** y = γ (x − μ) / √(σ² + ε) + β for numbers that share no γ and β. */
  static LayerReference layerNorm(int size) {
    return (p, x) -> {
      double[] y = new double[x.length];
      for (int from = 0; from < x.length; from += size) {
        double[] part = Arrays.copyOfRange(x, from, from + size);
        double mean = Arrays.stream(part).average().orElseThrow();
        double variance =
            Arrays.stream(part).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
        for (int i = 0; i < size; i++) {
          y[from + i] =
              p.get("layer.gamma")[i] * (part[i] - mean) / Math.sqrt(variance + 1e-5)
                  + p.get("layer.beta")[i];
        }
      }
      return y;
    };
  }
}
