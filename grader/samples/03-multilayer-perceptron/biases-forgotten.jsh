// What it is: a count of the weights alone
// Loses: parameterCount
// Says: a bias for each
// Outcome: graded
// cell: parameter-count
int parameterCount(int[] sizes) {
  int count = 0;
  for (int l = 1; l < sizes.length; l++) {
    count += sizes[l - 1] * sizes[l];
  }
  return count;
}
