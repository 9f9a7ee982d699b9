package org.gradus.plot;

import java.awt.Color;

/**
 * The colours of all figures, on white. They are the course's accents, ordered so that neighbours
 * differ in lightness too and stay apart for red-green colour blindness.
 */
final class Palette {
  /** Titles and numbers. */
  static final Color INK = new Color(0x1B2733);

  /** Names of axes, ticks, captions. */
  static final Color MUTED = new Color(0x56606B);

  /** Thin lines behind the data. */
  static final Color GRID = new Color(0xDFE3E8);

  /** The base line of an axis, borders of pictures. */
  static final Color AXIS = new Color(0x8A94A0);

  static final Color PAPER = Color.WHITE;
  static final Color BLUE = new Color(0x0B5CAD);
  static final Color ORANGE = new Color(0xC8452A);
  static final Color TEAL = new Color(0x0F8F7E);

  /** What is wrong, as text on white. */
  static final Color WRONG = new Color(0xA5321B);

  private static final Color AMBER = new Color(0xC77D0A);
  private static final Color VIOLET = new Color(0x4B2A7B);
  private static final Color SKY = new Color(0x2F9BD6);

  private static final Color[] LINES = {BLUE, ORANGE, TEAL, AMBER, VIOLET, SKY, MUTED};

  /** Darker where the line's colour has too little contrast for text. */
  private static final Color[] TEXTS = {
    BLUE, WRONG, new Color(0x0A675B), new Color(0x8A5300), VIOLET, new Color(0x1C6A96), MUTED
  };

  private Palette() {}

  /** The colour of the series with this number, counted from 0; they repeat after seven. */
  static Color line(int series) {
    return LINES[series % LINES.length];
  }

  /** The same hue, dark enough for text on white (contrast at least 4.5). */
  static Color text(int series) {
    return TEXTS[series % TEXTS.length];
  }

  static Color[] lines() {
    return LINES.clone();
  }

  /** The same colour, seen through: 0 is invisible, 255 opaque. */
  static Color clear(Color color, int alpha) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
  }

  /** A mixture: {@code share} 0 is {@code from}, 1 is {@code to}. */
  static Color mix(Color from, Color to, double share) {
    double t = Math.max(0, Math.min(1, share));
    return new Color(
        channel(from.getRed(), to.getRed(), t),
        channel(from.getGreen(), to.getGreen(), t),
        channel(from.getBlue(), to.getBlue(), t));
  }

  private static int channel(int from, int to, double t) {
    return (int) Math.round(from + (to - from) * t);
  }

  /** White or black, whichever has more contrast on this ground: 4.5 at least. */
  static Color on(Color ground) {
    double light =
        0.2126 * linear(ground.getRed())
            + 0.7152 * linear(ground.getGreen())
            + 0.0722 * linear(ground.getBlue());
    return light < 0.179 ? PAPER : Color.BLACK;
  }

  /** The inverse of sRGB's transfer function (IEC 61966-2-1). */
  private static double linear(int channel) {
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }
}
