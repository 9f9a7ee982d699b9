package org.gradus.data;

import java.util.Random;

/**
 * What every garment is made with: chance, a shade, cloth with a weave, and the two ways to cut a
 * piece that has a left and a right.
 */
record Cut(Random random, Cloth cloth, double shade) {
  /** The middle of a picture. */
  static final double MIDDLE = Raster.SIDE / 2.0;

  /** Everything drawn by chance for the picture at this place. */
  static Cut of(long seed, byte[] pictures, int at) {
    Random random = new Random(seed);
    // Most clothes in a shop are bright before its black ground, some nearly vanish in it.
    double shade = 0.35 + 0.62 * Math.sqrt(random.nextDouble());
    return new Cut(random, new Cloth(pictures, at, weave(random)), shade);
  }

  /** The right half of an outline, from the top down, and its mirror image: one piece. */
  void mirrored(double grey, double... right) {
    double[] outline = new double[2 * right.length];
    for (int i = 0; i < right.length; i += 2) {
      outline[i] = MIDDLE + right[i];
      outline[i + 1] = right[i + 1];
      outline[2 * right.length - 2 - i] = MIDDLE - right[i];
      outline[2 * right.length - 1 - i] = right[i + 1];
    }
    cloth.lay(grey, outline);
  }

  /** A piece on the right and its mirror image on the left: two pieces. */
  void both(double grey, double... right) {
    double[] left = right.clone();
    double[] moved = right.clone();
    for (int i = 0; i < right.length; i += 2) {
      left[i] = MIDDLE - right[i];
      moved[i] = MIDDLE + right[i];
    }
    cloth.lay(grey, left);
    cloth.lay(grey, moved);
  }

  double between(double low, double high) {
    return between(random, low, high);
  }

  /** Plain, striped across, striped along or speckled, always a little uneven. */
  private static double[] weave(Random random) {
    double[] weave = new double[Raster.SIDE * Raster.SIDE];
    int kind = random.nextInt(10);
    int width = 1 + random.nextInt(3);
    double contrast = between(random, 0.1, 0.6);
    double grain = between(random, 0.02, 0.12);
    double slope = between(random, -0.015, 0.015);
    for (int i = 0; i < weave.length; i++) {
      int row = i / Raster.SIDE;
      int column = i % Raster.SIDE;
      double stripe =
          switch (kind) {
            case 0 -> row / width % 2 == 0 ? 1 : 1 - contrast;
            case 1 -> column / width % 2 == 0 ? 1 : 1 - contrast;
            case 2 -> random.nextDouble() < 0.2 ? 1 - contrast : 1;
            default -> 1;
          };
      weave[i] = stripe * (1 + slope * (column - MIDDLE)) + grain * random.nextGaussian();
    }
    return weave;
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
