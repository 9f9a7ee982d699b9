// What it is: a GRU with a tanh of two exponentials
// Loses: gruStep.opensAndCloses
// Says: leaves the range of a double
// Outcome: graded
// cell: gru-step
double[] gruStep(
    double[][] w, double[][] u, double[] b, double[] d,
    double[] x, double[] h) {
  int n = h.length;
  double[] fromInput = affine(w, x, b);
  double[] fromState = affine(u, h, d);
  double[] next = new double[n];
  for (int j = 0; j < n; j++) {
    double r = sigmoid(fromInput[j] + fromState[j]);
    double z = sigmoid(fromInput[n + j] + fromState[n + j]);
    double sum = fromInput[2 * n + j] + r * fromState[2 * n + j];
    double up = Math.exp(sum);
    double down = Math.exp(-sum);
    next[j] = (1 - z) * (up - down) / (up + down) + z * h[j];
  }
  return next;
}
