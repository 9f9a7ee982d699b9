// What it is: a picture that comes in again where it went out
// Loses: shift.movesRightAndDown, shift.movesLeftAndUp, shift.movesOutOfSight
// Says: came back at the other side
// Outcome: graded
// cell: shift
double[][] shift(double[][] picture, int dx, int dy) {
  int height = picture.length;
  int width = picture[0].length;
  double[][] shifted = new double[height][width];
  for (int row = 0; row < height; row++) {
    for (int column = 0; column < width; column++) {
      int to = Math.floorMod(row + dy, height);
      int at = Math.floorMod(column + dx, width);
      shifted[to][at] = picture[row][column];
    }
  }
  return shifted;
}
