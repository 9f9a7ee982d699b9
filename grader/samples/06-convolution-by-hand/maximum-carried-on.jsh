// What it is: a maximum that is begun once, not for each window
// Loses: pool
// Says: begins its maximum anew
// Outcome: graded
// cell: pool
double[][] pool(double[][] picture, int window, int stride) {
  int rows = (picture.length - window) / stride + 1;
  int columns = (picture[0].length - window) / stride + 1;
  double[][] y = new double[rows][columns];
  double max = Double.NEGATIVE_INFINITY;
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      for (int a = 0; a < window; a++) {
        for (int b = 0; b < window; b++) {
          max = Math.max(max, picture[i * stride + a][j * stride + b]);
        }
      }
      y[i][j] = max;
    }
  }
  return y;
}
