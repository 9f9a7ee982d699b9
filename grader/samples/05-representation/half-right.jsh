// What it is: two of the five methods written, and both right
// Base: release
// Outcome: graded
// Points: 9 public, 5 hidden
// cell: affine
double[] affine(double[][] W, double[] b, double[] x) {
  double[] y = new double[W.length];
  for (int j = 0; j < W.length; j++) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += W[j][i] * x[i];
    }
    y[j] = sum + b[j];
  }
  return y;
}

// cell: collapse
double[][] collapse(double[][] W1, double[] b1, double[][] W2, double[] b2) {
  double[][] rows = new double[W2.length][];
  for (int j = 0; j < W2.length; j++) {
    rows[j] = new double[W1[0].length + 1];
    for (int i = 0; i < W1[0].length; i++) {
      for (int k = 0; k < b1.length; k++) {
        rows[j][i] += W2[j][k] * W1[k][i];
      }
    }
    rows[j][W1[0].length] = affine(W2, b2, b1)[j];
  }
  return rows;
}
