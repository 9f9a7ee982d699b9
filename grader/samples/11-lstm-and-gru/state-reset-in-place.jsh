// What it is: a GRU that writes the reset state over the state
// Loses: gruStepResetBefore
// Says: r ⊙ h was written over h
// Outcome: graded
// cell: gru-step-reset-before
double[] gruStepResetBefore(
    double[][] w, double[][] u, double[] b, double[] x, double[] h) {
  int n = h.length;
  double[] left = h;
  double[] old = h.clone();
  for (int j = 0; j < n; j++) {
    left[j] = old[j] * sigmoid(sum(w[j], x) + sum(u[j], old) + b[j]);
  }
  double[] next = new double[n];
  for (int j = 0; j < n; j++) {
    double z = sigmoid(sum(w[n + j], x) + sum(u[n + j], h) + b[n + j]);
    int k = 2 * n + j;
    double candidate = Math.tanh(sum(w[k], x) + sum(u[k], left) + b[k]);
    next[j] = (1 - z) * candidate + z * h[j];
  }
  return next;
}

double sum(double[] row, double[] column) {
  double sum = 0;
  for (int i = 0; i < row.length; i++) {
    sum += row[i] * column[i];
  }
  return sum;
}
