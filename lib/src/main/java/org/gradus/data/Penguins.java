package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The columns of the Palmer penguins, and their file read strictly. */
final class Penguins {
  static final List<String> SPECIES = List.of("Adelie", "Chinstrap", "Gentoo");
  static final List<String> ISLANDS = List.of("Biscoe", "Dream", "Torgersen");
  private static final List<String> SEXES = List.of("female", "male", "NA");
  private static final List<String> HEADER =
      List.of(
          "species",
          "island",
          "bill_length_mm",
          "bill_depth_mm",
          "flipper_length_mm",
          "body_mass_g",
          "sex",
          "year");

  private Penguins() {}

  static Table read(InputStream in, String file) throws IOException {
    Table table = empty("penguins");
    for (CsvRow row : CsvRow.read(in, file, HEADER, HEADER.size())) {
      @Nullable Double[] measures = new @Nullable Double[4];
      for (int i = 0; i < measures.length; i++) {
        measures[i] = row.missing(2 + i) ? null : row.number(2 + i, HEADER.get(2 + i));
      }
      add(
          table,
          row.oneOf(0, "species", SPECIES),
          row.oneOf(1, "island", ISLANDS),
          measures,
          row.oneOf(6, "sex", SEXES),
          row.whole(7, "year"));
    }
    return table;
  }

  static Table empty(String name) {
    return Table.create(
        name,
        StringColumn.create(HEADER.get(0)),
        StringColumn.create(HEADER.get(1)),
        DoubleColumn.create(HEADER.get(2)),
        DoubleColumn.create(HEADER.get(3)),
        DoubleColumn.create(HEADER.get(4)),
        DoubleColumn.create(HEADER.get(5)),
        StringColumn.create(HEADER.get(6)),
        IntColumn.create(HEADER.get(7)));
  }

  /** Adds a row; null and NA are missing values. */
  static void add(
      Table table,
      String species,
      String island,
      @Nullable Double[] measures,
      String sex,
      int year) {
    table.stringColumn(0).append(species);
    table.stringColumn(1).append(island);
    for (int i = 0; i < measures.length; i++) {
      Double measure = measures[i];
      if (measure == null) {
        table.doubleColumn(2 + i).appendMissing();
      } else {
        table.doubleColumn(2 + i).append(measure);
      }
    }
    if (sex.equals("NA")) {
      table.stringColumn(6).appendMissing();
    } else {
      table.stringColumn(6).append(sex);
    }
    table.intColumn(7).append(year);
  }
}
