// What it is: a loss that turns the scores of right tags round where they stand
// Loses: multiLabelLoss.leavesItsInputs
// Says: the scores must be the same after the call
// Outcome: graded
// cell: loss
double multiLabelLoss(double[][] scores, int[][] tags) {
  double sum = 0;
  for (int i = 0; i < scores.length; i++) {
    for (int k = 0; k < scores[i].length; k++) {
      if (tags[i][k] == 1) {
        scores[i][k] = -scores[i][k];
      }
      double u = scores[i][k];
      sum += Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
    }
  }
  return sum / (scores.length * scores[0].length);
}
