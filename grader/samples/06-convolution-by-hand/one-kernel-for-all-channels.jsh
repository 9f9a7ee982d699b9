// What it is: the first channel's kernel, slid over every channel
// Loses: multiChannel
// Says: kernel slid over every channel
// Outcome: graded
// cell: multi-channel
double[][] multiChannel(double[][][] picture, double[][][] kernels) {
  double[][] sum = crossCorrelate(picture[0], kernels[0]);
  for (int c = 1; c < picture.length; c++) {
    double[][] y = crossCorrelate(picture[c], kernels[0]);
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        sum[i][j] += y[i][j];
      }
    }
  }
  return sum;
}
