package org.gradus.data;

/**
 * Two half circles of radius 1 that reach into each other.
 *
 * <p>Class 0 is the upper half of the circle around (0, 0), class 1 the lower half of the circle
 * around (1, ½); angles are even. The classes take turns. A straight line gets about 87 % right;
 * the arcs come as near to each other as about ½.
 */
public final class Moons {
  private Moons() {}

  /**
   * Makes points of shape [2] in two classes, 0 and 1.
   *
   * @param count how many, at least 2
   * @param noise standard deviation in each direction, from 0 on
   * @param seed fixes them all
   */
  public static Dataset generate(int count, double noise, long seed) {
    return PlanePoints.generate(
        "Moons",
        count,
        noise,
        seed,
        (i, random, point) -> {
          double angle = Math.PI * random.nextDouble();
          double cos = StrictMath.cos(angle);
          double sin = StrictMath.sin(angle);
          point[0] = i % 2 == 0 ? cos : 1 - cos;
          point[1] = i % 2 == 0 ? sin : 0.5 - sin;
          return i % 2;
        });
  }
}
