// What it is: a picture that never moves out of sight: the shift is taken modulo its sides
// Loses: shift.movesOutOfSight
// Says: all pixels are beyond the edge
// Outcome: graded
// cell: shift
/** The picture, dx columns further right and dy rows further down. */
double[][] shift(double[][] picture, int dx, int dy) {
  int height = picture.length;
  int width = picture[0].length;
  dx %= width;
  dy %= height;
  double[][] shifted = new double[height][width];
  for (int row = 0; row < height; row++) {
    for (int column = 0; column < width; column++) {
      int from = row - dy;
      int at = column - dx;
      if (0 <= from && from < height && 0 <= at && at < width) {
        shifted[row][column] = picture[from][at];
      }
    }
  }
  return shifted;
}
