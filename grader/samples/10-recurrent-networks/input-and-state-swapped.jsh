// What it is: a step that multiplies wx with the state and wh with the input
// Loses: rnnStep, unroll
// Says: x and h are swapped
// Outcome: graded
// cell: rnn-step
double[] rnnStep(
    double[][] wx, double[][] wh, double[] b, double[] x, double[] h) {
  double[] next = new double[b.length];
  for (int j = 0; j < b.length; j++) {
    double z = b[j];
    for (int i = 0; i < x.length; i++) {
      z += wh[j][i] * x[i];
    }
    for (int i = 0; i < h.length; i++) {
      z += wx[j][i] * h[i];
    }
    next[j] = Math.tanh(z);
  }
  return next;
}
