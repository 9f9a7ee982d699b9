// What it is: windows of which only the corners are compared: enough for a window of 2
// Loses: pool
// Says: only its corners
// Outcome: graded
// cell: pool
double[][] pool(double[][] picture, int window, int stride) {
  int rows = (picture.length - window) / stride + 1;
  int columns = (picture[0].length - window) / stride + 1;
  double[][] y = new double[rows][columns];
  int last = window - 1;
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      double[] top = picture[i * stride];
      double[] bottom = picture[i * stride + last];
      double above = Math.max(top[j * stride], top[j * stride + last]);
      y[i][j] = Math.max(above, Math.max(bottom[j * stride], bottom[j * stride + last]));
    }
  }
  return y;
}
