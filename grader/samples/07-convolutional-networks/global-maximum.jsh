// What it is: the largest of each channel in place of its mean
// Loses: globalAveragePool.givesTheMeans, globalAveragePool.fitsAnySize
// Says: a mean is asked for, not the maximum
// Outcome: graded
// cell: global-average-pool
double[] globalAveragePool(double[][][] maps) {
  double[] largest = new double[maps.length];
  for (int c = 0; c < maps.length; c++) {
    largest[c] = maps[c][0][0];
    for (double[] row : maps[c]) {
      for (double value : row) {
        largest[c] = Math.max(largest[c], value);
      }
    }
  }
  return largest;
}
