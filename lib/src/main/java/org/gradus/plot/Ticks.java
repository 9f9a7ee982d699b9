package org.gradus.plot;

import java.util.ArrayList;
import java.util.List;

/** Round numbers in a range: multiples of 1, 2 or 5 times a power of ten. */
final class Ticks {
  private Ticks() {}

  /** The smallest round number at or above this one. */
  static double roundUp(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(number)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= number * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** At most so many multiples of one round number; fewer where the range holds fewer. */
  static List<Double> within(double low, double high, int most) {
    double step = roundUp((high - low) / most);
    List<Double> ticks = new ArrayList<>();
    for (double k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
      ticks.add(k * step);
    }
    return ticks;
  }
}
