package org.gradus.plot;

import java.awt.image.BufferedImage;

/** A small bar that says which colour means which number. */
final class ColourBar {
  static final int LENGTH = 220;
  private static final int THICK = 12;
  private static final int STEPS = 221;

  private ColourBar() {}

  /** From −most through 0 to most, with a word beyond each end. */
  static void diverging(
      Canvas canvas, double centre, double top, double most, String low, String high) {
    int left = (int) Math.round(centre - LENGTH / 2.0);
    bar(canvas, Ramp.DIVERGING, -most, most, left, top);
    number(canvas, Wording.number(-most), left, top);
    number(canvas, "0", centre, top);
    number(canvas, Wording.number(most), left + LENGTH, top);
    double y = top + THICK / 2.0 + Canvas.middle(Fonts.SMALL);
    canvas.text(low, left - 12, y, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.END);
    canvas.text(high, left + LENGTH + 12, y, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.START);
  }

  /** From 0 to most. */
  static void sequential(Canvas canvas, double centre, double top, double most) {
    int left = (int) Math.round(centre - LENGTH / 2.0);
    bar(canvas, Ramp.SEQUENTIAL, 0, most, left, top);
    number(canvas, "0", left, top);
    number(canvas, Wording.number(most), left + LENGTH, top);
  }

  private static void bar(Canvas canvas, Ramp ramp, double low, double high, int left, double top) {
    float[] values = new float[STEPS];
    for (int i = 0; i < STEPS; i++) {
      values[i] = (float) (low + (high - low) * i / (STEPS - 1));
    }
    double most = Math.max(Math.abs(low), Math.abs(high));
    BufferedImage pixels = Pixels.of(values, 1, STEPS, v -> ramp.at(v, most));
    canvas.picture(pixels, left, (int) Math.round(top), LENGTH, THICK);
  }

  private static void number(Canvas canvas, String number, double x, double top) {
    canvas.text(number, x, top + THICK + 18, Fonts.SMALL, Palette.MUTED, Canvas.Anchor.MIDDLE);
  }
}
