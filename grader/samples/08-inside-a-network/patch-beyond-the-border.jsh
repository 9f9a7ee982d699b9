// What it is: an occlude that writes beyond the border
// Loses: occlude.isCutAtTheBorder, heatMap.goesInSteps
// Says: reached for a pixel there
// Outcome: graded
// cell: occlude
double[][] occlude(
    double[][] picture, int row, int column, int side, double grey) {
  double[][] copy = new double[picture.length][];
  for (int r = 0; r < copy.length; r++) {
    copy[r] = picture[r].clone();
  }
  for (int r = row; r < row + side; r++) {
    for (int c = column; c < column + side; c++) {
      copy[r][c] = grey;
    }
  }
  return copy;
}
