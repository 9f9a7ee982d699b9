// What it is: gradients with the last one first
// Loses: backThroughTime
// Says: the gradients stand in reverse
// Outcome: graded
// cell: back-through-time
double[][] backThroughTime(
    double[][] wh, double[][] states, double[] last) {
  double[][] g = new double[states.length][last.length];
  g[0] = last.clone();
  for (int n = 1; n < g.length; n++) {
    double[] h = states[states.length - n];
    for (int k = 0; k < last.length; k++) {
      for (int j = 0; j < last.length; j++) {
        g[n][k] += wh[j][k] * g[n - 1][j] * (1 - h[j] * h[j]);
      }
    }
  }
  return g;
}
