// What it is: sums that are kept in a float
// Loses: crossCorrelate, multiChannel
// Says: a float has seven
// Outcome: graded
// cell: cross-correlate
double[][] crossCorrelate(double[][] picture, double[][] kernel) {
  int rows = picture.length - kernel.length + 1;
  int columns = picture[0].length - kernel[0].length + 1;
  double[][] y = new double[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      float sum = 0;
      for (int u = 0; u < kernel.length; u++) {
        for (int v = 0; v < kernel[0].length; v++) {
          sum += kernel[u][v] * picture[i + u][j + v];
        }
      }
      y[i][j] = sum;
    }
  }
  return y;
}
