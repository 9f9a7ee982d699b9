// What it is: an unroll that makes its first step before it asks whether there is one
// Loses: unroll.readsAnyLength
// Says: a sequence without steps
// Outcome: graded
// cell: unroll
double[][] unroll(
    double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  double[][] states = new double[xs.length][];
  states[0] = rnnStep(wx, wh, b, xs[0], h0);
  for (int t = 1; t < xs.length; t++) {
    states[t] = rnnStep(wx, wh, b, xs[t], states[t - 1]);
  }
  return states;
}
