// What it is: two layers without the way around them
// Loses: residual.followsTheFormula, residual.fitsAnySize
// Says: x itself is missing
// Outcome: graded
// cell: residual
/** What a residual block makes of x. */
double[] residual(double[] x, double[][] W1, double[][] W2) {
  if (W2.length != x.length) {
    throw new IllegalArgumentException("x has " + x.length
        + " numbers, F(x) has " + W2.length + ": they cannot be added.");
  }
  double[] hidden = new double[W1.length];
  for (int k = 0; k < W1.length; k++) {
    for (int i = 0; i < x.length; i++) {
      hidden[k] += W1[k][i] * x[i];
    }
    hidden[k] = Math.max(0, hidden[k]);
  }
  double[] y = new double[x.length];
  for (int j = 0; j < y.length; j++) {
    for (int k = 0; k < hidden.length; k++) {
      y[j] += W2[j][k] * hidden[k];
    }
    y[j] = Math.max(0, y[j]);
  }
  return y;
}
