// What it is: a map of the patches alone that fit into the picture
// Loses: heatMap.goesInSteps
// Says: the last positions are missing
// Outcome: graded
// cell: heat-map
double[][] heatMap(
    double[][] picture, double[][] weights, double bias,
    int side, int step, double grey) {
  int rows = Math.max(0, (picture.length - side) / step + 1);
  int columns = Math.max(0, (picture[0].length - side) / step + 1);
  double whole = probability(picture, weights, bias);
  double[][] map = new double[rows][columns];
  for (int i = 0; i < rows; i++) {
    for (int j = 0; j < columns; j++) {
      double[][] hidden = occlude(picture, i * step, j * step, side, grey);
      map[i][j] = whole - probability(hidden, weights, bias);
    }
  }
  return map;
}

double probability(double[][] picture, double[][] weights, double bias) {
  double z = bias;
  for (int r = 0; r < picture.length; r++) {
    for (int c = 0; c < picture[r].length; c++) {
      z += weights[r][c] * picture[r][c];
    }
  }
  return 1 / (1 + Math.exp(-z));
}
