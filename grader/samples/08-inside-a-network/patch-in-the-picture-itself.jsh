// What it is: an occlude that copies the outer array alone, and writes into the rows of the picture
// Loses: occlude.leavesThePicture, heatMap
// Says: copy each row before you write into it
// Outcome: graded
// cell: occlude
double[][] occlude(
    double[][] picture, int row, int column, int side, double grey) {
  double[][] copy = picture.clone();
  for (int r = Math.max(0, row); r < Math.min(copy.length, row + side); r++) {
    for (int c = Math.max(0, column); c < Math.min(copy[r].length, column + side); c++) {
      copy[r][c] = grey;
    }
  }
  return copy;
}
