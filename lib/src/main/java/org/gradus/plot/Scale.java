package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;

/** One axis' numbers: where it begins and ends, and the round numbers that are marked on it. */
final class Scale {
  private final double min;
  private final double max;
  private final double step;

  private Scale(double min, double max, double step) {
    this.min = min;
    this.max = max;
    this.step = step;
  }

  /** An axis that begins and ends at marked numbers, with about this many of them. */
  static Scale round(double low, double high, int about) {
    double pad = pad(low, high);
    double step = step((high - low + 2 * pad) / about);
    return new Scale(
        Math.floor((low - pad) / step + 1e-9) * step,
        Math.ceil((high + pad) / step - 1e-9) * step,
        step);
  }

  /** An axis that begins and ends with the data. */
  static Scale tight(double low, double high, int about) {
    double pad = pad(low, high);
    return new Scale(low - pad, high + pad, step((high - low + 2 * pad) / about));
  }

  /** An axis for counts: half a unit of room for a single number, and only whole ones marked. */
  static Scale whole(double low, double high, int about) {
    double pad = low == high ? 0.5 : 0;
    return new Scale(low - pad, high + pad, Math.max(1, step((high - low) / about)));
  }

  /** Room around a single number, in proportion to it. */
  private static double pad(double low, double high) {
    if (high - low > 1e-12 * Math.max(Math.abs(low), Math.abs(high))) {
      return 0;
    }
    return low == 0 ? 0.5 : Math.abs(low) * 0.1;
  }

  /** The next of 1, 2, 5, 10 … times a power of ten. */
  private static double step(double atLeast) {
    if (!(atLeast > 0)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
    double digit = atLeast / power;
    double nice = digit <= 1.0001 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10;
    return nice * power;
  }

  /** Where a number lies: 0 at the beginning of the axis, 1 at its end. */
  double share(double value) {
    return (value - min) / (max - min);
  }

  double min() {
    return min;
  }

  double max() {
    return max;
  }

  /** The marked numbers, from the first to the last. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(min / step - 1e-9);
    long last = (long) Math.floor(max / step + 1e-9);
    for (long i = first; i <= last; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** What is written at a marked number: all of them with as many decimals. */
  String label(double tick) {
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    if (decimals > 5 || Math.abs(tick) >= 1e7) {
      return Wording.number(tick);
    }
    return Wording.fixed(Math.abs(tick) < step / 2 ? 0 : tick, decimals);
  }

  List<String> labels() {
    return ticks().stream().map(this::label).toList();
  }
}
