package org.gradus.grader.junit;

import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The shape of an array in words, for tests to compare: a student then sees both. An assertion on
 * sizes shows neither, and fails by itself on rows of unequal lengths.
 *
 * <pre>{@code
 * assertThat(Shape.of(table)).as("a row for each class").isEqualTo("3 rows of 3");
 * }</pre>
 */
public final class Shape {
  private Shape() {}

  /**
   * Says how many values an array has, or how many rows of how many.
   *
   * @param array of one or two dimensions, or null
   * @return {@code 3 values}, {@code 2 rows of 4}, {@code 2 rows of 3, null}, {@code null}
   * @throws IllegalArgumentException if it is something else
   */
  public static String of(@Nullable Object array) {
    if (array == null) {
      return "null";
    }
    int length = Array.getLength(array);
    Class<?> component = array.getClass().getComponentType();
    if (!component.isArray()) {
      return counted(length, "value");
    }
    if (component.getComponentType().isArray()) {
      throw new IllegalArgumentException("Shape.of tells of one or two dimensions, not of more.");
    }
    List<String> rows =
        IntStream.range(0, length).mapToObj(row -> width(Array.get(array, row))).toList();
    boolean alike = rows.stream().distinct().count() == 1;
    return length == 0
        ? "0 rows"
        : counted(length, "row") + " of " + (alike ? rows.get(0) : String.join(", ", rows));
  }

  private static String width(@Nullable Object row) {
    return row == null ? "null" : Integer.toString(Array.getLength(row));
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
