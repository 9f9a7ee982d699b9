// What it is: a cut that has class 1 above it, never below
// Loses: bestCut.eitherClassAbove
// Says: either class may be above
// Outcome: graded
// cell: best-cut
double bestCut(double[] scores, int[] classes) {
  double best = 0;
  for (int cut = -1; cut < scores.length; cut++) {
    double from = cut < 0 ? Double.NEGATIVE_INFINITY : scores[cut];
    int right = 0;
    for (int n = 0; n < scores.length; n++) {
      right += (scores[n] > from ? 1 : 0) == classes[n] ? 1 : 0;
    }
    best = Math.max(best, (double) right / scores.length);
  }
  return best;
}
