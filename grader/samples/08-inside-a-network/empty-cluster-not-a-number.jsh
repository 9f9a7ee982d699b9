// What it is: a step after which the centre of an empty cluster is not a number
// Loses: kMeansStep.keepsAnEmptyCentre
// Says: 0 / 0 is NaN
// Outcome: graded
// cell: k-means-step
double[][] kMeansStep(double[][] rows, double[][] centres) {
  int width = centres[0].length;
  double[][] next = new double[centres.length][width];
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
      next[best][i] += row[i];
    }
  }
  for (int c = 0; c < centres.length; c++) {
    for (int i = 0; i < width; i++) {
      next[c][i] = next[c][i] / counts[c];
    }
  }
  return next;
}
