// What it is: an unroll that gives the last state alone
// Loses: unroll
// Says: not for the last one alone
// Outcome: graded
// cell: unroll
double[][] unroll(
    double[][] wx, double[][] wh, double[] b, double[][] xs, double[] h0) {
  double[] h = h0.clone();
  for (double[] x : xs) {
    h = rnnStep(wx, wh, b, x, h);
  }
  return new double[][] {h};
}
