// What it is: a map of the score, not of the probability
// Loses: heatMap
// Says: drop of the score
// Outcome: graded
// cell: heat-map
double[][] heatMap(
    double[][] picture, double[][] weights, double bias,
    int side, int step, double grey) {
  int rows = (picture.length + step - 1) / step;
  int columns = (picture[0].length + step - 1) / step;
  double whole = score(picture, weights, bias);
  double[][] map = new double[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      double[][] hidden = occlude(picture, i * step, j * step, side, grey);
      map[i][j] = whole - score(hidden, weights, bias);
    }
  }
  return map;
}

double score(double[][] picture, double[][] weights, double bias) {
  double z = bias;
  for (int r = 0; r < picture.length; r++) {
    for (int c = 0; c < picture[r].length; c++) {
      z += weights[r][c] * picture[r][c];
    }
  }
  return z;
}
