// What it is: a semicolon is missing in one method
// Loses: accuracy
// Outcome: graded
// Reason: does not compile
// cell: accuracy
double accuracy(int[] answers, int[] truth) {
  int right = 0
  for (int n = 0; n < truth.length; n++) {
    right += answers[n] == truth[n] ? 1 : 0;
  }
  return (double) right / truth.length;
}
