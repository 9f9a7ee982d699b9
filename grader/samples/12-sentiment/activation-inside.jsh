// What it is: what is negative set to 0
// Loses: conv1d
// Says: no activation follows here
// Outcome: graded
// cell: conv1d
double[][] conv1d(double[][] x, double[][][] weights, double[] bias) {
  int kernel = weights[0][0].length;
  int places = x.length - kernel + 1;
  double[][] y = new double[places][weights.length];
  for (int t = 0; t < places; t++) {
    for (int f = 0; f < weights.length; f++) {
      double sum = bias[f];
      for (int u = 0; u < kernel; u++) {
        for (int c = 0; c < x[t].length; c++) {
          sum += weights[f][c][u] * x[t + u][c];
        }
      }
      y[t][f] = Math.max(0, sum);
    }
  }
  return y;
}
