// What it is: gradients that take the tanh of the states again
// Loses: backThroughTime
// Says: they are tanh already
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
        g[t - 1][k] += wh[j][k] * g[t][j] * (1 - Math.pow(Math.tanh(states[t][j]), 2));
      }
    }
  }
  return g;
}
