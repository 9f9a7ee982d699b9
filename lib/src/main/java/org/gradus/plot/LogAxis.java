package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A logarithmic axis: a step is a factor. XChart is given the logarithms; the numbers that are
 * named are powers of ten and, where there are few of those, numbers between them.
 */
final class LogAxis extends Axis {
  private static final int MOST = 7;

  /** Beyond these exponents 10⁻⁶ is easier to read than 0.000001. */
  private static final int SMALLEST_PLAIN = -4;

  private static final int LARGEST_PLAIN = 5;

  private final List<Double> values;

  private LogAxis(double lowest, double highest) {
    super(Math.log10(lowest), Math.log10(highest), false);
    this.values = values();
  }

  /** An axis for numbers above 0. */
  static LogAxis of(double lowest, double highest) {
    return new LogAxis(lowest, highest);
  }

  @Override
  double given(double value) {
    return super.given(Math.log10(value));
  }

  @Override
  double value(double given) {
    return Math.pow(10, super.value(given));
  }

  @Override
  List<Double> ticks() {
    return values.stream().map(this::given).toList();
  }

  @Override
  List<String> names() {
    return values.stream().map(this::name).toList();
  }

  /** The numbers to name, few enough to stand apart. */
  private List<Double> values() {
    int first = (int) Math.floor(super.value(low()));
    int last = (int) Math.ceil(super.value(high()));
    for (int step = 1; ; step++) {
      List<Double> powers = inside(first - Math.floorMod(first, step), last, step, 1);
      if (powers.size() <= MOST) {
        return powers.size() > 2 || step > 1 ? powers : finer(first, last);
      }
    }
  }

  private List<Double> finer(int first, int last) {
    List<Double> few = inside(first, last, 1, 1, 2, 5);
    return few.size() >= 2 ? few : inside(first, last, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  private List<Double> inside(int first, int last, int step, int... factors) {
    List<Double> inside = new ArrayList<>();
    for (int exponent = first; exponent <= last; exponent += step) {
      for (int factor : factors) {
        double value = factor * Math.pow(10, exponent);
        if (given(value) >= low() && given(value) <= high()) {
          inside.add(value);
        }
      }
    }
    return inside;
  }

  private String name(double value) {
    boolean plain =
        IntStream.of((int) Math.floor(super.value(low())), (int) Math.ceil(super.value(high())))
            .allMatch(exponent -> exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN);
    if (plain) {
      return Wording.fixed(value, (int) Math.max(0, -Math.floor(Math.log10(value) + 1e-9)));
    }
    int exponent = (int) Math.floor(Math.log10(value) + 1e-9);
    long factor = Math.round(value / Math.pow(10, exponent));
    return (factor == 1 ? "" : factor + "·") + "10" + Wording.superscript(exponent);
  }
}
