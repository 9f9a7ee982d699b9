// What it is: accuracy as an int divided by an int
// Loses: accuracy.isTheShare
// Says: integer division
// Outcome: graded
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  int right = 0;
  for (int n = 0; n < truth.length; n++) {
    if (answers[n] == truth[n]) {
      right++;
    }
  }
  return right / truth.length;
}
