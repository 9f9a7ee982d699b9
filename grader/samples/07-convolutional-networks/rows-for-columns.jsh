// What it is: a picture that is moved by dx rows and dy columns
// Loses: shift.movesRightAndDown, shift.movesLeftAndUp, shift.movesOutOfSight
// Says: dx and dy are swapped
// Outcome: graded
// cell: shift
/** The picture, dx columns further right and dy rows further down. */
double[][] shift(double[][] picture, int dx, int dy) {
  int height = picture.length;
  int width = picture[0].length;
  double[][] shifted = new double[height][width];
  for (int row = 0; row < height; row++) {
    for (int column = 0; column < width; column++) {
      int from = row - dx;
      int at = column - dy;
      if (0 <= from && from < height && 0 <= at && at < width) {
        shifted[row][column] = picture[from][at];
      }
    }
  }
  return shifted;
}
