// What it is: a step that takes a cluster with the sum 0 for an empty one
// Loses: kMeansStep.keepsAnEmptyCentre
// Says: count rows
// Outcome: graded
// cell: k-means-step
double[][] kMeansStep(double[][] rows, double[][] centres) {
  double[][] next = new double[centres.length][centres[0].length];
  int[] counts = new int[centres.length];
  for (double[] row : rows) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double distance = 0;
      for (int i = 0; i < row.length; i++) {
        distance += (row[i] - centres[c][i]) * (row[i] - centres[c][i]);
      }
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    counts[best]++;
    for (int i = 0; i < row.length; i++) {
      next[best][i] += row[i];
    }
  }
  for (int c = 0; c < next.length; c++) {
    if (Arrays.stream(next[c]).allMatch(sum -> sum == 0)) {
      next[c] = centres[c].clone();
      continue;
    }
    for (int i = 0; i < next[c].length; i++) {
      next[c][i] /= counts[c];
    }
  }
  return next;
}
