package org.gradus.kernel;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Numbers in rows and columns: an {@code NDArray}, or a small matrix of Java's own. */
final class ArrayRendering {
  static final int SIDE = 10;

  private ArrayRendering() {}

  /** Shape, type, and the first values; of more than two axes the first slice is shown. */
  static Rendered of(NDArray array) {
    Shape shape = array.getShape();
    String head =
        "NDArray %s %s".formatted(shape, array.getDataType().toString().toLowerCase(Locale.ROOT));
    if (shape.size() == 0) {
      return Rendered.of("<div>" + Html.escape(head) + ", empty</div>", head + ", empty");
    }
    long[] sizes = shape.getShape();
    int rank = sizes.length;
    int rows = rank < 2 ? 1 : (int) Math.min(SIDE, sizes[rank - 2]);
    int columns = rank < 1 ? 1 : (int) Math.min(SIDE, sizes[rank - 1]);
    double[][] values = new double[rows][columns];
    // The values lie one after the other, the last axis fastest; the first slice comes first.
    int stride = rank < 1 ? 1 : (int) sizes[rank - 1];
    double[] first = firstValues(array, (long) (rows - 1) * stride + columns);
    for (int r = 0; r < rows; r++) {
      System.arraycopy(first, r * stride, values[r], 0, columns);
    }
    return grid(head, values, rank < 2 ? 1 : sizes[rank - 2], rank < 1 ? 1 : sizes[rank - 1], rank);
  }

  private static double[] firstValues(NDArray array, long count) {
    try (NDArray flat = array.flatten();
        NDArray part = flat.get("0:" + count);
        NDArray wide = part.toType(DataType.FLOAT64, true)) {
      return wide.toDoubleArray();
    }
  }

  static Rendered of(float[][] matrix) {
    return matrix("float", width(matrix, row -> row.length), matrix, ArrayRendering::first);
  }

  static Rendered of(double[][] matrix) {
    return matrix("double", width(matrix, row -> row.length), matrix, ArrayRendering::first);
  }

  static Rendered of(float[] vector) {
    return vector("float", vector.length, first(vector));
  }

  static Rendered of(double[] vector) {
    return vector("double", vector.length, first(vector));
  }

  static Rendered of(int[] vector) {
    return vector(
        "int",
        vector.length,
        Arrays.stream(vector, 0, Math.min(SIDE, vector.length)).asDoubleStream().toArray());
  }

  private static Rendered vector(String type, int length, double[] first) {
    return grid("%s[%d]".formatted(type, length), new double[][] {first}, 1, length, 1);
  }

  private static <R> Rendered matrix(
      String type, int width, R[] rows, Function<R, double[]> first) {
    double[][] shown = Arrays.stream(rows).limit(SIDE).map(first).toArray(double[][]::new);
    return grid("%s[%d][%d]".formatted(type, rows.length, width), shown, rows.length, width, 2);
  }

  private static <R> int width(R[] rows, ToIntFunction<R> length) {
    return Arrays.stream(rows).mapToInt(length).max().orElse(0);
  }

  private static Rendered grid(
      String head, double[][] shown, long allRows, long allColumns, int rank) {
    List<List<String>> rows = new ArrayList<>();
    int width = 0;
    for (double[] values : shown) {
      rows.add(Arrays.stream(values).mapToObj(Html::number).toList());
      width = Math.max(width, values.length);
    }
    boolean[] numeric = new boolean[width];
    Arrays.fill(numeric, true);
    List<String> cuts = new ArrayList<>();
    if (shown.length < allRows) {
      cuts.add(String.format(Locale.ROOT, "first %d of %,d rows", shown.length, allRows));
    }
    if (width < allColumns) {
      cuts.add(String.format(Locale.ROOT, "first %d of %,d values a row", width, allColumns));
    }
    if (rank > 2) {
      cuts.add("first slice");
    }
    String caption = cuts.isEmpty() ? head : head + " · " + String.join(", ", cuts);
    StringBuilder text = new StringBuilder(caption);
    rows.forEach(row -> text.append('\n').append(String.join("  ", row)));
    return Rendered.of(Html.table(List.of(), rows, numeric, caption), text.toString());
  }

  private static double[] first(double[] values) {
    return Arrays.copyOf(values, Math.min(SIDE, values.length));
  }

  private static double[] first(float[] values) {
    // Through text, so that 0.1f reads 0.1 and not 0.10000000149.
    return IntStream.range(0, Math.min(SIDE, values.length))
        .mapToDouble(i -> Double.parseDouble(Float.toString(values[i])))
        .toArray();
  }
}
