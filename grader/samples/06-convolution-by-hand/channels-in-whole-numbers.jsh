// What it is: channels that are added as ints
// Loses: multiChannel
// Says: the fraction is lost
// Outcome: graded
// cell: multi-channel
double[][] multiChannel(double[][][] picture, double[][][] kernels) {
  double[][] sum = crossCorrelate(picture[0], kernels[0]);
  for (int c = 1; c < picture.length; c++) {
    double[][] y = crossCorrelate(picture[c], kernels[c]);
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        sum[i][j] += (int) y[i][j];
      }
    }
  }
  return sum;
}
