// What it is: gradients that go back through wh as it is
// Loses: backThroughTime
// Says: on the way back wh is turned
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
        g[t - 1][k] += wh[k][j] * g[t][j] * (1 - states[t][j] * states[t][j]);
      }
    }
  }
  return g;
}
