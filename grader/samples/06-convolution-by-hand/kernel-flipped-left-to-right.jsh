// What it is: a kernel that slides from right to left and is turned in that direction
// Loses: crossCorrelate, multiChannel
// Says: flipped left to right
// Outcome: graded
// cell: cross-correlate
double[][] crossCorrelate(double[][] picture, double[][] kernel) {
  int rows = picture.length - kernel.length + 1;
  int columns = picture[0].length - kernel[0].length + 1;
  double[][] y = new double[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      for (int a = 0; a < kernel.length; a++) {
        for (int b = 0; b < kernel[0].length; b++) {
          y[i][j] += kernel[a][kernel[0].length - 1 - b] * picture[i + a][j + b];
        }
      }
    }
  }
  return y;
}
