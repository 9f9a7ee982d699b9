// What it is: a pooling that rounds up: what is left over gets a smaller window
// Loses: pool.movesByTheStride
// Says: a window that sticks out is left out
// Outcome: graded
// cell: pool
double[][] pool(double[][] picture, int window, int stride) {
  int rows = (int) Math.ceil((double) (picture.length - window) / stride) + 1;
  int columns = (int) Math.ceil((double) (picture[0].length - window) / stride) + 1;
  double[][] y = new double[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int a = i * stride; a < Math.min(i * stride + window, picture.length); a++) {
        for (int b = j * stride; b < Math.min(j * stride + window, picture[0].length); b++) {
          max = Math.max(max, picture[a][b]);
        }
      }
      y[i][j] = max;
    }
  }
  return y;
}
