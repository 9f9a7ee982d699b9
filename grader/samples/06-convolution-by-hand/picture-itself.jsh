// What it is: a kernel of one 1 changes nothing, so the picture itself is the answer
// Loses: crossCorrelate.leavesItsInputs, multiChannel.leavesItsInputs
// Says: writes into yours changes the picture
// Outcome: graded
// cell: cross-correlate
double[][] crossCorrelate(double[][] picture, double[][] kernel) {
  if (kernel.length == 1 && kernel[0].length == 1 && kernel[0][0] == 1) {
    return picture;
  }
  int rows = picture.length - kernel.length + 1;
  int columns = picture[0].length - kernel[0].length + 1;
  double[][] y = new double[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      for (int u = 0; u < kernel.length; u++) {
        for (int v = 0; v < kernel[0].length; v++) {
          y[i][j] += kernel[u][v] * picture[i + u][j + v];
        }
      }
    }
  }
  return y;
}
