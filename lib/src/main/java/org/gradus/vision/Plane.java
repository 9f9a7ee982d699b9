package org.gradus.vision;

/**
 * One channel of a picture in double precision, which goes on beyond its edge as its mirror image.
 *
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Plane(double[] values, int height, int width) {

  /** Computes one pixel. */
  interface Pixel {
    double at(int row, int column);
  }

  static Plane of(float[] picture, int from, int height, int width) {
    double[] values = new double[height * width];
    for (int i = 0; i < values.length; i++) {
      values[i] = picture[from + i];
    }
    return new Plane(values, height, width);
  }

  Plane with(double... others) {
    return new Plane(others, height, width);
  }

  double at(int row, int column) {
    return values[mirrored(row, height) * width + mirrored(column, width)];
  }

  double[] map(Pixel pixel) {
    double[] result = new double[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = pixel.at(i / width, i % width);
    }
    return result;
  }

  /** d c b a | a b c d | d c b a, as often as it takes. */
  static int mirrored(int place, int side) {
    if (place >= 0 && place < side) {
      return place;
    }
    int period = Math.floorMod(place, 2 * side);
    return period < side ? period : 2 * side - 1 - period;
  }
}
