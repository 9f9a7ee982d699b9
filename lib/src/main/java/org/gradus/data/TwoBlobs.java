package org.gradus.data;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Two round clouds of points, and how well anybody can tell them apart.
 *
 * <p>Class 0 is normal around (−d/√8, −d/√8), class 1 around (d/√8, d/√8), so that the centres lie
 * d apart; both have the standard deviation s in each direction. The classes take turns. The best
 * rule is the nearer centre, a straight line between them, and it is right with probability Φ(d /
 * 2s): no network can be better, except by luck on a small sample.
 *
 * @param data points of shape [2] in two classes, 0 and 1
 * @param bayesAccuracy the share that the best rule gets right; the Bayes rate of error is 1 minus
 *     that
 */
public record TwoBlobs(Dataset data, double bayesAccuracy) {

  /**
   * Makes the points.
   *
   * @param count how many, at least 2
   * @param distance d, between the centres
   * @param spread s, more than 0
   * @param seed fixes them all
   */
  public static TwoBlobs generate(int count, double distance, double spread, long seed) {
    Generated.notNegative("TwoBlobs", "the distance", distance);
    Generated.positive("TwoBlobs", "the spread", spread);
    double corner = distance / Math.sqrt(8);
    Dataset data =
        PlanePoints.generate(
            "TwoBlobs",
            count,
            spread,
            seed,
            (i, random, point) -> {
              point[0] = i % 2 == 0 ? -corner : corner;
              point[1] = point[0];
              return i % 2;
            });
    double best = new NormalDistribution().cumulativeProbability(distance / (2 * spread));
    return new TwoBlobs(data, best);
  }
}
