// What it is: a GRU with one reset gate for all units
// Loses: gruStep.fitsAnySize, gruStep.opensAndCloses
// Says: an r of its own
// Outcome: graded
// cell: gru-step
double[] gruStep(
    double[][] w, double[][] u, double[] b, double[] d,
    double[] x, double[] h) {
  int n = h.length;
  double[] fromInput = affine(w, x, b);
  double[] fromState = affine(u, h, d);
  double r = sigmoid(fromInput[0] + fromState[0]);
  double[] next = new double[n];
  for (int j = 0; j < n; j++) {
    double z = sigmoid(fromInput[n + j] + fromState[n + j]);
    double sum = fromInput[2 * n + j] + r * fromState[2 * n + j];
    next[j] = (1 - z) * Math.tanh(sum) + z * h[j];
  }
  return next;
}
