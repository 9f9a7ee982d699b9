// What it is: an LSTM that takes four rows in a row for a unit
// Loses: lstmStep.fitsAnySize, lstmStep.opensAndCloses
// Says: rows of one gate lie together
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
      int row = 4 * j + q;
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
  return 1 / (1 + Math.exp(-a));
}

double sum(double[] row, double[] column) {
  double sum = 0;
  for (int i = 0; i < row.length; i++) {
    sum += row[i] * column[i];
  }
  return sum;
}
