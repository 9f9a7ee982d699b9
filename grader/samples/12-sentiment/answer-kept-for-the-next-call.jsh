// What it is: an array that is used again
// Loses: conv1d.leavesItsInputs
// Says: must not change with the next
// Outcome: graded
// cell: conv1d
double[][] y = new double[0][0];

double[][] conv1d(double[][] x, double[][][] weights, double[] bias) {
  int kernel = weights[0][0].length;
  int places = x.length - kernel + 1;
  if (y.length != places || y[0].length != weights.length) {
    y = new double[places][weights.length];
  }
  for (int t = 0; t < places; t++) {
    for (int f = 0; f < weights.length; f++) {
      double sum = bias[f];
      for (int u = 0; u < kernel; u++) {
        for (int c = 0; c < x[t].length; c++) {
          sum += weights[f][c][u] * x[t + u][c];
        }
      }
      y[t][f] = sum;
    }
  }
  return y;
}
