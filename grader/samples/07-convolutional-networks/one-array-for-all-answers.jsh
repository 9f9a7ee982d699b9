// What it is: a picture that is moved into an array which the next call uses again
// Loses: shift.leavesItsInputs
// Says: the first answer after a second call
// Outcome: graded
// cell: shift
double[][] frame = new double[0][0];

double[][] shift(double[][] picture, int dx, int dy) {
  int height = picture.length;
  int width = picture[0].length;
  if (frame.length != height || frame[0].length != width) {
    frame = new double[height][width];
  }
  for (int row = 0; row < height; row++) {
    for (int column = 0; column < width; column++) {
      int from = row - dy;
      int at = column - dx;
      boolean inside = from >= 0 && from < height && at >= 0 && at < width;
      frame[row][column] = inside ? picture[from][at] : 0;
    }
  }
  return frame;
}
