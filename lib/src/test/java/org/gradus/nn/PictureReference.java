package org.gradus.nn;

import java.util.Arrays;

/** Layers on pictures [channels, height, width], in plain Java. */
record PictureReference(int channels, int height, int width) {

  /** Where a kernel stands: all rows and columns under it, some of them beyond the edge. */
  private interface Under {
    void visit(int row, int column, int kernelPlace);
  }

  /** A kernel, its stride, and how many zeros lie around the picture. */
  record Kernel(int rows, int columns, int stride, int top, int bottom, int left, int right) {
    static Kernel of(int size, int stride) {
      return new Kernel(size, size, stride, 0, 0, 0, 0);
    }

    Kernel padding(int top, int bottom, int left, int right) {
      return new Kernel(rows, columns, stride, top, bottom, left, right);
    }

    int outputRows(int height) {
      return (height + top + bottom - rows) / stride + 1;
    }

    int outputColumns(int width) {
      return (width + left + right - columns) / stride + 1;
    }

    private void visit(int row, int column, Under under) {
      for (int u = 0; u < rows; u++) {
        for (int v = 0; v < columns; v++) {
          under.visit(row * stride + u - top, column * stride + v - left, u * columns + v);
        }
      }
    }
  }

  private boolean inside(int row, int column) {
    return row >= 0 && row < height && column >= 0 && column < width;
  }

  private double at(double[] x, int channel, int row, int column) {
    return x[(channel * height + row) * width + column];
  }

  LayerReference convolution(int filters, Kernel kernel, Activation activation) {
    return (p, x) -> {
      double[] w = p.get("layer.weight");
      double[] b = p.has("layer.bias") ? p.get("layer.bias") : new double[filters];
      int size = kernel.rows * kernel.columns;
      int rows = kernel.outputRows(height);
      int columns = kernel.outputColumns(width);
      double[] y = new double[filters * rows * columns];
      for (int at = 0; at < y.length; at++) {
        int filter = at / (rows * columns);
        double[] sum = {b[filter]};
        for (int c = 0; c < channels; c++) {
          int channel = c;
          int first = (filter * channels + c) * size;
          kernel.visit(
              at / columns % rows,
              at % columns,
              (row, column, place) -> {
                if (inside(row, column)) {
                  sum[0] += w[first + place] * at(x, channel, row, column);
                }
              });
        }
        y[at] = Reference.activate(activation, sum[0]);
      }
      return y;
    };
  }

  LayerReference pool(boolean max, Kernel kernel) {
    return (p, x) -> {
      int rows = kernel.outputRows(height);
      int columns = kernel.outputColumns(width);
      double[] y = new double[channels * rows * columns];
      for (int at = 0; at < y.length; at++) {
        int channel = at / (rows * columns);
        double[] largest = {Double.NEGATIVE_INFINITY};
        double[] sum = {0};
        int[] count = {0};
        kernel.visit(
            at / columns % rows,
            at % columns,
            (row, column, place) -> {
              if (inside(row, column)) {
                largest[0] = Math.max(largest[0], at(x, channel, row, column));
                sum[0] += at(x, channel, row, column);
                count[0]++;
              }
            });
        y[at] = max ? largest[0] : sum[0] / count[0];
      }
      return y;
    };
  }

  /** One number a channel. */
  LayerReference global(boolean max) {
    return (p, x) -> {
      double[] y = new double[channels];
      for (int c = 0; c < channels; c++) {
        double[] part = Arrays.copyOfRange(x, c * height * width, (c + 1) * height * width);
        y[c] =
            max
                ? Arrays.stream(part).max().orElseThrow()
                : Arrays.stream(part).average().orElseThrow();
      }
      return y;
    };
  }

  /**
   * Batch norm of a whole batch, with its own means and variances or with the running ones; the
   * latter move on when {@code learn}.
   */
  double[] batchNorm(LayerReference.Numbers p, double[] x, boolean learn) {
    int pixels = height * width;
    int batch = x.length / (channels * pixels);
    double[] y = new double[x.length];
    for (int c = 0; c < channels; c++) {
      double mean = 0;
      double square = 0;
      for (int n = 0; n < batch; n++) {
        for (int i = 0; i < pixels; i++) {
          double v = x[(n * channels + c) * pixels + i];
          mean += v / (batch * pixels);
          square += v * v / (batch * pixels);
        }
      }
      double variance = square - mean * mean;
      double count = batch * pixels;
      double[] runningMean = p.get("layer.runningMean");
      double[] runningVar = p.get("layer.runningVar");
      double mu = learn ? mean : runningMean[c];
      double sigma = Math.sqrt((learn ? variance : runningVar[c]) + 1e-5);
      for (int n = 0; n < batch; n++) {
        for (int i = 0; i < pixels; i++) {
          int at = (n * channels + c) * pixels + i;
          y[at] = p.get("layer.gamma")[c] * (x[at] - mu) / sigma + p.get("layer.beta")[c];
        }
      }
      if (learn) {
        runningMean[c] = 0.9 * runningMean[c] + 0.1 * mean;
        runningVar[c] = 0.9 * runningVar[c] + 0.1 * variance * count / (count - 1);
      }
    }
    return y;
  }
}
