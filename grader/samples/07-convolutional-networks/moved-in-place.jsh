// What it is: a picture that is moved within itself
// Loses: shift
// Says: overwrites what is still to be read
// Outcome: graded
// cell: shift
double[][] shift(double[][] picture, int dx, int dy) {
  int height = picture.length;
  int width = picture[0].length;
  for (int row = 0; row < height; row++) {
    for (int column = 0; column < width; column++) {
      int from = row - dy;
      int at = column - dx;
      boolean inside = from >= 0 && from < height && at >= 0 && at < width;
      picture[row][column] = inside ? picture[from][at] : 0;
    }
  }
  return picture;
}
