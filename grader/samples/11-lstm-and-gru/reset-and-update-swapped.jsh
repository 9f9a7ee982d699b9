// What it is: a GRU whose first gate is the update gate
// Loses: gruStep
// Says: r and z are swapped
// Outcome: graded
// cell: gru-step
double[] gruStep(
    double[][] w, double[][] u, double[] b, double[] d,
    double[] x, double[] h) {
  int n = h.length;
  double[] next = new double[n];
  for (int j = 0; j < n; j++) {
    double[] inputs = new double[3];
    double[] past = new double[3];
    for (int q = 0; q < 3; q++) {
      inputs[q] = sum(w[q * n + j], x) + b[q * n + j];
      past[q] = sum(u[q * n + j], h) + d[q * n + j];
    }
    double r = sigmoid(inputs[1] + past[1]);
    double z = sigmoid(inputs[0] + past[0]);
    double candidate = Math.tanh(inputs[2] + r * past[2]);
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
