package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.Supplier;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AssertionFailureBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 00: what a machine gets, how it is scaled without a leak, and how answers are judged.
 */
@Exercise("00-start-here")
public final class StartHereChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** What the notebook must define. */
  public interface Student {
    /** The product of the numbers in a shape. */
    long featureCount(int[] shape);

    /** The means and the deviations of the columns. */
    double[][] fitScaler(double[][] rows);

    /** The rows after fitScaler had them: the same, unless it wrote into them. */
    @Expr(value = "fitScaler(a0) == a0 ? null : a0", shown = "rows after fitScaler(rows)")
    double[][] rowsAfterFitScaler(double[][] rows);

    /** The rows, scaled by a scaler that was fitted before. */
    double[][] scale(double[][] rows, double[][] scaler);

    /** The rows after scale had them; null where it returned the very array. */
    @Expr(value = "scale(a0, a1) == a0 ? null : a0", shown = "rows after scale(rows, scaler)")
    double[][] rowsAfterScale(double[][] rows, double[][] scaler);

    /** The scaler after scale had it. */
    @Expr(value = "scale(a0, a1) == a1 ? null : a1", shown = "scaler after scale(rows, scaler)")
    double[][] scalerAfterScale(double[][] rows, double[][] scaler);

    /** How often each first meets each second. */
    int[][] crossTable(int[] first, int[] second, int rows, int columns);

    /** The share of all cases that lie on the diagonal. */
    double share(int[][] table);
  }

  StartHereChecks() {}

  @Nested
  @Order(1)
  @Question(value = "featureCount", title = "How many features?")
  class FeatureCount {
    @Test
    @Order(1)
    @Points(1)
    @Hint("Work {2, 3} out by hand: what is the count before the loop, and after each number?")
    @DisplayName("is the product of the shape")
    void isTheProduct(Student student) {
      assertThat(student.featureCount(new int[] {28, 28}))
          .as("a grey picture of 28 x 28 pixels")
          .isEqualTo(784);
      assertThat(student.featureCount(new int[] {800, 1000, 3}))
          .as("a colour photograph of 800 x 1000 pixels")
          .isEqualTo(2_400_000);
    }

    @Test
    @Order(2)
    @Needs("isTheProduct")
    @Points(1)
    @Hint("How many numbers of the shape does the loop look at?")
    @DisplayName("serves a shape of any length")
    void servesAnyLength(Student student) {
      assertThat(student.featureCount(new int[] {30})).as("a row of a table").isEqualTo(30);
      assertThat(student.featureCount(new int[] {2, 3, 4, 5})).as("four numbers").isEqualTo(120);
    }

    @Test
    @Order(3)
    @Needs("isTheProduct")
    @Points(1)
    @Hint("Of which type is each number between the first and the last?")
    @DisplayName("does not overflow")
    void doesNotOverflow(Student student) {
      long count = student.featureCount(new int[] {90_000, 1080, 1920, 3});
      assertThat(count)
          .as(
              count == (int) 559_872_000_000L
                  ? "an hour of film: more than an int can hold; an int times an int overflows"
                      + " without a word"
                  : "an hour of film: more than an int can hold")
          .isEqualTo(559_872_000_000L);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "fitScaler", title = "Fit a scaler")
  class FitScaler {
    private static final double[] MEANS = {1, 0.2, 0.02};
    private static final double[] DEVIATIONS = {2, 0.4, 0.04};

    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives two rows, a number for each column")
    void hasTwoRows(Student student) {
      requireSize(
          student.fitScaler(new double[][] {{1, 2, 4}, {3, 4, 9}}),
          2,
          3,
          "two rows of three columns give {means, deviations}: two rows, a number for each column");
    }

    @Test
    @Order(2)
    @Needs("hasTwoRows")
    @Points(2)
    @Hint("Take the second column alone: what comes out after each step of the formula?")
    @DisplayName("learns the mean and the standard deviation of each column")
    void learnsMeanAndDeviation(Student student) {
      double[][] rows = {{0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {0, 0, 0}, {5, 1, 0.1}};
      double[][] scaler = student.fitScaler(rows);
      requireSize(scaler, 2, 3, "five rows of three columns");
      require(scaler, new double[][] {MEANS, DEVIATIONS}, () -> whatWentWrong(scaler));
    }

    /** The slip that a scaler shows; else what each row should hold. */
    private String whatWentWrong(double[][] scaler) {
      if (close(scaler[0], DEVIATIONS) && close(scaler[1], MEANS)) {
        return "row 0 holds the means and row 1 the deviations: yours are the other way round";
      }
      String columns = "the columns {0, 0, 0, 0, 5}, {0, 0, 0, 0, 1} and {0, 0, 0, 0, 0.1}";
      if (!close(scaler[0], MEANS)) {
        String means = "row 0 is to hold the means of " + columns;
        if (close(scaler[0], 1, 0, 0)) {
          return means + ": the fractions are lost, as where an int keeps a sum or is divided";
        }
        if (close(scaler[0], 5, 1, 0.1)) {
          return means + ": these are sums, not yet divided by the number of rows";
        }
        if (close(scaler[0], 1, 1.2, 1.22)) {
          return means + ": the sum of one column goes on in the next";
        }
        return means;
      }
      String deviations = "row 1 is to hold the standard deviations of " + columns;
      if (close(scaler[1], 4, 0.16, 0.0016)) {
        return deviations + ": without the root it is the variance";
      }
      double wider = Math.sqrt(1.25);
      if (close(scaler[1], 2 * wider, 0.4 * wider, 0.04 * wider)) {
        return deviations + ": divided by N - 1 it is another estimate; the formula has N";
      }
      if (close(scaler[1], 1.6, 0.32, 0.032)) {
        return deviations + ": the mean distance is another measure; square each distance first";
      }
      double n = Math.sqrt(5);
      if (close(scaler[1], 2 * n, 0.4 * n, 0.04 * n)) {
        return deviations + ": divide by the number of rows, under the root";
      }
      if (close(scaler[1], 2 / n, 0.4 / n, 0.04 / n)) {
        return deviations + ": divide by the number of rows before the root, not after it";
      }
      if (close(scaler[1], 2, 1, 1) || close(scaler[1], 2, 0.4, 1)) {
        return deviations + ": a small one is right too; only 0 becomes 1";
      }
      return deviations + ": the root of the mean square distance from the mean";
    }

    @Test
    @Order(3)
    @Needs("hasTwoRows")
    @Points(1)
    @DisplayName("gives a column that is always the same the deviation 1")
    void knowsConstantColumns(Student student) {
      double[][] scaler = student.fitScaler(new double[][] {{1, 10}, {5, 10}});
      requireSize(scaler, 2, 2, "two rows of two columns");
      double deviation = scaler[1][1];
      String column = " of the second column of {{1, 10}, {5, 10}}, which is always the same";
      assertThat(deviation)
          .as(
              deviation == 0
                  ? "the deviation" + column + ": nobody can divide by zero, so 1 stands in for it"
                  : "the deviation" + column)
          .isCloseTo(1, CLOSE);
      assertThat(scaler[0][1]).as("the mean" + column).isCloseTo(10, CLOSE);
    }

    @Test
    @Order(4)
    @Needs("hasTwoRows")
    @Points(1)
    @DisplayName("leaves the rows alone")
    void leavesTheRowsAlone(Student student) {
      requireUntouched(
          "rows",
          "fitScaler(rows)",
          student.rowsAfterFitScaler(new double[][] {{1, 10}, {5, 10}}),
          new double[][] {{1, 10}, {5, 10}});
    }
  }

  @Nested
  @Order(3)
  @Question(value = "scale", title = "Apply it")
  class Scale {
    private static final double[][] EXPECTED = {{3, -2, 0.25}, {2, -1, 0.5}};

    @Test
    @Order(1)
    @Points(1)
    @Hint("Take one value: which mean and which deviation belong to its column?")
    @DisplayName("subtracts the mean and divides by the deviation")
    void followsTheFormula(Student student) {
      double[][] scaled =
          student.scale(
              new double[][] {{5, 0, 1}, {4, 5, 2}}, new double[][] {{2, 10, 0}, {1, 5, 4}});
      String rows = "rows {{5, 0, 1}, {4, 5, 2}}, means {2, 10, 0}, deviations {1, 5, 4}";
      requireSize(scaled, 2, 3, rows + ": the result has the size of rows");
      require(scaled, EXPECTED, () -> rows + whatWentWrong(scaled));
    }

    /** The slip that the scaled rows show; else nothing. */
    private String whatWentWrong(double[][] scaled) {
      boolean filled =
          Arrays.stream(scaled).flatMapToDouble(Arrays::stream).anyMatch(value -> value != 0);
      if (filled && isCentred(scaled)) {
        return ": each column comes out around its own mean; a mean that is computed from the rows"
            + " themselves is a leak";
      }
      if (close(scaled, new double[][] {{3, -2, 1}, {2, 3, 2}})) {
        return ": the division came first; the subtraction needs parentheses";
      }
      if (close(scaled, new double[][] {{-3, 2, -0.25}, {-2, 1, -0.5}})) {
        return ": the sign is turned round; it is the value minus the mean";
      }
      if (close(scaled, new double[][] {{3, -2, 0}, {2, -1, 0}})) {
        return ": the fractions are lost, as where an int is divided by an int";
      }
      if (close(scaled, new double[][] {EXPECTED[0], {0, 0, 0}})) {
        return ": the first row alone is filled";
      }
      return "";
    }

    @Test
    @Order(2)
    @Needs("followsTheFormula")
    @Points(2)
    @DisplayName("uses the scaler that it is given, not the rows' own")
    void usesTheGivenScaler(Student student) {
      double[][] scaled = student.scale(new double[][] {{8, 8}}, new double[][] {{0, 4}, {2, 4}});
      String row = "a single test row {8, 8}, means {0, 4}, deviations {2, 4}";
      requireSize(scaled, 1, 2, row);
      require(
          scaled,
          new double[][] {{4, 1}},
          () ->
              isCentred(scaled) || Double.isNaN(scaled[0][0])
                  ? row + ": a mean that is computed from the test row is a leak"
                  : row);
    }

    /** Whether each column has the mean 0, as after scaling by its own. */
    private boolean isCentred(double[][] rows) {
      for (int i = 0; i < rows[0].length; i++) {
        double sum = 0;
        for (double[] row : rows) {
          sum += row[i];
        }
        if (!close(sum, 0)) {
          return false;
        }
      }
      return true;
    }

    @Test
    @Order(3)
    @Points(1)
    @DisplayName("returns new rows, and leaves the old ones alone")
    void leavesTheRowsAlone(Student student) {
      double[][] rows = {{5, 0}};
      double[][] scaler = {{2, 10}, {1, 5}};
      String call = "scale(rows, scaler)";
      requireUntouched("rows", call, student.rowsAfterScale(Copy.of(rows), Copy.of(scaler)), rows);
      requireUntouched(
          "scaler", call, student.scalerAfterScale(Copy.of(rows), Copy.of(scaler)), scaler);
    }
  }

  @Nested
  @Order(4)
  @Question(value = "crossTable", title = "The cross table")
  class CrossTable {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("has as many rows and columns as it is told")
    void hasTheRightSize(Student student) {
      requireSize(
          student.crossTable(new int[] {0}, new int[] {0}, 2, 4),
          2,
          4,
          "told: 2 rows and 4 columns, most of which never occur");
    }

    @Test
    @Order(2)
    @Needs("hasTheRightSize")
    @Points(2)
    @Hint("Go through the cases one by one: into which cell does each belong?")
    @DisplayName("counts, rows the first and columns the second")
    void counts(Student student) {
      int[][] table = student.crossTable(new int[] {0, 0, 1}, new int[] {2, 2, 0}, 3, 3);
      int[][] expected = {{0, 0, 2}, {1, 0, 0}, {0, 0, 0}};
      boolean transposed = Arrays.deepEquals(table, new int[][] {{0, 1, 0}, {0, 0, 0}, {2, 0, 0}});
      if (!Arrays.deepEquals(table, expected)) {
        fail(
            expected,
            table,
            "first {0, 0, 1}, second {2, 2, 0}: "
                + (transposed
                    ? "rows are the first, columns the second; yours is transposed"
                    : "0 meets 2 twice, 1 meets 0 once"));
      }
    }
  }

  @Nested
  @Order(5)
  @Question(value = "share", title = "The share that is right")
  class Share {
    /** A float is good enough. */
    private static final Offset<Double> SHARE = within(1e-6);

    @Test
    @Order(1)
    @Points(2)
    @DisplayName("is the diagonal over everything")
    void isTheShare(Student student) {
      double ofTwo = student.share(new int[][] {{3, 1}, {0, 4}});
      assertThat(ofTwo)
          .as("{{3, 1}, {0, 4}}: 7 of 8 are right%s", whatWentWrongWithTwo(ofTwo))
          .isCloseTo(0.875, SHARE);
      double ofThree = student.share(new int[][] {{5, 0, 1}, {2, 3, 0}, {4, 0, 1}});
      assertThat(ofThree)
          .as("{{5, 0, 1}, {2, 3, 0}, {4, 0, 1}}: 9 of 16%s", whatWentWrongWithThree(ofThree))
          .isCloseTo(0.5625, SHARE);
    }

    private String whatWentWrongWithTwo(double share) {
      if (share == 0) {
        return "; as ints, 7 / 8 is 0 (integer division): make one a double before you divide";
      }
      if (close(share, 87.5)) {
        return "; a share lies between 0 and 1, and this is in percent";
      }
      if (close(share, 0.125)) {
        return "; 1 of 8 is the share that is wrong";
      }
      return "";
    }

    private String whatWentWrongWithThree(double share) {
      if (close(share, (5 / 6.0 + 3 / 5.0 + 1 / 5.0) / 3)) {
        return "; the mean of the rows' own shares is another number: a row of many cases counts"
            + " as much there as one of few";
      }
      if (close(share, (5 / 11.0 + 1 + 1 / 2.0) / 3)) {
        return "; the mean of the columns' own shares is another number: a column of many cases"
            + " counts as much there as one of few";
      }
      if (close(share, 0.9)) {
        return "; the cases below the diagonal are left out";
      }
      if (close(share, 0.6)) {
        return "; the cases above the diagonal are left out";
      }
      if (close(share, 0.8)) {
        return "; only the first two rows and columns are looked at";
      }
      if (Math.abs(share - 0.5625) < 0.005) {
        return "; it is not to be rounded";
      }
      return "";
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("is 1 when all are right and 0 when none is")
    void reachesBothEnds(Student student) {
      assertThat(student.share(new int[][] {{2, 0}, {0, 5}})).as("all right").isCloseTo(1, SHARE);
      assertThat(student.share(new int[][] {{0, 2}, {5, 0}})).as("none right").isCloseTo(0, SHARE);
    }
  }

  /** What the rows were before the call; null instead of them means that they were returned. */
  private static void requireUntouched(
      String name, String call, double[] @Nullable [] after, double[][] before) {
    if (after == null) {
      fail(
          "a new array",
          "the array %s itself".formatted(name),
          "%s returns the very array %s: return a new one".formatted(call, name));
    }
    if (!Arrays.deepEquals(after, before)) {
      fail(
          before,
          after,
          "%s after %s: to stay as it was, down to the inner arrays".formatted(name, call));
    }
  }

  /** Compares as a whole, so that both can be seen; the explanation is made where it is needed. */
  private static void require(
      double[][] actual, double[][] expected, Supplier<String> explanation) {
    if (!close(actual, expected)) {
      fail(expected, actual, explanation.get());
    }
  }

  /** Asks for the size alone, and tells it in words: the numbers are another question. */
  private static void requireSize(@Nullable Object table, int rows, int columns, String told) {
    String expected = Shape.of(new int[rows][columns]);
    String actual = Shape.of(table);
    if (!actual.equals(expected)) {
      fail(expected, actual, told);
    }
  }

  private static void fail(Object expected, @Nullable Object actual, String explanation) {
    AssertionFailureBuilder.assertionFailure()
        .message(explanation)
        .expected(expected)
        .actual(actual)
        .buildAndThrow();
  }

  private static boolean close(double[][] actual, double[][] expected) {
    if (actual.length != expected.length) {
      return false;
    }
    for (int n = 0; n < expected.length; n++) {
      if (!close(actual[n], expected[n])) {
        return false;
      }
    }
    return true;
  }

  private static boolean close(double[] actual, double... expected) {
    if (actual.length != expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if (!close(actual[i], expected[i])) {
        return false;
      }
    }
    return true;
  }

  /** No NaN is close to anything. */
  private static boolean close(double actual, double expected) {
    return Math.abs(actual - expected) <= CLOSE.value;
  }
}
