// What it is: a step that counts the inputs by the units
// Loses: rnnStep.fitsAnySize, unroll
// Says: as many inputs as units
// Outcome: graded
// cell: rnn-step
double[] rnnStep(
    double[][] wx, double[][] wh, double[] b, double[] x, double[] h) {
  double[] next = new double[b.length];
  for (int j = 0; j < b.length; j++) {
    double z = b[j];
    for (int i = 0; i < b.length; i++) {
      z += wx[j][i] * x[i] + wh[j][i] * h[i];
    }
    next[j] = Math.tanh(z);
  }
  return next;
}
