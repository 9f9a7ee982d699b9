// What it is: a step whose centres move while rows are still assigned
// Loses: kMeansStep
// Says: assign all rows first
// Outcome: graded
// cell: k-means-step
double[][] kMeansStep(double[][] rows, double[][] centres) {
  double[][] next = Arrays.stream(centres).map(double[]::clone).toArray(double[][]::new);
  int[] counts = new int[next.length];
  for (double[] row : rows) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < next.length; c++) {
      double distance = 0;
      for (int i = 0; i < row.length; i++) {
        distance += (row[i] - next[c][i]) * (row[i] - next[c][i]);
      }
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    counts[best]++;
    for (int i = 0; i < row.length; i++) {
      next[best][i] += (row[i] - next[best][i]) / counts[best];
    }
  }
  return next;
}
