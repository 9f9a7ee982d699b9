// What it is: a product that is kept in an int
// Loses: featureCount.doesNotOverflow
// Says: int times an int overflows
// Outcome: graded
// cell: feature-count
long featureCount(int[] shape) {
  int count = 1;
  for (int size : shape) {
    count *= size;
  }
  return count;
}
