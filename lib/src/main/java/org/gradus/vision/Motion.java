package org.gradus.vision;

/**
 * How one picture is moved about its middle: mirrored, then turned and zoomed, then shifted.
 *
 * @param down pixels
 * @param right pixels
 * @param angle clockwise, in radians
 * @param zoom the factor, 1 for none
 * @param mirrored left to right
 */
record Motion(int down, int right, double angle, double zoom, boolean mirrored) {

  /** Moves one channel from one place to another; what lies beyond its edge is 0. */
  void move(float[] from, int fromAt, int height, int width, float[] to, int toAt) {
    double sine = Math.sin(angle) / zoom;
    double cosine = Math.cos(angle) / zoom;
    double middleX = (width - 1) / 2.0;
    double middleY = (height - 1) / 2.0;
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        // Backwards: where the pixel that comes to lie here was before.
        double dx = column - right - middleX;
        double dy = row - down - middleY;
        double x = cosine * dx + sine * dy;
        double y = cosine * dy - sine * dx;
        to[toAt + row * width + column] =
            (float)
                between(from, fromAt, height, width, middleY + y, middleX + (mirrored ? -x : x));
      }
    }
  }

  /** The shade at a point between four pixels. */
  private static double between(float[] from, int at, int height, int width, double y, double x) {
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    double down = y - top;
    double across = x - left;
    double upper =
        mix(
            pixel(from, at, height, width, top, left),
            pixel(from, at, height, width, top, left + 1),
            across);
    double lower =
        mix(
            pixel(from, at, height, width, top + 1, left),
            pixel(from, at, height, width, top + 1, left + 1),
            across);
    return mix(upper, lower, down);
  }

  private static double mix(double first, double second, double share) {
    return first + share * (second - first);
  }

  private static double pixel(float[] from, int at, int height, int width, int row, int column) {
    boolean within = row >= 0 && row < height && column >= 0 && column < width;
    return within ? from[at + row * width + column] : 0;
  }
}
