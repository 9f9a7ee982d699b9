// What it is: the share as an int divided by an int
// Loses: share.isTheShare
// Says: integer division
// Outcome: graded
// cell: share
double share(int[][] table) {
  int right = 0;
  int all = 0;
  for (int i = 0; i < table.length; i++) {
    right += table[i][i];
    all += Arrays.stream(table[i]).sum();
  }
  return right / all;
}
