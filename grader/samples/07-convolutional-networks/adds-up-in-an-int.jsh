// What it is: the mean of each channel, added up in an int
// Loses: globalAveragePool.givesTheMeans, globalAveragePool.fitsAnySize
// Says: not ints
// Outcome: graded
// cell: global-average-pool
double[] globalAveragePool(double[][][] maps) {
  double[] means = new double[maps.length];
  for (int c = 0; c < maps.length; c++) {
    int sum = 0;
    int count = 0;
    for (double[] row : maps[c]) {
      for (double value : row) {
        sum += value;
        count++;
      }
    }
    means[c] = sum / count;
  }
  return means;
}
