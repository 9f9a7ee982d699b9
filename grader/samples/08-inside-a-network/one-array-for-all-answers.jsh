// What it is: a step that hands out the same array with each call
// Loses: kMeansStep.leavesItsInputs
// Says: each call gives a new array
// Outcome: graded
// cell: k-means-step
double[][] handedOut = new double[0][];

double[][] kMeansStep(double[][] rows, double[][] centres) {
  int width = centres[0].length;
  if (handedOut.length != centres.length || handedOut[0].length != width) {
    handedOut = new double[centres.length][width];
  }
  double[][] sums = new double[centres.length][width];
  int[] counts = new int[centres.length];
  for (double[] row : rows) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double distance = 0;
      for (int i = 0; i < width; i++) {
        distance += (row[i] - centres[c][i]) * (row[i] - centres[c][i]);
      }
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    counts[best]++;
    for (int i = 0; i < width; i++) {
      sums[best][i] += row[i];
    }
  }
  for (int c = 0; c < centres.length; c++) {
    for (int i = 0; i < width; i++) {
      handedOut[c][i] = counts[c] == 0 ? centres[c][i] : sums[c][i] / counts[c];
    }
  }
  return handedOut;
}
