package org.gradus.data;

/**
 * Two spirals, one inside the other, as Lang and Witbrock (1988) asked networks to tell apart.
 *
 * <p>At t between 0 and 1 the arm of class 0 is at the distance 0.05 + 0.95 t from the origin and
 * at the angle 2π · turns · t; class 1 is half a turn ahead. t is the root of an even random
 * number, so that the outer turns are as dense as the inner ones. The classes take turns. Between
 * neighbouring arms lies about 0.95 / (2 · turns): noise of a sixth of that leaves hardly a point
 * on the wrong side.
 */
public final class Spirals {
  private static final double INNER = 0.05;

  private Spirals() {}

  /**
   * Makes points of shape [2] in two classes, 0 and 1.
   *
   * @param count how many, at least 2
   * @param turns how often an arm goes round, more than 0
   * @param noise standard deviation in each direction, from 0 on; the outer radius is 1
   * @param seed fixes them all
   */
  public static Dataset generate(int count, double turns, double noise, long seed) {
    Generated.positive("Spirals", "the number of turns", turns);
    return PlanePoints.generate(
        "Spirals",
        count,
        noise,
        seed,
        (i, random, point) -> {
          double t = Math.sqrt(random.nextDouble());
          double radius = INNER + (1 - INNER) * t;
          double angle = 2 * Math.PI * turns * t + (i % 2 == 0 ? 0 : Math.PI);
          point[0] = radius * StrictMath.cos(angle);
          point[1] = radius * StrictMath.sin(angle);
          return i % 2;
        });
  }
}
