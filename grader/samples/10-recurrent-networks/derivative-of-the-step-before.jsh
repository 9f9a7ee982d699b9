// What it is: gradients with the derivative of the step before
// Loses: backThroughTime
// Says: that of another step
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
        g[t - 1][k] += wh[j][k] * g[t][j] * (1 - states[t - 1][j] * states[t - 1][j]);
      }
    }
  }
  return g;
}
