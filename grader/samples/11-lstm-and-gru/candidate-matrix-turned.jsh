// What it is: a GRU with the matrix of its candidate turned
// Loses: gruStepResetBefore.resetsBeforeTheProduct
// Says: u of n has rows and columns swapped
// Outcome: graded
// cell: gru-step-reset-before
double[] gruStepResetBefore(
    double[][] w, double[][] u, double[] b, double[] x, double[] h) {
  int n = h.length;
  double[] fromInput = affine(w, x, b);
  double[] sums = affine(u, h, fromInput);
  double[] reset = new double[n];
  for (int j = 0; j < n; j++) {
    reset[j] = sigmoid(sums[j]) * h[j];
  }
  double[] next = new double[n];
  for (int j = 0; j < n; j++) {
    double sum = fromInput[2 * n + j];
    for (int k = 0; k < n; k++) {
      sum += u[2 * n + k][j] * reset[k];
    }
    double z = sigmoid(sums[n + j]);
    next[j] = (1 - z) * Math.tanh(sum) + z * h[j];
  }
  return next;
}
