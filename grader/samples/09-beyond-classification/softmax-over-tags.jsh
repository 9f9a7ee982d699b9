// What it is: one softmax over all tags of a picture
// Loses: multiLabelLoss.followsTheFormula, multiLabelLoss.isTheMeanOfAll,
//   multiLabelLoss.staysFinite
// Says: each tag has a sigmoid of its own
// Outcome: graded
// cell: loss
double multiLabelLoss(double[][] scores, int[][] tags) {
  double sum = 0;
  for (int i = 0; i < scores.length; i++) {
    double most = Arrays.stream(scores[i]).max().orElseThrow();
    double all = Arrays.stream(scores[i]).map(z -> Math.exp(z - most)).sum();
    for (int k = 0; k < scores[i].length; k++) {
      sum -= tags[i][k] * (scores[i][k] - most - Math.log(all));
    }
  }
  return sum / scores.length / scores[0].length;
}
