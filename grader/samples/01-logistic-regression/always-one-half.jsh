// What it is: answers that are rounded, whatever the threshold
// Loses: predict.takesTheThreshold
// Says: the threshold one half
// Outcome: graded
// cell: predict
int[] predict(double[] p, double threshold) {
  int[] answers = new int[p.length];
  for (int n = 0; n < p.length; n++) {
    answers[n] = (int) Math.round(p[n]);
  }
  return answers;
}
