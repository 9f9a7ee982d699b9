// What it is: a step that takes columns of wh for its rows
// Loses: rnnStep, unroll
// Says: wh has rows and columns swapped
// Outcome: graded
// cell: rnn-step
double[] rnnStep(
    double[][] wx, double[][] wh, double[] b, double[] x, double[] h) {
  double[] next = new double[b.length];
  for (int j = 0; j < b.length; j++) {
    double z = b[j];
    for (int i = 0; i < x.length; i++) {
      z += wx[j][i] * x[i];
    }
    for (int i = 0; i < h.length; i++) {
      z += wh[i][j] * h[i];
    }
    next[j] = Math.tanh(z);
  }
  return next;
}
