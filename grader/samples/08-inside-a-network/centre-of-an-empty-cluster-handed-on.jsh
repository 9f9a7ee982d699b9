// What it is: a step that hands on the array of an empty cluster's centre
// Loses: kMeansStep.leavesItsInputs
// Says: copy what stays, too
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
    if (counts[c] == 0) {
      next[c] = centres[c];
      continue;
    }
    for (int i = 0; i < width; i++) {
      next[c][i] /= counts[c];
    }
  }
  return next;
}
