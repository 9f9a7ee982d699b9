// What it is: the mean of the rows' own shares, as if each species had as many cases
// Loses: share.isTheShare
// Says: the mean of the rows' own shares is another number
// Outcome: graded
// cell: share
double share(int[][] table) {
  double sum = 0;
  for (int i = 0; i < table.length; i++) {
    sum += (double) table[i][i] / Arrays.stream(table[i]).sum();
  }
  return sum / table.length;
}
