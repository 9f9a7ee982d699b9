// What it is: a sigmoid of exp(a), which is infinite for large sums
// Loses: lstmStep.opensAndCloses, gruStep.opensAndCloses
// Says: exp(1000) leaves the range
// Outcome: graded
// cell: lstm-step
double[][] lstmStep(
    double[][] w, double[][] u, double[] b,
    double[] x, double[] h, double[] c) {
  int n = h.length;
  double[][] next = new double[2][n];
  for (int j = 0; j < n; j++) {
    double[] s = new double[4];
    for (int q = 0; q < 4; q++) {
      int row = q * n + j;
      s[q] = sum(w[row], x) + sum(u[row], h) + b[row];
    }
    double i = sigmoid(s[0]);
    double f = sigmoid(s[1]);
    double g = Math.tanh(s[2]);
    double o = sigmoid(s[3]);
    next[1][j] = f * c[j] + i * g;
    next[0][j] = o * Math.tanh(next[1][j]);
  }
  return next;
}

double sigmoid(double a) {
  return Math.exp(a) / (1 + Math.exp(a));
}

double sum(double[] row, double[] column) {
  double sum = 0;
  for (int i = 0; i < row.length; i++) {
    sum += row[i] * column[i];
  }
  return sum;
}
