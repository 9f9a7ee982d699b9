// What it is: a sum that leaves its mark in the first number of each further channel
// Loses: multiChannel.leavesItsInputs
// Says: the picture must be the same
// Outcome: graded
// cell: multi-channel
double[][] multiChannel(double[][][] picture, double[][][] kernels) {
  double[][] sum = crossCorrelate(picture[0], kernels[0]);
  for (int c = 1; c < picture.length; c++) {
    double[][] y = crossCorrelate(picture[c], kernels[c]);
    picture[c][0][0] *= 2;
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < y[0].length; j++) {
        sum[i][j] += y[i][j];
      }
    }
  }
  return sum;
}
