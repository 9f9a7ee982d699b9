// What it is: an unroll that goes on where the sequence before it ended
// Loses: unroll
// Says: a state was kept from one call to the next
// Outcome: graded
// cell: rnn-step
double[] memory = new double[0];

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
  memory = next.clone();
  return next;
}

// cell: unroll
double[][] unroll(
    double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  double[][] states = new double[xs.length][];
  double[] h = memory.length == h0.length ? memory : h0;
  for (int t = 0; t < xs.length; t++) {
    h = rnnStep(wx, wh, b, xs[t], h);
    states[t] = h;
  }
  return states;
}
