package org.gradus.data;

import java.util.Random;

/**
 * A grey picture to try filters on: a house by a lake under a round sun. There is something in it
 * for each: a sky and a lake that change slowly (nothing for an edge filter), a roof with slanted
 * edges, walls and windows with level and upright ones, a fence and tiles so fine that a blur wipes
 * them out, a sun whose edge has every direction.
 *
 * <p>As in all pictures of the course 0 is white and 1 is black.
 */
public final class GreyPicture {
  private static final String NAME = "GreyPicture";
  private static final int SMALLEST = 16;
  private static final int SAMPLES = 4;

  private GreyPicture() {}

  /**
   * Draws it.
   *
   * @param height in pixels, at least 16
   * @param width in pixels, at least 16
   * @return [height][width] shades from 0 to 1
   */
  public static double[][] draw(int height, int width) {
    Generated.atLeast(NAME, "pixels on a side", SMALLEST, Math.min(height, width));
    double[][] picture = new double[height][width];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double sum = 0;
        for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
          int across = sample % SAMPLES;
          int down = sample / SAMPLES;
          sum +=
              shade(
                  (column + (across + 0.5) / SAMPLES) / width,
                  (row + (down + 0.5) / SAMPLES) / height);
        }
        picture[row][column] = sum / (SAMPLES * SAMPLES);
      }
    }
    return picture;
  }

  /**
   * Draws it with normal noise on every pixel, cut off at white and black.
   *
   * @param height in pixels, at least 16
   * @param width in pixels, at least 16
   * @param noise its standard deviation, from 0 on
   * @param seed fixes the noise
   * @return [height][width] shades from 0 to 1
   */
  public static double[][] draw(int height, int width, double noise, long seed) {
    Generated.notNegative(NAME, "the noise", noise);
    double[][] picture = draw(height, width);
    Random random = new Random(seed);
    for (double[] row : picture) {
      for (int column = 0; column < row.length; column++) {
        row[column] = Math.max(0, Math.min(1, row[column] + noise * random.nextGaussian()));
      }
    }
    return picture;
  }

  /**
   * A picture as one example, to be drawn or filtered by a layer.
   *
   * @param picture [height][width] numbers
   * @return one example of shape [height, width]
   */
  public static Features features(double[][] picture) {
    int width = picture.length == 0 ? 0 : picture[0].length;
    float[] values = new float[Shapes.length(picture.length, width)];
    for (int row = 0; row < picture.length; row++) {
      if (picture[row].length != width) {
        throw new IllegalArgumentException(
            "Row %d of the picture has %d pixels, but row 0 has %d: all rows need one length."
                .formatted(row, picture[row].length, width));
      }
      for (int column = 0; column < width; column++) {
        values[row * width + column] = (float) picture[row][column];
      }
    }
    return new FloatFeatures(values, picture.length, width);
  }

  /** The shade at a point of the unit square, x to the right and y downwards. */
  private static double shade(double x, double y) {
    double house = house(x, y);
    if (house >= 0) {
      return house;
    }
    if (y > 0.70 && y < 0.80 && (x < 0.22 || x > 0.74)) {
      return (int) (x * 64) % 2 == 0 ? 0.85 : 0.12; // the fence
    }
    if (y > 0.78) {
      return 0.35 + 1.5 * (y - 0.78) * x; // the lake
    }
    double fromSun = (x - 0.83) * (x - 0.83) + (y - 0.17) * (y - 0.17);
    if (fromSun < 0.01) {
      return 0.02;
    }
    return y > 0.62 - 0.25 * Math.abs(x - 0.15) && y < 0.78
        ? 0.5 // the hills
        : 0.3 - 0.3 * y;
  }

  /** The house, or −1 beside it. */
  private static double house(double x, double y) {
    if (y >= 0.22 && y < 0.45 && Math.abs(x - 0.48) < 0.30 * (y - 0.20) / 0.25) {
      return (int) (y * 50) % 2 == 0 ? 0.75 : 0.6; // tiles
    }
    if (x < 0.26 || x > 0.70 || y < 0.45 || y > 0.80) {
      return -1;
    }
    boolean door = x > 0.44 && x < 0.54 && y > 0.60;
    boolean window = y > 0.52 && y < 0.64 && ((x > 0.31 && x < 0.40) || (x > 0.58 && x < 0.67));
    boolean bar =
        Math.abs(y - 0.58) < 0.008 || Math.abs(x - 0.355) < 0.006 || Math.abs(x - 0.625) < 0.006;
    if (door) {
      return 0.95;
    }
    return window && !bar ? 0.9 : 0.08;
  }
}
