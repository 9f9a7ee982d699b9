// What it is: a residual block that adds as many numbers as F(x) has
// Loses: residual.refusesWhatDoesNotFit
// Says: cannot be added
// Outcome: graded
// cell: residual
/** What a residual block makes of x. */
double[] residual(double[] x, double[][] W1, double[][] W2) {
  double[] hidden = new double[W1.length];
  for (int k = 0; k < W1.length; k++) {
    for (int i = 0; i < x.length; i++) {
      hidden[k] += W1[k][i] * x[i];
    }
    hidden[k] = Math.max(0, hidden[k]);
  }
  double[] y = x.clone();
  for (int j = 0; j < Math.min(y.length, W2.length); j++) {
    for (int k = 0; k < hidden.length; k++) {
      y[j] += W2[j][k] * hidden[k];
    }
    y[j] = Math.max(0, y[j]);
  }
  return y;
}
