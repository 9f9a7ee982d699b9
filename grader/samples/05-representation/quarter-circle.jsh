// What it is: a search for the best line that looks round a quarter of the circle
// Loses: linearAccuracyBound.looksInTheDirections
// Says: not a quarter
// Outcome: graded
// cell: bound
double linearAccuracyBound(double[][] points, int[] classes, int directions) {
  double best = 0;
  for (int k = 0; k < directions; k++) {
    double angle = Math.PI / 2 * k / directions;
    double[] scores = new double[points.length];
    for (int n = 0; n < points.length; n++) {
      scores[n] = points[n][0] * Math.cos(angle) + points[n][1] * Math.sin(angle);
    }
    best = Math.max(best, bestCut(scores, classes));
  }
  return best;
}
