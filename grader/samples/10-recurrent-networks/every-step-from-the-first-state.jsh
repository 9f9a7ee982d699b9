// What it is: an unroll that carries no state along
// Loses: unroll
// Says: each step began at h0
// Outcome: graded
// cell: unroll
double[][] unroll(
    double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  double[][] states = new double[xs.length][];
  for (int t = 0; t < xs.length; t++) {
    states[t] = rnnStep(wx, wh, b, xs[t], h0);
  }
  return states;
}
