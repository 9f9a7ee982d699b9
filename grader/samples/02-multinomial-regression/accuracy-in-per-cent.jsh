// What it is: accuracy in per cent
// Loses: accuracy
// Says: between 0 and 1
// Outcome: graded
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  double right = 0;
  for (int n = 0; n < truth.length; n++) {
    right += answers[n] == truth[n] ? 1 : 0;
  }
  return 100 * right / truth.length;
}
