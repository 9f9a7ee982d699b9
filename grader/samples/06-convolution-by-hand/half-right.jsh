// What it is: four of the six methods written; one of them knows no padding
// Base: release
// Outcome: graded
// Points: 16 public, 8 hidden
// cell: cross-correlate
double[][] crossCorrelate(double[][] picture, double[][] kernel) {
  int h = kernel.length;
  int k = kernel[0].length;
  double[][] y = new double[picture.length - h + 1][];
  for (int i = 0; i < y.length; i++) {
    y[i] = new double[picture[i].length - k + 1];
    for (int n = 0; n < y[i].length * h * k; n++) {
      int j = n / (h * k);
      int a = n / k % h;
      int b = n % k;
      y[i][j] += picture[i + a][j + b] * kernel[a][b];
    }
  }
  return y;
}

// cell: pool
double[][] pool(double[][] picture, int window, int stride) {
  List<double[]> rows = new ArrayList<>();
  for (int top = 0; top + window <= picture.length; top += stride) {
    List<Double> row = new ArrayList<>();
    for (int left = 0; left + window <= picture[0].length; left += stride) {
      double max = picture[top][left];
      for (int a = 0; a < window; a++) {
        for (int b = 0; b < window; b++) {
          if (picture[top + a][left + b] > max) {
            max = picture[top + a][left + b];
          }
        }
      }
      row.add(max);
    }
    rows.add(row.stream().mapToDouble(Double::doubleValue).toArray());
  }
  return rows.toArray(new double[0][]);
}

// cell: output-size
int outputSize(int input, int kernel, int before, int after, int stride) {
  return kernel > input ? 0 : (input - kernel) / stride + 1;
}

// cell: parameter-count
long parameterCount(int[][] layers) {
  long count = 0;
  for (int[] layer : layers) {
    long weights = 1;
    for (int size : layer) {
      weights *= size;
    }
    count += weights + layer[0];
  }
  return count;
}
