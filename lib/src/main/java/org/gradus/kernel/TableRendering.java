package org.gradus.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A Tablesaw table: its first rows, and how many there are. */
final class TableRendering {
  static final int ROWS = 10;
  static final int COLUMNS = 20;

  private TableRendering() {}

  static Rendered of(Table table) {
    List<Column<?>> columns = table.columns();
    int width = Math.min(COLUMNS, columns.size());
    int height = Math.min(ROWS, table.rowCount());
    List<String> header = new ArrayList<>();
    boolean[] numeric = new boolean[width];
    for (int c = 0; c < width; c++) {
      header.add(columns.get(c).name());
      numeric[c] = columns.get(c) instanceof NumericColumn;
    }
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r < height; r++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < width; c++) {
        row.add(cell(columns.get(c), r));
      }
      rows.add(row);
    }
    return Rendered.of(
        Html.table(header, rows, numeric, caption(table, height, width)),
        table.first(height).print());
  }

  private static String cell(Column<?> column, int row) {
    if (column.isMissing(row)) {
      return "";
    }
    Object value = column.get(row);
    return value instanceof Double || value instanceof Float
        ? Html.number(((Number) value).doubleValue())
        : column.getString(row);
  }

  private static String caption(Table table, int height, int width) {
    String rows = table.rowCount() == 1 ? "row" : "rows";
    String count =
        height < table.rowCount()
            ? String.format(Locale.ROOT, "first %d of %,d %s", height, table.rowCount(), rows)
            : String.format(Locale.ROOT, "%d %s", height, rows);
    String cut =
        width < table.columnCount()
            ? ", first %d of %d columns".formatted(width, table.columnCount())
            : "";
    String name = table.name() == null || table.name().isBlank() ? "" : table.name() + ": ";
    return name + count + cut;
  }
}
