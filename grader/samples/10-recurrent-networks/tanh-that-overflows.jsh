// What it is: a step with a tanh of its own, made of exp
// Loses: rnnStep.staysWithinOne
// Says: leaves the range of a double
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
    next[j] = (Math.exp(z) - Math.exp(-z)) / (Math.exp(z) + Math.exp(-z));
  }
  return next;
}
