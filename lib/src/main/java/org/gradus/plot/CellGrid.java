package org.gradus.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;

/** Cells in rows and columns with their names; names too long to stand level over a column lean. */
final class CellGrid {
  static final int WIDTH = 640;

  private static final double LONGEST_NAME = 130;
  private static final double NARROWEST = 56;

  /** In narrower cells even leaning names touch: then only some of them are written. */
  private static final double NARROWEST_LEANING = 20;

  private static final double WIDEST = 110;
  private static final double TALLEST = 37;
  private static final double TALLEST_GRID = 420;
  private static final float LARGEST_NUMBER = 16;
  private static final float SMALLEST_NUMBER = 8;

  private final List<String> rows;
  private final List<String> columns;
  private final double left;
  private final double top;
  private final double cellWidth;
  private final double cellHeight;
  private final boolean leaning;

  /**
   * Lays the cells out.
   *
   * @param top where the names of the columns may begin
   * @param corner what stands left of them
   * @param rightRoom the room to leave at the right, edge included
   */
  CellGrid(List<String> rows, List<String> columns, double top, String corner, double rightRoom) {
    this.rows = rows;
    this.columns = columns;
    double rowNames = Math.min(LONGEST_NAME, Fonts.widest(rows, Fonts.LABEL));
    double columnNames = Math.min(LONGEST_NAME, Fonts.widest(columns, Fonts.LABEL));
    this.left = Canvas.EDGE + Math.max(Fonts.width(corner, Fonts.TEXT), rowNames) + 14;
    this.cellWidth =
        Math.min(
            Math.max(NARROWEST, Math.min(WIDEST, columnNames + 16)),
            (WIDTH - left - rightRoom) / columns.size());
    this.cellHeight =
        Math.min(Math.min(cellWidth, TALLEST), Math.max(4, TALLEST_GRID / rows.size()));
    this.leaning = columnNames > cellWidth - 4 && cellWidth >= NARROWEST_LEANING;
    this.top = top + (leaning ? columnNames * Math.sin(Math.PI / 4) + 20 : 30);
  }

  double left() {
    return left;
  }

  double top() {
    return top;
  }

  double right() {
    return left + columns.size() * cellWidth;
  }

  double bottom() {
    return top + rows.size() * cellHeight;
  }

  /** The middle of a row. */
  double middle(int row) {
    return top + (row + 0.5) * cellHeight;
  }

  /** Draws the names of rows and columns; where they stand too close, only every second, third … */
  void names(Canvas canvas) {
    for (int i = 0; i < rows.size(); i += everyRow()) {
      canvas.text(
          Fonts.fit(rows.get(i), Fonts.LABEL, LONGEST_NAME),
          left - 14,
          middle(i) + Canvas.middle(Fonts.LABEL),
          Fonts.LABEL,
          Palette.INK,
          Canvas.Anchor.END);
    }
    double widest = Fonts.widest(columns, Fonts.LABEL);
    int everyColumn = leaning ? 1 : every((widest + 4) / cellWidth);
    for (int j = 0; j < columns.size(); j += everyColumn) {
      String name = Fonts.fit(columns.get(j), Fonts.LABEL, LONGEST_NAME);
      double x = left + (j + 0.5) * cellWidth;
      if (leaning) {
        canvas.leaning(name, x - 2, top - 8, Fonts.LABEL, Palette.INK);
      } else {
        canvas.text(name, x, top - 10, Fonts.LABEL, Palette.INK, Canvas.Anchor.MIDDLE);
      }
    }
  }

  /** From one row with text beside it to the next, so that they stand apart. */
  int everyRow() {
    return every(19 / cellHeight);
  }

  /** A round number of cells from one name to the next. */
  private static int every(double atLeast) {
    return IntStream.of(1, 2, 5, 10, 20, 50, 100, 200, 500)
        .filter(step -> step >= atLeast)
        .findFirst()
        .orElse(1000);
  }

  /** Whether cells are so small that they are drawn as one picture. */
  boolean fine() {
    return cellHeight < 12;
  }

  /** Draws all cells as one picture, a pixel a cell. */
  void picture(Canvas canvas, BufferedImage pixels) {
    canvas.picture(
        pixels,
        (int) Math.round(left),
        (int) Math.round(top),
        (int) Math.round(right() - left),
        (int) Math.round(bottom() - top));
  }

  /** Draws a cell and, if it is not empty, the text in it. */
  void cell(Canvas canvas, int i, int j, Color ground, String text, Font font, Color ink) {
    double x = left + j * cellWidth;
    double y = top + i * cellHeight;
    canvas.box(x + 1, y + 1, cellWidth - 2, cellHeight - 2, ground);
    canvas.centred(text, x + cellWidth / 2, y + cellHeight / 2, font, ink);
  }

  /** The largest type in which all these fit their cells; 0 if even small type does not. */
  float size(List<String> texts) {
    float size = LARGEST_NUMBER;
    while (Fonts.widest(texts, Fonts.bold(size)) > cellWidth - 6 || size > cellHeight - 4) {
      size -= 1;
      if (size < SMALLEST_NUMBER) {
        return 0;
      }
    }
    return size;
  }
}
