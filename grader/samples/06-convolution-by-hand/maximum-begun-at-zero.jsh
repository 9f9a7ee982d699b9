// What it is: a maximum that begins at 0, above every negative number
// Loses: pool.knowsNegativeNumbers
// Says: never gets below it
// Outcome: graded
// cell: pool
double[][] pool(double[][] picture, int window, int stride) {
  int rows = (picture.length - window) / stride + 1;
  int columns = (picture[0].length - window) / stride + 1;
  double[][] y = new double[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      double max = 0;
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
