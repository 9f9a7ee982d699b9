// What it is: a loss from probabilities that are kept away from 0 and 1
// Loses: multiLabelLoss.staysFinite
// Says: cut off on the way
// Outcome: graded
// cell: loss
double multiLabelLoss(double[][] scores, int[][] tags) {
  double sum = 0;
  for (int i = 0; i < scores.length; i++) {
    for (int k = 0; k < scores[i].length; k++) {
      double p = 1 / (1 + Math.exp(-scores[i][k]));
      p = Math.max(1e-12, Math.min(1 - 1e-12, p));
      sum -= tags[i][k] * Math.log(p) + (1 - tags[i][k]) * Math.log(1 - p);
    }
  }
  return sum / (scores.length * scores[0].length);
}
