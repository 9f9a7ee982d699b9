package org.gradus.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes one digit with one hand: picks a way, moves the control points, bends the paper, slants
 * and turns the whole, and fits it into the middle of the picture as MNIST's makers did: into a box
 * of 20×20 pixels, with the centre of mass in the centre of 28×28.
 *
 * <p>Only arithmetic whose result the language fixes to the last bit is used (StrictMath, {@link
 * Random}), so that a seed gives the same picture on every machine.
 */
final class Pen {
  private static final int STEPS = 10;
  private static final int GRID = 3;
  private static final double BOX = 100;
  private static final double FITTED = 20;

  /** Pixels; MNIST was moved by whole pixels, so that half a one remains. */
  private static final double OFF_CENTRE = 0.5;

  private static final double JITTER = 5;
  private static final double UNEVEN = 1;
  private static final double BEND = 8;
  private static final double TURN = Math.PI / 180 * 11;
  private static final double SLANT = 0.28;
  private static final double SLANT_MEAN = 0.12;

  private final Random random;

  Pen(long seed) {
    this.random = new Random(seed);
  }

  /** A picture of the digit, {@link Raster#SIDE}² bytes from {@code at} on. */
  void write(int digit, byte[] pictures, int at) {
    List<double[][]> ways = DigitStrokes.ways(digit);
    List<double[]> lines = new ArrayList<>();
    for (double[] stroke : ways.get(random.nextInt(ways.size()))) {
      lines.add(flatten(jitter(stroke)));
    }
    bend(lines);
    slantAndTurn(lines);
    fit(lines);
    double radius = 0.72 + 1.08 * random.nextDouble();
    Raster.draw(lines, radius, pictures, at);
    centre(lines, radius, pictures, at);
  }

  /** Where lines overlap, the ink's centre is not the lines': then it is moved and drawn again. */
  private static void centre(List<double[]> lines, double radius, byte[] pictures, int at) {
    double[] off = Raster.offCentre(pictures, at);
    if (Math.max(Math.abs(off[0]), Math.abs(off[1])) <= OFF_CENTRE) {
      return;
    }
    for (double[] points : lines) {
      for (int i = 0; i < points.length; i++) {
        points[i] -= off[i % 2];
      }
    }
    Raster.clear(pictures, at);
    Raster.draw(lines, radius, pictures, at);
  }

  /** Moves each end of a curve with the control points beside it, so that curves stay smooth. */
  private double[] jitter(double[] stroke) {
    double[] moved = stroke.clone();
    for (int end = 0; end < moved.length; end += 6) {
      for (int axis = 0; axis < 2; axis++) {
        double shift = JITTER * random.nextGaussian();
        for (int i = Math.max(0, end - 2); i <= end + 2 && i + axis < moved.length; i += 2) {
          moved[i + axis] += shift + (i == end ? 0 : UNEVEN * random.nextGaussian());
        }
      }
    }
    return moved;
  }

  /** Points along the curves (Bernstein form), dense enough to pass for the curve. */
  private static double[] flatten(double[] stroke) {
    int curves = (stroke.length - 2) / 6;
    double[] points = new double[2 * (curves * STEPS + 1)];
    points[0] = stroke[0];
    points[1] = stroke[1];
    int next = 2;
    for (int curve = 0; curve < curves; curve++) {
      int p = 6 * curve;
      for (int step = 1; step <= STEPS; step++) {
        double t = (double) step / STEPS;
        double s = 1 - t;
        for (int axis = 0; axis < 2; axis++) {
          points[next++] =
              s * s * s * stroke[p + axis]
                  + 3 * s * s * t * stroke[p + 2 + axis]
                  + 3 * s * t * t * stroke[p + 4 + axis]
                  + t * t * t * stroke[p + 6 + axis];
        }
      }
    }
    return points;
  }

  /** Moves the knots of a coarse grid at random and everything between them along. */
  private void bend(List<double[]> lines) {
    double[][] shift = new double[2][GRID * GRID];
    for (double[] axis : shift) {
      for (int i = 0; i < axis.length; i++) {
        axis[i] = BEND * random.nextGaussian();
      }
    }
    for (double[] points : lines) {
      for (int i = 0; i < points.length; i += 2) {
        double column = clamp(points[i] / BOX) * (GRID - 1);
        double row = clamp(points[i + 1] / BOX) * (GRID - 1);
        points[i] += between(shift[0], column, row);
        points[i + 1] += between(shift[1], column, row);
      }
    }
  }

  private static double between(double[] knots, double column, double row) {
    int c = Math.min((int) column, GRID - 2);
    int r = Math.min((int) row, GRID - 2);
    double x = smooth(column - c);
    double y = smooth(row - r);
    int k = r * GRID + c;
    return (1 - y) * ((1 - x) * knots[k] + x * knots[k + 1])
        + y * ((1 - x) * knots[k + GRID] + x * knots[k + GRID + 1]);
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  private static double clamp(double t) {
    return Math.max(0, Math.min(1, t));
  }

  private void slantAndTurn(List<double[]> lines) {
    double width = 0.66 * (1 + 0.35 * (2 * random.nextDouble() - 1));
    double slant = SLANT_MEAN + SLANT * random.nextGaussian();
    double angle = TURN * random.nextGaussian();
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    for (double[] points : lines) {
      for (int i = 0; i < points.length; i += 2) {
        double y = points[i + 1] - BOX / 2;
        double x = width * (points[i] - BOX / 2) - slant * y;
        points[i] = cos * x - sin * y;
        points[i + 1] = sin * x + cos * y;
      }
    }
  }

  /** Longer side to 20 pixels (a little less at times), centre of mass to the middle. */
  private void fit(List<double[]> lines) {
    double[] low = {Double.MAX_VALUE, Double.MAX_VALUE};
    double[] high = {-Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] points : lines) {
      for (int i = 0; i < points.length; i++) {
        low[i % 2] = Math.min(low[i % 2], points[i]);
        high[i % 2] = Math.max(high[i % 2], points[i]);
      }
    }
    double longest = Math.max(high[0] - low[0], high[1] - low[1]);
    double scale = FITTED * (0.80 + 0.2 * random.nextDouble()) / longest;
    double[] centre = centreOfMass(lines);
    for (double[] points : lines) {
      for (int i = 0; i < points.length; i++) {
        points[i] = (points[i] - centre[i % 2]) * scale + Raster.SIDE / 2.0;
      }
    }
  }

  /** Of the ink: each piece of line weighs as much as it is long. */
  private static double[] centreOfMass(List<double[]> lines) {
    double[] sum = new double[2];
    double mass = 0;
    for (double[] p : lines) {
      for (int i = 2; i < p.length; i += 2) {
        double dx = p[i] - p[i - 2];
        double dy = p[i + 1] - p[i - 1];
        double length = Math.sqrt(dx * dx + dy * dy);
        sum[0] += length * (p[i] + p[i - 2]) / 2;
        sum[1] += length * (p[i + 1] + p[i - 1]) / 2;
        mass += length;
      }
    }
    return new double[] {sum[0] / mass, sum[1] / mass};
  }
}
