// What it is: a step without the bias
// Loses: rnnStep, unroll
// Says: the bias b is missing
// Outcome: graded
// cell: rnn-step
double[] rnnStep(
    double[][] wx, double[][] wh, double[] b, double[] x, double[] h) {
  double[] next = new double[b.length];
  for (int j = 0; j < b.length; j++) {
    double z = 0;
    for (int i = 0; i < x.length; i++) {
      z += wx[j][i] * x[i];
    }
    for (int i = 0; i < h.length; i++) {
      z += wh[j][i] * h[i];
    }
    next[j] = Math.tanh(z);
  }
  return next;
}
