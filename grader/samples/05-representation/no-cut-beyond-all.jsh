// What it is: cuts half-way between neighbours only, none beyond all scores
// Loses: bestCut.triesEveryCut
// Says: a cut beyond all of them
// Outcome: graded
// cell: best-cut
double bestCut(double[] scores, int[] classes) {
  double[] sorted = scores.clone();
  Arrays.sort(sorted);
  double best = 0;
  for (int k = 0; k + 1 < sorted.length; k++) {
    double cut = (sorted[k] + sorted[k + 1]) / 2;
    int right = 0;
    for (int n = 0; n < scores.length; n++) {
      right += (scores[n] > cut) == (classes[n] == 1) ? 1 : 0;
    }
    best = Math.max(best, Math.max(right, scores.length - right));
  }
  return best / scores.length;
}
