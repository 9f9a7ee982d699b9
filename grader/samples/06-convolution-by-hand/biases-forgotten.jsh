// What it is: a count of the weights, without the biases
// Loses: parameterCount
// Says: has a bias, too
// Outcome: graded
// cell: parameter-count
long parameterCount(int[][] layers) {
  long count = 0;
  for (int[] layer : layers) {
    long weights = 1;
    for (int size : layer) {
      weights *= size;
    }
    count += weights;
  }
  return count;
}
