// What it is: a count in ints, which overflows before it becomes a long
// Loses: parameterCount.doesNotOverflow
// Says: more than an int can hold
// Outcome: graded
// cell: parameter-count
long parameterCount(int[][] layers) {
  long count = 0;
  for (int[] layer : layers) {
    int kernel = layer.length == 4 ? layer[2] * layer[3] : 1;
    count += layer[0] * (layer[1] * kernel + 1);
  }
  return count;
}
