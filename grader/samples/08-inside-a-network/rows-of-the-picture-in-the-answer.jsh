// What it is: an occlude that copies the rows under the patch, and hands the others on
// Loses: occlude.leavesThePicture
// Says: copy those that stay as they are, too
// Outcome: graded
// cell: occlude
double[][] occlude(
    double[][] picture, int row, int column, int side, double grey) {
  double[][] copy = picture.clone();
  for (int r = Math.max(0, row); r < Math.min(copy.length, row + side); r++) {
    copy[r] = picture[r].clone();
    for (int c = Math.max(0, column); c < Math.min(copy[r].length, column + side); c++) {
      copy[r][c] = grey;
    }
  }
  return copy;
}
