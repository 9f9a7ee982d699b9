// What it is: an unroll that begins its answer with h0
// Loses: unroll
// Says: is not among them
// Outcome: graded
// cell: unroll
double[][] unroll(
    double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  double[][] states = new double[xs.length + 1][];
  states[0] = h0.clone();
  for (int t = 0; t < xs.length; t++) {
    states[t + 1] = rnnStep(wx, wh, b, xs[t], states[t]);
  }
  return states;
}
