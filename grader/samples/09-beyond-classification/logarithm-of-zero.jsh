// What it is: a loss from the probability, as the formula stands there
// Loses: multiLabelLoss.staysFinite
// Says: the logarithm of 0
// Outcome: graded
// cell: loss
double multiLabelLoss(double[][] scores, int[][] tags) {
  double sum = 0;
  for (int i = 0; i < scores.length; i++) {
    for (int k = 0; k < scores[i].length; k++) {
      double p = 1 / (1 + Math.exp(-scores[i][k]));
      sum -= Math.log(tags[i][k] == 1 ? p : 1 - p);
    }
  }
  return sum / (scores.length * scores[0].length);
}
