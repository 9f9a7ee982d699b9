package org.gradus.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table and where it came from. Immutable: the table handed out is a copy.
 *
 * @param table Tablesaw's table; missing values are missing in it, never 0
 * @param provenance where it came from
 * @param note what a reader must know about it, such as why this is a stand-in; mostly empty
 */
public record DataTable(Table table, Provenance provenance, String note) implements Sourced {

  /** Keeps a copy of the table. */
  public DataTable {
    table = table.copy();
  }

  /** Without a note. */
  public DataTable(Table table, Provenance provenance) {
    this(table, provenance, "");
  }

  DataTable with(String said) {
    return new DataTable(table, provenance, said);
  }

  /** The table: a copy. */
  @Override
  public Table table() {
    return table.copy();
  }

  /** How many rows there are. */
  public int size() {
    return table.rowCount();
  }

  /** The same without the rows that lack a value. */
  public DataTable complete() {
    int[] whole =
        IntStream.range(0, table.rowCount())
            .filter(row -> table.columns().stream().noneMatch(column -> column.isMissing(row)))
            .toArray();
    int dropped = table.rowCount() - whole.length;
    return dropped == 0
        ? this
        : new DataTable(
            table.rows(whole),
            provenance.part("without the %d rows that lack a value".formatted(dropped)),
            note);
  }

  /**
   * One column to be learned from all others: see {@link Tables#dataset(Table, String)}.
   *
   * @param target the column to learn
   */
  public Dataset dataset(String target) {
    return dataset(target, Tables.others(table, target).toArray(String[]::new));
  }

  /**
   * One column to be learned from some others: see {@link Tables#dataset(Table, String,
   * String...)}.
   *
   * @param target the column to learn
   * @param features the columns to learn from, in this order
   */
  public Dataset dataset(String target, String... features) {
    return Tables.dataset(table, target, List.of(features), provenance);
  }

  @Override
  public String amount() {
    int lacking = 0;
    for (Column<?> column : table.columns()) {
      lacking += column.countMissing();
    }
    return String.format(
        Locale.ROOT,
        "%,d rows of %d columns%s",
        table.rowCount(),
        table.columnCount(),
        lacking == 0 ? "" : ", %d values missing".formatted(lacking));
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
