// What it is: a step in which each unit hears of itself alone, as in a product number by number
// Loses: rnnStep, unroll
// Says: not of itself
// Outcome: graded
// cell: rnn-step
double[] rnnStep(
    double[][] wx, double[][] wh, double[] b, double[] x, double[] h) {
  double[] next = new double[b.length];
  for (int j = 0; j < b.length; j++) {
    double z = b[j] + wh[j][j] * h[j];
    for (int i = 0; i < x.length; i++) {
      z += wx[j][i] * x[i];
    }
    next[j] = Math.tanh(z);
  }
  return next;
}
