package org.gradus.data;

import java.util.Random;

/**
 * A flat shape that points somewhere, at a place of a picture. In its own frame its middle is at
 * (0, 0) and its tip at (0, −1), y downwards.
 *
 * @param kind its number in {@link Scenes#KINDS}
 * @param x of its middle, in pixels
 * @param y of its middle, in pixels
 * @param reach from its middle to its tip, in pixels
 * @param sine of the angle by which it is turned clockwise
 * @param cosine of the same angle
 */
record PointedShape(int kind, double x, double y, double reach, double sine, double cosine) {
  /** Sub-pixels on a side of a pixel. */
  private static final int FINE = 4;

  /** No point of any shape is farther from the middle, in reaches. */
  private static final double FARTHEST = 1.1;

  /** A drop is a disc of this radius, its middle so far below the shape's, and its two tangents. */
  private static final double DROP = 0.55;

  private static final double BELOW = 0.35;
  private static final double SLOPE =
      DROP / StrictMath.sqrt((1 + BELOW) * (1 + BELOW) - DROP * DROP);
  private static final double TOUCHED = BELOW - DROP * DROP / (1 + BELOW);

  /**
   * One of any kind, place and direction.
   *
   * @param smallest its least reach, in pixels
   * @param largest its greatest
   */
  static PointedShape random(Random random, int side, double smallest, double largest) {
    double angle = 2 * Math.PI * random.nextDouble();
    return new PointedShape(
        random.nextInt(Scenes.KINDS.size()),
        side * random.nextDouble(),
        side * random.nextDouble(),
        smallest + (largest - smallest) * random.nextDouble(),
        StrictMath.sin(angle),
        StrictMath.cos(angle));
  }

  double tipX() {
    return x + reach * sine;
  }

  double tipY() {
    return y - reach * cosine;
  }

  /** Which share of each pixel is covered: [side · side], row by row. */
  double[] coverage(int side) {
    double[] covered = new double[side * side];
    int left = Math.max(0, (int) Math.floor(x - FARTHEST * reach));
    int right = Math.min(side - 1, (int) Math.ceil(x + FARTHEST * reach));
    int top = Math.max(0, (int) Math.floor(y - FARTHEST * reach));
    int bottom = Math.min(side - 1, (int) Math.ceil(y + FARTHEST * reach));
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        int hits = 0;
        for (int sample = 0; sample < FINE * FINE; sample++) {
          int across = sample % FINE;
          int down = sample / FINE;
          double px = column + (across + 0.5) / FINE;
          double py = row + (down + 0.5) / FINE;
          hits += inside(px, py) ? 1 : 0;
        }
        covered[row * side + column] = (double) hits / (FINE * FINE);
      }
    }
    return covered;
  }

  /** The box that it fills, to a quarter of a pixel. */
  Box box() {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    int steps = (int) Math.ceil(FARTHEST * reach * FINE);
    double step = 1.0 / FINE;
    double firstX = Math.floor(x * FINE) / FINE;
    double firstY = Math.floor(y * FINE) / FINE;
    for (int down = -steps; down <= steps; down++) {
      for (int across = -steps; across <= steps; across++) {
        double px = firstX + across * step;
        double py = firstY + down * step;
        if (inside(px + step / 2, py + step / 2)) {
          left = Math.min(left, px);
          right = Math.max(right, px + step);
          top = Math.min(top, py);
          bottom = Math.max(bottom, py + step);
        }
      }
    }
    return new Box(left, top, right, bottom);
  }

  private boolean inside(double px, double py) {
    double dx = (px - x) / reach;
    double dy = (py - y) / reach;
    double u = Math.abs(cosine * dx + sine * dy);
    double v = cosine * dy - sine * dx;
    return switch (kind) {
      case 0 -> v >= -1 && v <= 0.8 && u <= 0.6 * (v + 1) / 1.8;
      case 1 -> v < -0.25 ? v >= -1 && u <= v + 1 : v <= 0.85 && u <= 0.55;
      case 2 ->
          v < TOUCHED
              ? v >= -1 && u <= SLOPE * (v + 1)
              : u * u + (v - BELOW) * (v - BELOW) <= DROP * DROP;
      default -> v < -0.2 ? v >= -1 && u <= 0.75 * (v + 1) : v <= 0.9 && u <= 0.2;
    };
  }
}
