// What it is: an LSTM whose cell is held between -10 and 10
// Loses: lstmStep.opensAndCloses
// Says: a cell has no bounds
// Outcome: graded
// cell: lstm-step
double[][] lstmStep(
    double[][] w, double[][] u, double[] b,
    double[] x, double[] h, double[] c) {
  int n = h.length;
  double[] sums = affine(w, x, affine(u, h, b));
  double[][] next = new double[2][n];
  for (int j = 0; j < n; j++) {
    double kept = sigmoid(sums[n + j]) * c[j];
    double cell = kept + sigmoid(sums[j]) * Math.tanh(sums[2 * n + j]);
    next[1][j] = Math.max(-10, Math.min(10, cell));
    next[0][j] = sigmoid(sums[3 * n + j]) * Math.tanh(next[1][j]);
  }
  return next;
}
