// What it is: windows that move on by their own width, whatever the stride
// Loses: pool.movesByTheStride
// Says: there are (n − window) / stride + 1 windows
// Outcome: graded
// cell: pool
double[][] pool(double[][] picture, int window, int stride) {
  int rows = picture.length / window;
  int columns = picture[0].length / window;
  double[][] y = new double[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int a = 0; a < window; a++) {
        for (int b = 0; b < window; b++) {
          max = Math.max(max, picture[i * window + a][j * window + b]);
        }
      }
      y[i][j] = max;
    }
  }
  return y;
}
