package org.gradus.plot;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Named points in the plane, in the order in which a line joins them. Immutable. */
public final class Series {
  private final String name;
  private final double[] x;
  private final double[] y;

  private Series(String name, double[] x, double[] y) {
    this.name = Require.text("name for each series", name);
    Require.some("points in the series “" + name + "”", x.length);
    Require.same("x values", x.length, "y values in the series “" + name + "”", y.length);
    this.x = x.clone();
    this.y = y.clone();
    Require.finite("x in the series “" + name + "”", this.x);
    Require.finite("y in the series “" + name + "”", this.y);
  }

  /**
   * Points from their coordinates.
   *
   * @param name what stands at the line
   * @param x n finite numbers
   * @param y n finite numbers
   * @throws IllegalArgumentException if there are none, they differ in number, or one is NaN or
   *     infinite: the sentence says which
   */
  public static Series of(String name, double[] x, double[] y) {
    return new Series(name, x, y);
  }

  /** Points over 0, 1, 2 … */
  public static Series of(String name, double... y) {
    return new Series(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
  }

  /** What stands at the line. */
  public String name() {
    return name;
  }

  /** How many points there are. */
  public int size() {
    return x.length;
  }

  /** The first coordinates: a copy. */
  public double[] x() {
    return x.clone();
  }

  /** The second coordinates: a copy. */
  public double[] y() {
    return y.clone();
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  /** Where the point furthest to the right stands; the last one where there are several. */
  int rightmost() {
    int best = 0;
    for (int i = 1; i < x.length; i++) {
      if (x[i] >= x[best]) {
        best = i;
      }
    }
    return best;
  }

  double lowest() {
    return Arrays.stream(y).min().orElse(0);
  }

  double highest() {
    return Arrays.stream(y).max().orElse(0);
  }

  double leftEnd() {
    return Arrays.stream(x).min().orElse(0);
  }

  double rightEnd() {
    return Arrays.stream(x).max().orElse(0);
  }

  @Override
  public String toString() {
    return name + ": " + x.length + " points";
  }
}
