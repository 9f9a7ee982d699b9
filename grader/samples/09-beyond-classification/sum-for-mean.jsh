// What it is: a loss that is the sum over all tags
// Loses: multiLabelLoss.followsTheFormula, multiLabelLoss.isTheMeanOfAll
// Says: this is the sum
// Outcome: graded
// cell: loss
double multiLabelLoss(double[][] scores, int[][] tags) {
  double sum = 0;
  for (int i = 0; i < scores.length; i++) {
    for (int k = 0; k < scores[i].length; k++) {
      double u = tags[i][k] == 1 ? -scores[i][k] : scores[i][k];
      sum += Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
    }
  }
  return sum;
}
