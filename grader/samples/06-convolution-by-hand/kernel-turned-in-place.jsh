// What it is: a cross-correlation that turns the caller's kernel round, to lay it on the right way again
// Loses: crossCorrelate.leavesItsInputs, multiChannel.leavesItsInputs
// Says: the kernel must be the same after the call
// Outcome: graded
// cell: cross-correlate
double[][] crossCorrelate(double[][] picture, double[][] kernel) {
  int h = kernel.length;
  int k = kernel[0].length;
  for (int n = 0; n < h * k / 2; n++) {
    int m = h * k - 1 - n;
    double kept = kernel[n / k][n % k];
    kernel[n / k][n % k] = kernel[m / k][m % k];
    kernel[m / k][m % k] = kept;
  }
  double[][] y = new double[picture.length - h + 1][picture[0].length - k + 1];
  for (int i = 0; i < y.length; i++) {
    for (int j = 0; j < y[0].length; j++) {
      for (int a = 0; a < h; a++) {
        for (int b = 0; b < k; b++) {
          y[i][j] += kernel[h - 1 - a][k - 1 - b] * picture[i + a][j + b];
        }
      }
    }
  }
  return y;
}
