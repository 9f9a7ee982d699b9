package org.gradus.plot;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** A table of numbers as colours: white is 0, blue and, below zero, orange are the extremes. */
final class HeatMap {
  private final String title;
  private final double[][] values;
  private final String rowsAre;
  private final String columnsAre;
  private final Ramp ramp;
  private final double most;
  private final List<String> rows;
  private final List<String> columns;
  private final CellGrid grid;

  private HeatMap(
      String title,
      double[][] values,
      String rowsAre,
      List<String> rows,
      String columnsAre,
      List<String> columns) {
    this.title = Require.text("title", title);
    this.rowsAre = Require.text("name of the rows", rowsAre);
    this.columnsAre = Require.text("name of the columns", columnsAre);
    Require.some("rows of numbers", values.length);
    Require.rectangular("the table", Arrays.stream(values).map(row -> row.length).toList());
    Require.some("columns of numbers", values[0].length);
    Require.same("rows", values.length, "row names", rows.size());
    Require.same("columns", values[0].length, "column names", columns.size());
    for (int i = 0; i < values.length; i++) {
      Require.finite("row " + i, values[i]);
    }
    this.values = values;
    this.rows = rows;
    this.columns = columns;
    this.ramp = all().anyMatch(v -> v < 0) ? Ramp.DIVERGING : Ramp.SEQUENTIAL;
    this.most = all().map(Math::abs).max().orElse(0);
    this.grid =
        new CellGrid(rows, columns, Canvas.below(title, CellGrid.WIDTH) + 24, rowsAre, Canvas.EDGE);
  }

  static Figure of(
      String title,
      double[][] values,
      String rowsAre,
      List<String> rows,
      String columnsAre,
      List<String> columns) {
    double[][] copy = Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    HeatMap map = new HeatMap(title, copy, rowsAre, visible(rows), columnsAre, visible(columns));
    return new Figure(
        title,
        map.alt(),
        CellGrid.WIDTH,
        (int) Math.ceil(map.grid.bottom() + 56 + Canvas.EDGE),
        map::paint);
  }

  /** A blank, as between words of a text, is written ␣. */
  private static List<String> visible(List<String> names) {
    return names.stream().map(name -> name.isBlank() ? "␣" : name).toList();
  }

  private DoubleStream all() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream);
  }

  private void paint(Canvas canvas) {
    canvas.title(title, CellGrid.WIDTH);
    double middle = (grid.left() + grid.right()) / 2;
    double under = Canvas.below(title, CellGrid.WIDTH) + 22;
    canvas.text(columnsAre, middle, under, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.MIDDLE);
    canvas.text(
        rowsAre, grid.left() - 14, grid.top() - 10, Fonts.TEXT, Palette.MUTED, Canvas.Anchor.END);
    grid.names(canvas);
    if (grid.fine()) {
      grid.picture(canvas, pixels());
    } else {
      cells(canvas);
    }
    double centre = Math.max(middle, grid.left() + ColourBar.LENGTH / 2.0);
    if (ramp == Ramp.DIVERGING) {
      ColourBar.diverging(canvas, centre, grid.bottom() + 16, most, "", "");
    } else {
      ColourBar.sequential(canvas, centre, grid.bottom() + 16, most);
    }
  }

  private void cells(Canvas canvas) {
    List<String> numbers = Wording.alike(all().toArray());
    float size = grid.size(numbers);
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        Color ground = ramp.at(values[i][j], most);
        String text = size == 0 ? "" : numbers.get(i * columns.size() + j);
        grid.cell(canvas, i, j, ground, text, Fonts.plain(size), Palette.on(ground));
      }
    }
  }

  private BufferedImage pixels() {
    BufferedImage image =
        new BufferedImage(columns.size(), rows.size(), BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        image.setRGB(j, i, ramp.at(values[i][j], most).getRGB());
      }
    }
    return image;
  }

  private String alt() {
    double highest = all().max().orElse(0);
    double lowest = all().min().orElse(0);
    return "Heat map “%s”, %s (%s) by %s (%s): numbers from %s at %s to %s at %s."
        .formatted(
            title,
            Wording.count(rows.size(), "row", "rows"),
            rowsAre,
            Wording.count(columns.size(), "column", "columns"),
            columnsAre,
            Wording.number(lowest),
            place(lowest),
            Wording.number(highest),
            place(highest));
  }

  private String place(double wanted) {
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        if (values[i][j] == wanted) {
          return rows.get(i) + ", " + columns.get(j);
        }
      }
    }
    throw new AssertionError("an extreme is one of the numbers");
  }
}
