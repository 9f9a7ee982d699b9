// What it is: an unroll that leaves the last state in h0
// Loses: unroll.leavesItsInputs
// Says: h0 must be the same
// Outcome: graded
// cell: unroll
double[][] unroll(
    double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  double[][] states = new double[xs.length][];
  for (int t = 0; t < xs.length; t++) {
    states[t] = rnnStep(wx, wh, b, xs[t], h0);
    System.arraycopy(states[t], 0, h0, 0, h0.length);
  }
  return states;
}
