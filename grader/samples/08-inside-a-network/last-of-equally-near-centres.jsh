// What it is: a step that gives a row in the middle to the last centre
// Loses: kMeansStep.breaksTiesByIndex
// Says: it went to the last
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
      if (distance <= least) {
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
      next[c][i] = counts[c] == 0 ? centres[c][i] : next[c][i] / counts[c];
    }
  }
  return next;
}
