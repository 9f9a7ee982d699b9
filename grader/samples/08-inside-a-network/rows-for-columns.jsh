// What it is: an occlude that counts row along the columns
// Loses: occlude, heatMap
// Says: rows and columns are swapped
// Outcome: graded
// cell: occlude
double[][] occlude(
    double[][] picture, int row, int column, int side, double grey) {
  double[][] copy = new double[picture.length][];
  for (int r = 0; r < picture.length; r++) {
    copy[r] = picture[r].clone();
    for (int c = 0; c < copy[r].length; c++) {
      if (r >= column && r < column + side && c >= row && c < row + side) {
        copy[r][c] = grey;
      }
    }
  }
  return copy;
}
