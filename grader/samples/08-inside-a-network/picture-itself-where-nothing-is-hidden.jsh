// What it is: an occlude that hands the picture on where the patch lies beyond it
// Loses: occlude.leavesThePicture
// Says: no row of the answer is a row of the picture
// Outcome: graded
// cell: occlude
double[][] occlude(
    double[][] picture, int row, int column, int side, double grey) {
  if (row >= picture.length || row + side <= 0
      || column >= picture[0].length || column + side <= 0) {
    return picture;
  }
  double[][] copy = new double[picture.length][];
  for (int r = 0; r < copy.length; r++) {
    copy[r] = picture[r].clone();
    for (int c = Math.max(0, column); c < Math.min(copy[r].length, column + side); c++) {
      copy[r][c] = r >= row && r < row + side ? grey : copy[r][c];
    }
  }
  return copy;
}
