// What it is: three of the five methods written, and all right
// Base: release
// Outcome: graded
// Points: 14 public, 7 hidden
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
  return 1 / (1 + Math.exp(-a));
}

double sum(double[] row, double[] column) {
  double sum = 0;
  for (int i = 0; i < row.length; i++) {
    sum += row[i] * column[i];
  }
  return sum;
}

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
    double r = sigmoid(inputs[0] + past[0]);
    double z = sigmoid(inputs[1] + past[1]);
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

// cell: convert-gate
double[][][] convertGate(
    double[][] w, double[][] u, double[] b, double[] d) {
  int n = u[0].length;
  double[][][] answer = {
    Arrays.stream(w).map(double[]::clone).toArray(double[][]::new),
    Arrays.stream(u).map(double[]::clone).toArray(double[][]::new),
    {b.clone(), d.clone()}
  };
  for (int row = n; row < 2 * n; row++) {
    for (int k = 0; k < w[row].length; k++) {
      answer[0][row][k] = -w[row][k];
    }
    for (int k = 0; k < n; k++) {
      answer[1][row][k] = -u[row][k];
    }
    answer[2][0][row] = -b[row];
    answer[2][1][row] = -d[row];
  }
  return answer;
}
