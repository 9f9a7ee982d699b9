package org.gradus.plot;

import java.util.List;
import java.util.function.BiConsumer;

/** Markers with their names in rows under the title, where names have no place at the data. */
final class Key {
  private static final double ROW = 24;
  private static final double SWATCH = 22;
  private static final double SPACE = 22;

  private final List<String> names;
  private final double width;

  Key(List<String> names, double width) {
    this.names = names;
    this.width = width;
  }

  double height() {
    return layout((i, at) -> {}) + ROW;
  }

  /** Draws the key; {@code swatch} draws the sign of a series around a point. */
  void draw(Canvas canvas, double top, Swatch swatch) {
    layout(
        (i, at) -> {
          double y = top + at[1] + ROW / 2;
          swatch.draw(i, at[0] + SWATCH / 2 - 3, y);
          canvas.text(
              Fonts.fit(names.get(i), Fonts.TEXT, width - 2 * Canvas.EDGE - SWATCH),
              at[0] + SWATCH,
              y + Canvas.middle(Fonts.TEXT),
              Fonts.TEXT,
              Palette.INK,
              Canvas.Anchor.START);
        });
  }

  /** Draws the sign of a series. */
  @FunctionalInterface
  interface Swatch {
    void draw(int series, double x, double y);
  }

  /** Places each entry and gives the top of the last row. */
  private double layout(BiConsumer<Integer, double[]> place) {
    double x = Canvas.EDGE;
    double y = 0;
    for (int i = 0; i < names.size(); i++) {
      double room = SWATCH + Fonts.width(names.get(i), Fonts.TEXT);
      if (x > Canvas.EDGE && x + room > width - Canvas.EDGE) {
        x = Canvas.EDGE;
        y += ROW;
      }
      place.accept(i, new double[] {x, y});
      x += room + SPACE;
    }
    return y;
  }
}
