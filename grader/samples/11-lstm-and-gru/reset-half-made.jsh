// What it is: a GRU that resets the state unit by unit, and sums at once
// Loses: gruStepResetBefore.resetsBeforeTheProduct
// Says: half made
// Outcome: graded
// cell: gru-step-reset-before
double[] gruStepResetBefore(
    double[][] w, double[][] u, double[] b, double[] x, double[] h) {
  int n = h.length;
  double[] fromInput = affine(w, x, b);
  double[] sums = affine(u, h, fromInput);
  double[] reset = new double[n];
  double[] next = new double[n];
  for (int j = 0; j < n; j++) {
    reset[j] = sigmoid(sums[j]) * h[j];
    double sum = affine(u, reset, fromInput)[2 * n + j];
    double z = sigmoid(sums[n + j]);
    next[j] = (1 - z) * Math.tanh(sum) + z * h[j];
  }
  return next;
}
