// What it is: two of the five methods written, and both right
// Base: release
// Outcome: graded
// Points: 8 public, 4 hidden
// cell: shift
double[][] shift(double[][] picture, int dx, int dy) {
  double[][] shifted = new double[picture.length][picture[0].length];
  for (int row = 0; row < picture.length; row++) {
    int to = row + dy;
    for (int column = 0; column < picture[row].length; column++) {
      int at = column + dx;
      if (to >= 0 && to < picture.length && at >= 0 && at < picture[row].length) {
        shifted[to][at] = picture[row][column];
      }
    }
  }
  return shifted;
}

// cell: global-average-pool
double[] globalAveragePool(double[][][] maps) {
  return Arrays.stream(maps)
      .mapToDouble(map -> Arrays.stream(map).flatMapToDouble(Arrays::stream).average().orElse(0))
      .toArray();
}
