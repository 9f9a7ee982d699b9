package org.gradus.data;

import java.util.List;
import java.util.Random;

/** Points in the plane, each of one of two classes; made one after the other. */
final class PlanePoints {
  private static final List<String> CLASSES = List.of("0", "1");

  /** Where the i-th point lies, and its class, before any noise. */
  @FunctionalInterface
  interface Rule {
    /** Fills in x and y. */
    int place(int i, Random random, double[] point);
  }

  private PlanePoints() {}

  /**
   * Points with normal noise.
   *
   * @param name of the data set
   * @param count how many, at least 2
   * @param noise its standard deviation in each direction, from 0 on
   */
  static Dataset generate(String name, int count, double noise, long seed, Rule rule) {
    Generated.atLeast(name, "points", 2, count);
    Generated.notNegative(name, "the noise", noise);
    Random random = new Random(seed);
    float[] values = new float[Shapes.length(count, 2)];
    int[] labels = new int[count];
    double[] point = new double[2];
    for (int i = 0; i < count; i++) {
      labels[i] = rule.place(i, random, point);
      values[2 * i] = (float) (point[0] + noise * random.nextGaussian());
      values[2 * i + 1] = (float) (point[1] + noise * random.nextGaussian());
    }
    return Generated.classes(name, seed, new FloatFeatures(values, 2), labels, CLASSES);
  }
}
