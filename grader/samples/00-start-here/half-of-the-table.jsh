// What it is: a share of the diagonal and of what lies on one side of it
// Loses: share.isTheShare
// Says: below the diagonal are left out
// Outcome: graded
// cell: share
double share(int[][] table) {
  double right = 0;
  double all = 0;
  for (int i = 0; i < table.length; i++) {
    right += table[i][i];
    for (int j = i; j < table.length; j++) {
      all += table[i][j];
    }
  }
  return right / all;
}
