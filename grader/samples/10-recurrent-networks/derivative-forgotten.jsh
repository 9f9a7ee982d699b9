// What it is: gradients without the derivative of tanh
// Loses: backThroughTime
// Says: the derivative of tanh is missing
// Outcome: graded
// cell: back-through-time
double[][] backThroughTime(
    double[][] wh, double[][] states, double[] last) {
  int steps = states.length;
  double[][] g = new double[steps][last.length];
  g[steps - 1] = last.clone();
  for (int t = steps - 1; t > 0; t--) {
    for (int k = 0; k < last.length; k++) {
      for (int j = 0; j < last.length; j++) {
        g[t - 1][k] += wh[j][k] * g[t][j] * 1;
      }
    }
  }
  return g;
}
