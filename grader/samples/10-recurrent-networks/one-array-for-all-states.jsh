// What it is: an unroll that writes every state into the same array
// Loses: unroll
// Says: all rows are the last state
// Outcome: graded
// cell: unroll
double[][] unroll(
    double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  double[][] states = new double[xs.length][];
  double[] h = h0.clone();
  for (int t = 0; t < xs.length; t++) {
    double[] next = rnnStep(wx, wh, b, xs[t], h);
    System.arraycopy(next, 0, h, 0, h.length);
    states[t] = h;
  }
  return states;
}
