// What it is: a residual block that adds into the x that it was given
// Loses: residual.leavesItsInputs
// Says: x must be the same after the call
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
  double[] y = x;
  for (int j = 0; j < y.length; j++) {
    for (int k = 0; k < hidden.length; k++) {
      y[j] += W2[j][k] * hidden[k];
    }
    y[j] = Math.max(0, y[j]);
  }
  return y;
}
