package org.gradus.data;

import java.util.Arrays;
import java.util.List;

/**
 * Draws round-ended lines into a grey picture: a pixel's ink falls off over one and a half pixels
 * around the line's edge, which looks like a scan made smaller.
 *
 * <p>Java2D could draw them too, but promises no two releases the same pixels; and to visit only
 * the pixels near a line takes a tenth of the time.
 */
final class Raster {
  static final int SIDE = 28;
  private static final double SOFTNESS = 1.2;
  private static final int WHITE = 255;

  private Raster() {}

  /**
   * Adds lines to an empty picture.
   *
   * @param lines points of each line: x0 y0 x1 y1 …, in pixels
   * @param radius half the width of the pen, in pixels
   * @param pictures where to draw
   * @param at offset of the picture's first byte
   */
  static void draw(List<double[]> lines, double radius, byte[] pictures, int at) {
    for (double[] points : lines) {
      for (int i = 2; i < points.length; i += 2) {
        piece(points[i - 2], points[i - 1], points[i], points[i + 1], radius, pictures, at);
      }
    }
  }

  /** How far the centre of mass lies from the middle: x, y in pixels. */
  static double[] offCentre(byte[] pictures, int at) {
    long x = 0;
    long y = 0;
    long mass = 0;
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        int grey = pictures[at + row * SIDE + column] & 0xFF;
        x += (long) grey * (2 * column + 1 - SIDE);
        y += (long) grey * (2 * row + 1 - SIDE);
        mass += grey;
      }
    }
    double twice = 2.0 * Math.max(1, mass);
    return new double[] {x / twice, y / twice};
  }

  /** Wipes a picture. */
  static void clear(byte[] pictures, int at) {
    Arrays.fill(pictures, at, at + SIDE * SIDE, (byte) 0);
  }

  private static void piece(
      double x0, double y0, double x1, double y1, double radius, byte[] pictures, int at) {
    double reach = radius + SOFTNESS / 2;
    int top = first(Math.min(y0, y1) - reach);
    int bottom = last(Math.max(y0, y1) + reach);
    int left = first(Math.min(x0, x1) - reach);
    int right = last(Math.max(x0, x1) + reach);
    for (int row = top; row <= bottom; row++) {
      for (int column = left; column <= right; column++) {
        double distance = distance(column + 0.5, row + 0.5, x0, y0, x1, y1);
        double ink = (reach - distance) / SOFTNESS;
        if (ink > 0) {
          int grey = (int) (Math.min(1, ink) * WHITE + 0.5);
          int pixel = at + row * SIDE + column;
          pictures[pixel] = (byte) Math.max(pictures[pixel] & 0xFF, grey);
        }
      }
    }
  }

  /** How far a point lies from a straight piece of line, its ends included. */
  static double distance(double x, double y, double x0, double y0, double x1, double y1) {
    double dx = x1 - x0;
    double dy = y1 - y0;
    double square = dx * dx + dy * dy;
    double px = x - x0;
    double py = y - y0;
    double t = square == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square));
    double ex = px - t * dx;
    double ey = py - t * dy;
    return Math.sqrt(ex * ex + ey * ey);
  }

  private static int first(double edge) {
    return Math.max(0, (int) Math.floor(edge - 0.5));
  }

  private static int last(double edge) {
    return Math.min(SIDE - 1, (int) Math.ceil(edge));
  }
}
