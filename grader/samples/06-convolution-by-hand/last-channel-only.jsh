// What it is: a result that begins anew with each channel, so that the last one is left
// Loses: multiChannel
// Says: the last channel alone
// Outcome: graded
// cell: multi-channel
double[][] multiChannel(double[][][] picture, double[][][] kernels) {
  double[][] y = null;
  for (int c = 0; c < picture.length; c++) {
    y = crossCorrelate(picture[c], kernels[c]);
  }
  return y;
}
