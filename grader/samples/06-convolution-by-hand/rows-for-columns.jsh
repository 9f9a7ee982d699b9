// What it is: a cross-correlation that takes every picture and every kernel for a square
// Loses: crossCorrelate.takesAnySize, multiChannel.takesAnyNumber
// Says: rows from rows
// Outcome: graded
// cell: cross-correlate
double[][] crossCorrelate(double[][] picture, double[][] kernel) {
  int size = picture.length - kernel.length + 1;
  double[][] y = new double[size][size];
  for (int i = 0; i < size; i++) {
    for (int j = 0; j < size; j++) {
      for (int a = 0; a < kernel.length; a++) {
        for (int b = 0; b < kernel.length; b++) {
          y[i][j] += kernel[a][b] * picture[i + a][j + b];
        }
      }
    }
  }
  return y;
}
