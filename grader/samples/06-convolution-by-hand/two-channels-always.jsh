// What it is: a sum over two channels, however many there are
// Loses: multiChannel.takesAnyNumber
// Says: four channels
// Outcome: graded
// cell: multi-channel
double[][] multiChannel(double[][][] picture, double[][][] kernels) {
  double[][] sum = crossCorrelate(picture[0], kernels[0]);
  for (int c = 1; c < Math.min(2, picture.length); c++) {
    double[][] y = crossCorrelate(picture[c], kernels[c]);
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        sum[i][j] += y[i][j];
      }
    }
  }
  return sum;
}
