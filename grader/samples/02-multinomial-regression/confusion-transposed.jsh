// What it is: a confusion matrix with the answers in its rows
// Loses: confusion.rowsAreTheTruth
// Says: transposed
// Outcome: graded
// cell: confusion
int[][] confusion(int[] answers, int[] truth, int classes) {
  int[][] counts = new int[classes][classes];
  for (int n = 0; n < truth.length; n++) {
    counts[answers[n]][truth[n]]++;
  }
  return counts;
}
