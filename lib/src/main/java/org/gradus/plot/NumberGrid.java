package org.gradus.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/**
 * Square cells with numbers at a place of a figure.
 *
 * @param left of the first cell
 * @param top of the first cell
 * @param cell the side of a cell in pixels
 */
record NumberGrid(double left, double top, double cell, int rows, int columns) {
  static final Color MARKED = Palette.mix(Palette.PAPER, Ramp.DEEP_ORANGE, 0.32);
  private static final double NARROWEST_TEXT = 15;

  double right() {
    return left + columns * cell;
  }

  double bottom() {
    return top + rows * cell;
  }

  Rectangle2D part(int row, int column, int height, int width) {
    return new Rectangle2D.Double(
        left + column * cell, top + row * cell, width * cell, height * cell);
  }

  void ground(Canvas canvas, int row, int column, Color color) {
    canvas.fill(part(row, column, 1, 1), color);
  }

  void rule(Canvas canvas) {
    for (int i = 0; i <= rows; i++) {
      canvas.line(left, top + i * cell, right(), top + i * cell, Palette.AXIS, 1);
    }
    for (int j = 0; j <= columns; j++) {
      canvas.line(left + j * cell, top, left + j * cell, bottom(), Palette.AXIS, 1);
    }
  }

  /** A bold frame around some cells. */
  void frame(Canvas canvas, int row, int column, int height, int width) {
    canvas.graphics().setColor(Palette.WRONG);
    canvas.graphics().setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    canvas.graphics().draw(part(row, column, height, width));
  }

  /** A text in a cell; nothing where cells are too small for any text. */
  void text(Canvas canvas, int row, int column, String text, Font font, Color ink) {
    if (font.getSize2D() > 0) {
      canvas.centred(text, left + (column + 0.5) * cell, top + (row + 0.5) * cell, font, ink);
    }
  }

  /** The largest type in which all these fit a cell; of size 0 if none does. */
  Font font(List<String> texts) {
    for (float size = 17; size >= 10 && cell >= NARROWEST_TEXT; size -= 0.5f) {
      if (Fonts.widest(texts, Fonts.plain(size)) <= cell - 4 && size <= cell - 4) {
        return Fonts.plain(size);
      }
    }
    return Fonts.plain(0);
  }

  /** The name under the cells. */
  void caption(Canvas canvas, String name) {
    canvas.text(
        name, (left + right()) / 2, bottom() + 24, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.MIDDLE);
  }

  /** What is written into cells: whole numbers plain, others to few digits. */
  static List<String> texts(double[][] values) {
    return Wording.alike(Arrays.stream(values).flatMapToDouble(Arrays::stream).toArray());
  }

  /** Checks a table: some rows, all of one length, finite. */
  static void check(String what, double[][] values) {
    Require.some("rows of the " + what, values.length);
    Require.rectangular("the " + what, Arrays.stream(values).map(row -> row.length).toList());
    Require.some("columns of the " + what, values[0].length);
    for (int i = 0; i < values.length; i++) {
      Require.finite("row " + i + " of the " + what, values[i]);
    }
  }
}
