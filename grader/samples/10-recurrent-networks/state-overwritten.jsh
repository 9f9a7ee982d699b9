// What it is: a step that puts the new state into the array of the old one
// Loses: rnnStep.leavesItsInputs, unroll
// Says: the state h must be the same
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
      z += wh[j][i] * h[i];
    }
    next[j] = Math.tanh(z);
  }
  System.arraycopy(next, 0, h, 0, h.length);
  return h;
}
