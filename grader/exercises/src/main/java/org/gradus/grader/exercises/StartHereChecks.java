package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
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

    /** The rows, scaled by a scaler that was fitted before. */
    double[][] scale(double[][] rows, double[][] scaler);

    /** The rows after scale had them: the same, unless it wrote into them. */
    @Expr(value = "scale(a0, a1) == a0 ? null : a0", shown = "rows after scale(rows, scaler)")
    double[][] rowsAfterScale(double[][] rows, double[][] scaler);

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
    @Hint("Begin with 1, and multiply by each number of the shape.")
    @DisplayName("is the product of the shape")
    void isTheProduct(Student student) {
      assertThat(student.featureCount(new int[] {28, 28})).as("a grey picture").isEqualTo(784);
      assertThat(student.featureCount(new int[] {800, 1000, 3}))
          .as("a colour photograph of 800 x 1000 pixels")
          .isEqualTo(2_400_000);
    }

    @Test
    @Order(2)
    @Points(1)
    @Hint("The loop should run over the whole array.")
    @DisplayName("serves a shape of any length")
    void servesAnyLength(Student student) {
      assertThat(student.featureCount(new int[] {30})).as("a row of a table").isEqualTo(30);
      assertThat(student.featureCount(new int[] {2, 3, 4, 5})).as("four numbers").isEqualTo(120);
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("Let the running product be a long from the start; int times int stays an int.")
    @DisplayName("does not overflow")
    void doesNotOverflow(Student student) {
      assertThat(student.featureCount(new int[] {90_000, 1080, 1920, 3}))
          .as(
              "an hour of film: more than an int can hold; an int times an int overflows without a"
                  + " word")
          .isEqualTo(559_872_000_000L);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "fitScaler", title = "What a scaler learns")
  class FitScaler {
    @Test
    @Order(1)
    @Points(1)
    @Hint("return new double[][] {means, deviations}, each as long as a row.")
    @DisplayName("gives two rows, a number for each column")
    void hasTwoRows(Student student) {
      assertThat(student.fitScaler(new double[][] {{1, 2, 4}, {3, 4, 9}}))
          .as("two rows of three columns: {means, deviations}, a number for each column")
          .hasDimensions(2, 3);
    }

    @Test
    @Order(2)
    @Needs("hasTwoRows")
    @Points(2)
    @Hint("For each column: its mean; the mean square of the distances from it; then the root.")
    @DisplayName("learns the mean and the standard deviation of each column")
    void learnsMeanAndDeviation(Student student) {
      double[][] scaler = student.fitScaler(new double[][] {{1, 0}, {3, 0}, {1, 8}, {3, 8}});
      assertThat(scaler[0])
          .as("the means of {1, 3, 1, 3} and {0, 0, 8, 8}")
          .containsExactly(new double[] {2, 4}, CLOSE);
      assertThat(scaler[1])
          .as(
              "the standard deviations of {1, 3, 1, 3} and {0, 0, 8, 8}: the root of the mean"
                  + " square distance; without the root it is the variance, and with N - 1 it is"
                  + " another estimate")
          .containsExactly(new double[] {1, 4}, CLOSE);
    }

    @Test
    @Order(3)
    @Needs("hasTwoRows")
    @Points(2)
    @Hint("Where the deviation comes out as 0, put a 1 in its place.")
    @DisplayName("gives a column that is always the same the deviation 1")
    void knowsConstantColumns(Student student) {
      double[][] scaler = student.fitScaler(new double[][] {{1, 10}, {3, 10}});
      assertThat(scaler[0]).as("the means").containsExactly(new double[] {2, 10}, CLOSE);
      assertThat(scaler[1])
          .as("the second column is always 10: its deviation 0 would divide by zero, so it is 1")
          .containsExactly(new double[] {1, 1}, CLOSE);
    }
  }

  @Nested
  @Order(3)
  @Question(value = "scale", title = "Applied without a leak")
  class Scale {
    @Test
    @Order(1)
    @Points(1)
    @Hint("(value - scaler[0][i]) / scaler[1][i], for every value.")
    @DisplayName("subtracts the mean and divides by the deviation")
    void followsTheFormula(Student student) {
      assertThat(student.scale(new double[][] {{5, 0}, {2, 10}}, new double[][] {{2, 10}, {1, 5}}))
          .as("rows {{5, 0}, {2, 10}}, means {2, 10}, deviations {1, 5}")
          .isDeepEqualTo(new double[][] {{3, -2}, {0, 0}});
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("Take means and deviations from the parameter scaler; compute none.")
    @DisplayName("uses the scaler that it is given, not the rows' own")
    void usesTheGivenScaler(Student student) {
      assertThat(student.scale(new double[][] {{8, 8}}, new double[][] {{0, 4}, {2, 4}}))
          .as(
              "a single test row {8, 8}, means {0, 4}, deviations {2, 4}: computed from the test"
                  + " rows, the mean would be a leak, and the row would become zero")
          .isDeepEqualTo(new double[][] {{4, 1}});
    }

    @Test
    @Order(3)
    @Points(1)
    @Hint("Fill a new double[rows.length][...]; rows.clone() still shares the inner arrays.")
    @DisplayName("returns new rows, and leaves the old ones alone")
    void leavesTheRowsAlone(Student student) {
      assertThat(student.rowsAfterScale(new double[][] {{5, 0}}, new double[][] {{2, 10}, {1, 5}}))
          .as(
              "the rows after scale(rows, scaler): they stay as they were; clone() copies only"
                  + " the outer array")
          .isDeepEqualTo(new double[][] {{5, 0}});
    }
  }

  @Nested
  @Order(4)
  @Question(value = "crossTable", title = "Who meets whom")
  class CrossTable {
    @Test
    @Order(1)
    @Points(1)
    @Hint("new int[rows][columns]")
    @DisplayName("has as many rows and columns as it is told")
    void hasTheRightSize(Student student) {
      assertThat(student.crossTable(new int[] {0}, new int[] {0}, 2, 4))
          .as("2 rows and 4 columns, most of which never occur")
          .hasDimensions(2, 4);
    }

    @Test
    @Order(2)
    @Needs("hasTheRightSize")
    @Points(2)
    @Hint("table[first[n]][second[n]]++, for every case n.")
    @DisplayName("counts, rows the first and columns the second")
    void counts(Student student) {
      assertThat(student.crossTable(new int[] {0, 0, 1}, new int[] {2, 2, 0}, 3, 3))
          .as(
              "first {0, 0, 1}, second {2, 2, 0}: rows are the first; this looks transposed when"
                  + " rows and columns are swapped")
          .isDeepEqualTo(new int[][] {{0, 0, 2}, {1, 0, 0}, {0, 0, 0}});
    }
  }

  @Nested
  @Order(5)
  @Question(value = "share", title = "The share that is right")
  class Share {
    @Test
    @Order(1)
    @Points(2)
    @Hint("Add up the diagonal, add up everything; make one a double before you divide.")
    @DisplayName("is the diagonal over everything")
    void isTheShare(Student student) {
      assertThat(student.share(new int[][] {{3, 1}, {0, 4}}))
          .as(
              "{{3, 1}, {0, 4}}: 7 of 8 are right; an int divided by an int (integer division) drops"
                  + " the fraction")
          .isCloseTo(0.875, CLOSE);
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("is 1 when all are right and 0 when none is")
    void reachesBothEnds(Student student) {
      assertThat(student.share(new int[][] {{2, 0}, {0, 5}})).as("all right").isCloseTo(1, CLOSE);
      assertThat(student.share(new int[][] {{0, 2}, {5, 0}})).as("none right").isCloseTo(0, CLOSE);
    }
  }
}
