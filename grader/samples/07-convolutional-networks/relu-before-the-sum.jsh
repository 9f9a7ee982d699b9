// What it is: a residual block with its last ReLU before the sum
// Loses: residual.followsTheFormula, residual.fitsAnySize
// Says: not on F(x) before it
// Outcome: graded
// cell: residual
double[] residual(double[] x, double[][] W1, double[][] W2) {
  if (W2.length != x.length) {
    throw new IllegalArgumentException("x and F(x) cannot be added.");
  }
  double[] y = new double[x.length];
  for (int j = 0; j < x.length; j++) {
    double sum = 0;
    for (int k = 0; k < W1.length; k++) {
      double hidden = 0;
      for (int i = 0; i < x.length; i++) {
        hidden += W1[k][i] * x[i];
      }
      sum += W2[j][k] * Math.max(0, hidden);
    }
    y[j] = x[j] + Math.max(0, sum);
  }
  return y;
}
