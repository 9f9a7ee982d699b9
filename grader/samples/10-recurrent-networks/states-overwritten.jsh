// What it is: gradients that write the derivatives into the states
// Loses: backThroughTime.leavesItsInputs
// Says: the states must be the same
// Outcome: graded
// cell: back-through-time
double[][] backThroughTime(
    double[][] wh, double[][] states, double[] last) {
  int steps = states.length;
  double[][] g = new double[steps][last.length];
  g[steps - 1] = last.clone();
  for (int t = steps - 1; t > 0; t--) {
    for (int j = 0; j < last.length; j++) {
      states[t][j] = (1 - states[t][j] * states[t][j]) * g[t][j];
    }
    for (int k = 0; k < last.length; k++) {
      for (int j = 0; j < last.length; j++) {
        g[t - 1][k] += wh[j][k] * states[t][j];
      }
    }
  }
  return g;
}
