package org.gradus.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * From Tablesaw's tables to data sets and back.
 *
 * <p>Numbers are features as they are, and true and false as 1 and 0. Text is none, since no order
 * of words is better than another: make yes-or-no columns of it with {@code
 * table.stringColumn("island").getDummies()}. A value that is missing is an error that names its
 * row, since whatever took its place would be made up.
 */
public final class Tables {
  private static final String CLASS = "class";

  private Tables() {}

  /**
   * One column to be learned from all others.
   *
   * @param table n rows
   * @param target the column to learn: text or true/false are classes, named and in alphabetical
   *     order; numbers are numbers, a target of shape [1]
   * @return n examples of shape [columns − 1]
   * @throws IllegalArgumentException if a column does not serve or a value is missing: the sentence
   *     names column and row
   */
  public static Dataset dataset(Table table, String target) {
    return dataset(table, target, others(table, target).toArray(String[]::new));
  }

  /**
   * One column to be learned from some others.
   *
   * @param table n rows
   * @param target the column to learn, as above
   * @param features the columns to learn from, in this order
   * @return n examples of shape [features]
   * @throws IllegalArgumentException if a column does not serve or a value is missing: the sentence
   *     names column and row
   */
  public static Dataset dataset(Table table, String target, String... features) {
    Provenance own =
        new Provenance(
            table.name() == null ? "table" : table.name(),
            "a table of your own",
            digest(table),
            "yours",
            "nobody to cite",
            false,
            "all");
    return dataset(table, target, List.of(features), own);
  }

  static Dataset dataset(Table table, String target, List<String> features, Provenance provenance) {
    int rows = table.rowCount();
    if (features.isEmpty()) {
      throw new IllegalArgumentException(
          "There is no column to learn %s from: the table has only that one.".formatted(target));
    }
    distinct(features, target);
    float[] inputs = new float[Shapes.length(rows, features.size())];
    for (int c = 0; c < features.size(); c++) {
      float[] numbers = numbers(column(table, features.get(c)));
      for (int row = 0; row < rows; row++) {
        inputs[row * features.size() + c] = numbers[row];
      }
    }
    Features values = new FloatFeatures(inputs, features.size());
    Column<?> goal = column(table, target);
    if (goal instanceof NumericColumn) {
      return Dataset.ofValues(
          values, new FloatFeatures(numbers(goal), 1), List.of(target), provenance);
    }
    List<String> words = words(goal);
    List<String> names =
        goal instanceof BooleanColumn
            ? List.of("false", "true")
            : List.copyOf(new TreeSet<>(words));
    return new Dataset(
        values, words.stream().mapToInt(names::indexOf).toArray(), names, provenance);
  }

  /**
   * A data set as a table: a column for each feature, then the target. Classes come by their names
   * in the column {@code class}, numbers in columns by the names of the targets where each has its
   * own, else numbered: price1, price2, …, or y1, y2, … where they are class numbers by place.
   *
   * @param data n examples
   * @param features the names of the feature columns, one for each number of an example; x1, x2, …
   *     if there are none
   * @return n rows of single-precision numbers, named like the data set
   */
  public static Table table(Dataset data, String... features) {
    List<String> names = names("x", data.features().width(), Arrays.asList(features));
    Table table = Table.create(data.provenance().name());
    numbers(data.features(), names, table);
    if (data.hasClasses()) {
      List<String> classes = data.classNames();
      table.addColumns(
          StringColumn.create(
              fresh(table, CLASS), Arrays.stream(data.labels()).mapToObj(classes::get).toList()));
    } else {
      Features targets = data.targets();
      List<String> known = data.targetNames();
      // Names of classes by place are no names of columns.
      boolean each = known.size() == targets.width();
      String stem = known.size() == 1 ? known.get(0) : "y";
      numbers(targets, each ? known : names(stem, targets.width(), List.of()), table);
    }
    return table;
  }

  private static void numbers(Features values, List<String> names, Table table) {
    float[][] rows = values.rows();
    for (int c = 0; c < names.size(); c++) {
      float[] column = new float[rows.length];
      for (int row = 0; row < rows.length; row++) {
        column[row] = rows[row][c];
      }
      table.addColumns(FloatColumn.create(fresh(table, names.get(c)), column));
    }
  }

  /** A name that no column has yet, whatever its case. */
  private static String fresh(Table table, String name) {
    if (table.columnNames().stream().anyMatch(name::equalsIgnoreCase)) {
      throw new IllegalArgumentException(
          "There would be two columns '%s': give the features other names.".formatted(name));
    }
    return name;
  }

  private static List<String> names(String stem, int width, List<String> given) {
    if (!given.isEmpty() && given.size() != width) {
      throw new IllegalArgumentException(
          "%d names do not fit examples of %d numbers: give one for each, or none."
              .formatted(given.size(), width));
    }
    return given.isEmpty()
        ? IntStream.rangeClosed(1, width).mapToObj(i -> stem + i).toList()
        : given;
  }

  /** A fingerprint of the cells, whatever the locale. */
  static String digest(Table table) {
    StringBuilder content = new StringBuilder(String.join(",", table.columnNames()));
    for (int row = 0; row < table.rowCount(); row++) {
      content.append('\n');
      for (Column<?> column : table.columns()) {
        content.append(column.isMissing(row) ? "" : column.get(row)).append(',');
      }
    }
    return Digests.sha256(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A column to learn from that is the answer itself would teach nothing, twice the same little.
   */
  private static void distinct(List<String> features, String target) {
    TreeSet<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String feature : features) {
      if (feature.equalsIgnoreCase(target)) {
        throw new IllegalArgumentException(
            "The column %s is to be learned, so nothing can be learned from it: leave it out."
                .formatted(target));
      }
      if (!seen.add(feature)) {
        throw new IllegalArgumentException(
            "The column %s is listed twice: once is enough.".formatted(feature));
      }
    }
  }

  /** The names of all columns but one. */
  static List<String> others(Table table, String target) {
    List<String> names = new ArrayList<>(table.columnNames());
    names.remove(column(table, target).name());
    return names;
  }

  /** Tablesaw finds a column whatever its case; so does this. */
  private static Column<?> column(Table table, String name) {
    return table.columns().stream()
        .filter(column -> column.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The table %s has no column '%s'; it has %s."
                        .formatted(table.name(), name, String.join(", ", table.columnNames()))));
  }

  private static float[] numbers(Column<?> column) {
    float[] numbers = new float[column.size()];
    for (int row = 0; row < numbers.length; row++) {
      present(column, row);
      if (column instanceof NumericColumn<?> numeric) {
        numbers[row] = (float) numeric.getDouble(row);
      } else if (column instanceof BooleanColumn bool) {
        numbers[row] = bool.get(row) ? 1 : 0;
      } else {
        throw new IllegalArgumentException(
            "The column %s holds no numbers (row %d has '%s'): leave it out, or make yes-or-no columns of it with getDummies()."
                .formatted(column.name(), row, column.getString(row)));
      }
      if (!Float.isFinite(numbers[row])) {
        throw new IllegalArgumentException(
            "The column %s has %s in row %d, which no network can learn from: leave the row out."
                .formatted(column.name(), numbers[row], row));
      }
    }
    return numbers;
  }

  private static List<String> words(Column<?> column) {
    List<String> words = new ArrayList<>();
    for (int row = 0; row < column.size(); row++) {
      present(column, row);
      words.add(column.getString(row));
    }
    return words;
  }

  private static void present(Column<?> column, int row) {
    if (column.isMissing(row)) {
      throw new IllegalArgumentException(
          "The column %s has no value in row %d: leave such rows out with complete() or dropRowsWithMissingValues(), or fill them in."
              .formatted(column.name(), row));
    }
  }
}
