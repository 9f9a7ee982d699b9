package org.gradus.plot;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers along one side of a plane. XChart chooses which of them are marked; it is given them
 * in a unit of the size of their range, because in its own search for round numbers steps below
 * 1e-10 become 0 and the search never ends.
 */
class Axis {
  private static final double MARGIN = 0.03;
  private static final double NOTHING = 1e-9;

  /** What is smaller counts as 0, and ranges beyond the other count as this large. */
  private static final double LEAST = 1e-290;

  private static final double MOST = Double.MAX_VALUE / 4;

  private final double lowest;
  private final double highest;
  private final double low;
  private final double high;
  private final double unit;
  private final int exponent;
  private final boolean whole;

  /** What XChart asked for last, from the first mark to the last. */
  private final List<Double> asked = new ArrayList<>();

  Axis(double lowest, double highest, boolean whole) {
    this.lowest = lowest;
    this.highest = highest;
    this.whole = whole;
    double size = Math.max(Math.abs(lowest), Math.abs(highest));
    double range = Math.min(highest - lowest, MOST);
    boolean single = range <= Math.max(LEAST, 1e-12 * size);
    double aroundOne = size < LEAST ? 0.5 : 0.1 * size;
    double pad = single ? aroundOne : range * MARGIN;
    this.exponent = (int) Math.floor(Math.log10(range + 2 * pad));
    this.unit = Math.pow(10, exponent);
    this.low = lowest / unit - pad / unit;
    this.high = highest / unit + pad / unit;
  }

  /** An axis for any numbers, with a little room beyond the first and the last. */
  static Axis of(double lowest, double highest) {
    return new Axis(lowest, highest, false);
  }

  /** An axis for counts: only whole numbers that occur between the first and the last are named. */
  static Axis whole(double lowest, double highest) {
    return new Axis(lowest, highest, true);
  }

  /** A number as XChart is given it. */
  double given(double value) {
    return value / unit;
  }

  final double[] given(double... values) {
    return Arrays.stream(values).map(this::given).toArray();
  }

  /** The number that XChart is given as this one. */
  double value(double given) {
    return given * unit;
  }

  /** Where the axis begins, as XChart is given it. */
  double low() {
    return low;
  }

  double high() {
    return high;
  }

  /** The least room for a tick of a level axis, in pixels: counts get as many as fit. */
  int spacing() {
    return whole ? 44 : 110;
  }

  /**
   * Hears which numbers XChart marks. It asks for the text of each, from the first to the last, and
   * begins again for each step it tries; the last list is the one it draws.
   */
  String ask(double given) {
    if (!asked.isEmpty() && given < asked.get(asked.size() - 1) + NOTHING) {
      asked.clear();
    }
    asked.add(given);
    return Double.toString(given);
  }

  /** The numbers that are named, as XChart is given them. */
  List<Double> ticks() {
    return asked.stream().filter(this::named).toList();
  }

  private boolean named(double given) {
    if (!whole) {
      return given > low - NOTHING && given < high + NOTHING;
    }
    double value = given * unit;
    return Math.abs(value - Math.rint(value)) < NOTHING
        && value > lowest - NOTHING
        && value < highest + NOTHING;
  }

  /** What is written at the ticks: all with as many decimals. */
  List<String> names() {
    List<Double> ticks = ticks();
    // Years are not counts: 1,958 would look odd.
    boolean fourDigits =
        ticks.stream()
            .allMatch(tick -> Math.abs(tick * unit) >= 999.5 && Math.abs(tick * unit) < 9999.5);
    int decimals = ticks.stream().mapToInt(this::decimals).max().orElse(0);
    return ticks.stream()
        .map(tick -> name(tick * unit, decimals))
        .map(name -> fourDigits && decimals == 0 ? name.replace(",", "") : name)
        .toList();
  }

  private static String name(double value, int decimals) {
    return decimals > 5 || Math.abs(value) >= 1e7
        ? Wording.number(value)
        : Wording.fixed(value, decimals);
  }

  private int decimals(double tick) {
    BigDecimal plain = new BigDecimal(tick).round(MathContext.DECIMAL32).stripTrailingZeros();
    return Math.max(0, plain.scale() - exponent);
  }
}
