// What it is: a search for the best line that keeps the last direction's share
// Loses: linearAccuracyBound.looksInTheDirections
// Says: the last direction alone
// Outcome: graded
// cell: bound
double linearAccuracyBound(double[][] points, int[] classes, int directions) {
  double best = 0;
  for (int k = 0; k < directions; k++) {
    double c = Math.cos(Math.PI * k / directions);
    double s = Math.sin(Math.PI * k / directions);
    double[] scores = Arrays.stream(points)
        .mapToDouble(x -> x[0] * c + x[1] * s).toArray();
    best = bestCut(scores, classes);
  }
  return best;
}
