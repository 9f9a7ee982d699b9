package org.gradus.plot;

import java.awt.Color;

/** Colours for numbers: white is nothing. */
enum Ramp {
  /** White to blue, for numbers from 0 up. */
  SEQUENTIAL {
    @Override
    Color at(double value, double most) {
      return Palette.mix(Palette.PAPER, DEEP_BLUE, share(value, most));
    }
  },
  /** Blue through white to orange, for numbers on both sides of 0. */
  DIVERGING {
    @Override
    Color at(double value, double most) {
      Color end = value < 0 ? DEEP_BLUE : DEEP_ORANGE;
      return Palette.mix(Palette.PAPER, end, share(Math.abs(value), most));
    }
  };

  /** Much darker than the orange end, so that the signs stay apart in a grey print too. */
  static final Color DEEP_BLUE = new Color(0x083B78);

  static final Color DEEP_ORANGE = new Color(0xE07B1A);

  /**
   * The colour of a number.
   *
   * @param most the size at which the colour is full
   */
  abstract Color at(double value, double most);

  private static double share(double value, double most) {
    return most == 0 ? 0 : value / most;
  }
}
