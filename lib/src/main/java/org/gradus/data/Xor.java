package org.gradus.data;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Exclusive or: four clouds around the corners (0, 0), (0, 1), (1, 0), (1, 1) of a square, of class
 * 1 where just one coordinate is 1. No straight line gets more than three corners right.
 *
 * <p>The corners take turns. With noise s the best rule cuts both coordinates at ½ and is right
 * with probability q² + (1 − q)², where q = Φ(1 / 2s): two mistakes cancel. Without noise the
 * points are the truth table.
 *
 * @param data points of shape [2] in two classes, 0 and 1
 * @param bayesAccuracy the share that the best rule gets right
 */
public record Xor(Dataset data, double bayesAccuracy) {

  /**
   * Makes the points.
   *
   * @param count how many, at least 2; a multiple of 4 has as many of each corner
   * @param noise s, the standard deviation around a corner in each direction, from 0 on
   * @param seed fixes them all
   */
  public static Xor generate(int count, double noise, long seed) {
    Dataset data =
        PlanePoints.generate(
            "Xor",
            count,
            noise,
            seed,
            (i, random, point) -> {
              int x = i / 2 % 2;
              int y = i % 2;
              point[0] = x;
              point[1] = y;
              return x ^ y;
            });
    double q = noise == 0 ? 1 : new NormalDistribution().cumulativeProbability(1 / (2 * noise));
    return new Xor(data, q * q + (1 - q) * (1 - q));
  }
}
