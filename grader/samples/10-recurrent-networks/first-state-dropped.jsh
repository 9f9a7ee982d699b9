// What it is: an unroll that begins with zeros
// Loses: unroll
// Says: this begins at zeros
// Outcome: graded
// cell: unroll
double[][] unroll(
    double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  double[][] states = new double[xs.length][];
  double[] h = new double[h0.length];
  for (int t = 0; t < xs.length; t++) {
    h = rnnStep(wx, wh, b, xs[t], h);
    states[t] = h;
  }
  return states;
}
