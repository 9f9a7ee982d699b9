// What it is: the GRU of task 2 once more
// Loses: gruStepResetBefore.resetsBeforeTheProduct
// Says: which is the layer of task 2
// Outcome: graded
// cell: gru-step-reset-before
double[] gruStepResetBefore(
    double[][] w, double[][] u, double[] b, double[] x, double[] h) {
  int n = h.length;
  double[] left = new double[n];
  for (int j = 0; j < n; j++) {
    left[j] = sigmoid(sum(w[j], x) + sum(u[j], h) + b[j]);
  }
  double[] next = new double[n];
  for (int j = 0; j < n; j++) {
    double z = sigmoid(sum(w[n + j], x) + sum(u[n + j], h) + b[n + j]);
    int k = 2 * n + j;
    double candidate = Math.tanh(sum(w[k], x) + left[j] * sum(u[k], h) + b[k]);
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
