package org.gradus.plot;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;

/**
 * Named points in the plane, in the order in which a line joins them, each with a spread about it
 * if there is one. Immutable.
 */
public final class Series {
  /** Enough for a smooth line as wide as a figure. */
  private static final int SAMPLES = 241;

  private final String name;
  private final double[] x;
  private final double[] y;
  private final double[] low;
  private final double[] high;

  private Series(String name, double[] x, double[] y) {
    this(name, x, y, y, y);
  }

  private Series(String name, double[] x, double[] y, double[] low, double[] high) {
    this.name = Require.text("name for each series", name);
    Require.some("points in the series “" + name + "”", x.length);
    Require.same("x values", x.length, "y values in the series “" + name + "”", y.length);
    this.x = x.clone();
    this.y = y.clone();
    this.low = low.clone();
    this.high = high.clone();
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

  /**
   * The points of each class of a data set, for charts of the plane.
   *
   * @param data examples of shape [2] in classes
   * @return a series for each class, in the order of the class numbers and by their names
   * @throws IllegalArgumentException if examples have another shape, or a class has none
   */
  public static Series[] byClass(Dataset data) {
    if (data.features().width() != 2) {
      throw new IllegalArgumentException(
          "%s has examples of shape %s: only two numbers are a point of the plane, so choose two columns."
              .formatted(data.provenance().name(), Arrays.toString(data.features().shape())));
    }
    int[] labels = data.labels();
    Series[] classes = new Series[data.classNames().size()];
    for (int k = 0; k < classes.length; k++) {
      int label = k;
      int[] own = IntStream.range(0, labels.length).filter(i -> labels[i] == label).toArray();
      float[][] rows = data.features().select(own).rows();
      classes[k] =
          of(
              data.classNames().get(k),
              Arrays.stream(rows).mapToDouble(row -> row[0]).toArray(),
              Arrays.stream(rows).mapToDouble(row -> row[1]).toArray());
    }
    return classes;
  }

  /**
   * A function between two numbers, as a line of 241 points.
   *
   * @param name what stands at the line
   * @param from where it begins
   * @param to where it ends, above {@code from}
   * @param function finite between them
   */
  public static Series of(String name, double from, double to, DoubleUnaryOperator function) {
    Require.finite("the ends of the function “" + name + "”", from, to);
    if (from >= to) {
      throw new IllegalArgumentException(
          "The function “%s” must end above its beginning, got %s to %s."
              .formatted(name, from, to));
    }
    double[] x =
        IntStream.range(0, SAMPLES)
            .mapToDouble(i -> from + (to - from) * i / (SAMPLES - 1))
            .toArray();
    return new Series(name, x, DoubleStream.of(x).map(function).toArray());
  }

  /**
   * Several runs of one measurement: their mean, with a band of one standard deviation (of a
   * sample: divisor runs − 1) on either side.
   *
   * @param name what stands at the line
   * @param x n finite numbers
   * @param runs two or more, each with n finite numbers
   */
  public static Series mean(String name, double[] x, double[]... runs) {
    if (runs.length < 2) {
      throw new IllegalArgumentException(
          "The series “%s” needs at least two runs to have a spread, got %d."
              .formatted(name, runs.length));
    }
    for (int r = 0; r < runs.length; r++) {
      Require.same(
          "x values", x.length, "numbers in run " + r + " of “" + name + "”", runs[r].length);
    }
    double[] mean = new double[x.length];
    double[] deviation = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      int at = i;
      mean[i] = Arrays.stream(runs).mapToDouble(run -> run[at]).average().orElseThrow();
      double squares =
          Arrays.stream(runs).mapToDouble(run -> Math.pow(run[at] - mean[at], 2)).sum();
      deviation[i] = Math.sqrt(squares / (runs.length - 1));
    }
    return new Series(name, x, mean).spread(deviation);
  }

  /**
   * The same points with a spread on either side: lines get a band, points get error bars.
   *
   * @param sizes one for each point, none below 0; or one for all
   */
  public Series spread(double... sizes) {
    double[] all = sizes.length == 1 ? new double[y.length] : sizes.clone();
    if (sizes.length == 1) {
      Arrays.fill(all, sizes[0]);
    }
    Require.same("points", y.length, "spreads in the series “" + name + "”", all.length);
    for (int i = 0; i < all.length; i++) {
      if (!(all[i] >= 0 && Double.isFinite(all[i]))) {
        throw new IllegalArgumentException(
            "Number %d (counted from 0) of the spreads in the series “%s” is %s: a spread is finite and not negative."
                .formatted(i, name, all[i]));
      }
    }
    return new Series(
        name,
        x,
        y,
        IntStream.range(0, y.length).mapToDouble(i -> y[i] - all[i]).toArray(),
        IntStream.range(0, y.length).mapToDouble(i -> y[i] + all[i]).toArray());
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

  /** The place of the first point at this x; −1 if there is none. */
  int at(double wanted) {
    for (int i = 0; i < x.length; i++) {
      if (x[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Where the spread below a point ends; the point itself where there is none. */
  double low(int i) {
    return low[i];
  }

  double high(int i) {
    return high[i];
  }

  boolean isSpread() {
    return !Arrays.equals(low, high);
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
    return Arrays.stream(low).min().orElse(0);
  }

  double highest() {
    return Arrays.stream(high).max().orElse(0);
  }

  double leftEnd() {
    return Arrays.stream(x).min().orElse(0);
  }

  double rightEnd() {
    return Arrays.stream(x).max().orElse(0);
  }

  /** How it goes, in words: from its first to its last point, and how far beyond between them. */
  String course() {
    int last = y.length - 1;
    String spread = isSpread() ? " ± " + Wording.number((high[last] - low[last]) / 2) : "";
    return Wording.course(y[0], y[last]) + spread + beyond();
  }

  /** The turn that leaves the way from first to last the most, if it leaves it by far. */
  private String beyond() {
    double from = Math.min(y[0], y[y.length - 1]);
    double to = Math.max(y[0], y[y.length - 1]);
    int far = 0;
    double most = 0;
    for (int i = 0; i < y.length; i++) {
      double out = Math.max(y[i] - to, from - y[i]);
      if (out > most) {
        most = out;
        far = i;
      }
    }
    double whole = Arrays.stream(y).max().orElse(0) - Arrays.stream(y).min().orElse(0);
    if (most < 0.2 * whole || most == 0) {
      return "";
    }
    String turn = y[far] > to ? " with a peak of " : " with a low of ";
    return turn + Wording.number(y[far]) + " at " + Wording.number(x[far]);
  }

  @Override
  public String toString() {
    return name + ": " + x.length + " points";
  }
}
