package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** The columns of Breast Cancer Wisconsin (Diagnostic), and its file read strictly. */
final class Wdbc {
  /** Ten measures of a nucleus. */
  static final List<String> MEASURES =
      List.of(
          "radius",
          "texture",
          "perimeter",
          "area",
          "smoothness",
          "compactness",
          "concavity",
          "concave_points",
          "symmetry",
          "fractal_dimension");

  /** Of each the mean, its standard error, and the mean of the three largest: 30 columns. */
  static final List<String> FEATURES =
      Stream.of("mean", "se", "worst")
          .flatMap(kind -> MEASURES.stream().map(measure -> measure + "_" + kind))
          .toList();

  private static final List<String> CODES = List.of("B", "M");
  private static final String TARGET = "diagnosis";

  private Wdbc() {}

  /** The patients' numbers are checked and left out: nothing is to be learned from them. */
  static Table read(InputStream in, String file) throws IOException {
    Table table = empty("wdbc");
    for (CsvRow row : CsvRow.read(in, file, List.of(), 2 + FEATURES.size())) {
      row.whole(0, "the patient's number");
      double[] values = new double[FEATURES.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.number(2 + i, FEATURES.get(i));
      }
      add(table, row.oneOf(1, TARGET, CODES).equals("M"), values);
    }
    return table;
  }

  static Table empty(String name) {
    Table table = Table.create(name, StringColumn.create(TARGET));
    FEATURES.forEach(feature -> table.addColumns(DoubleColumn.create(feature)));
    return table;
  }

  static void add(Table table, boolean malignant, double... values) {
    table.stringColumn(0).append(malignant ? "malignant" : "benign");
    for (int i = 0; i < values.length; i++) {
      table.doubleColumn(1 + i).append(values[i]);
    }
  }
}
