package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.StartHereChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 00 with fresh numbers. What must come is known before the student's code is asked,
 * because the input was made to give it.
 */
@Exercise("00-start-here")
public final class StartHereHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 00 c41b7f02d9e65a8830f7ad16";

  private static final Offset<Double> CLOSE = within(1e-9);

  /** A float is good enough for a share. */
  private static final Offset<Double> SHARE = within(1e-6);

  private static final int ROUNDS = 5;

  StartHereHidden() {}

  @Nested
  @Order(1)
  @Question("featureCount")
  class FeatureCount {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("is the product of the shape")
    void isTheProduct(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int[] shape = random.ints(random.nextInt(1, 6), 2, 30).toArray();
        assertThat(student.featureCount(shape))
            .as("the shape %s", Arrays.toString(shape))
            .isEqualTo(Arrays.stream(shape).asLongStream().reduce(1, (a, b) -> a * b));
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("does not overflow")
    void doesNotOverflow(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int side = random.nextInt(50_000, 200_000);
        int[] shape = {side, 3, side};
        assertThat(student.featureCount(shape))
            .as("the shape %s", Arrays.toString(shape))
            .isEqualTo(3L * side * side);
      }
    }
  }

  @Nested
  @Order(2)
  @Question("fitScaler")
  class FitScaler {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("learns the mean and the standard deviation of each column")
    void learnsMeanAndDeviation(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] means = numbers(random.nextInt(1, 8), random);
        double[] deviations = random.doubles(means.length, 0.5, 9).toArray();
        // A small deviation is one too; around a small mean, so that no way of computing loses it.
        int small = random.nextInt(means.length);
        means[small] = random.nextDouble(-1, 1);
        deviations[small] = random.nextDouble(0.02, 0.09);
        double[][] rows = uneven(means, deviations, random.nextInt(3, 24), random);
        double[][] scaler = student.fitScaler(rows);
        assertThat(Shape.of(scaler))
            .as("{means, deviations}")
            .isEqualTo("2 rows of %d", means.length);
        assertThat(scaler[0])
            .as("the means of %d rows, the first %s", rows.length, Arrays.toString(rows[0]))
            .containsExactly(means, CLOSE);
        assertThat(scaler[1])
            .as("the deviations of %d rows, the first %s", rows.length, Arrays.toString(rows[0]))
            .containsExactly(deviations, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("gives a column that is always the same the deviation 1")
    void knowsConstantColumns(Student student, RandomGenerator random) {
      int columns = random.nextInt(3, 7);
      int same = random.nextInt(columns);
      double[] means = random.ints(columns, -50, 50).asDoubleStream().toArray();
      double[] deviations = new double[columns];
      Arrays.fill(deviations, 1);
      deviations[same] = 0;
      // A power of two of rows: whoever divides before adding up loses nothing either.
      double[][] rows = balanced(means, deviations, 4 << random.nextInt(3), random);
      double[][] scaler = student.fitScaler(rows);
      assertThat(Shape.of(scaler)).as("{means, deviations}").isEqualTo("2 rows of %d", columns);
      assertThat(scaler[1][same])
          .as("column %d of %d rows, the first %s", same, rows.length, Arrays.toString(rows[0]))
          .isCloseTo(1, CLOSE);
      assertThat(scaler[0][same]).as("the mean of column %d", same).isCloseTo(means[same], CLOSE);
    }

    @Test
    @Order(3)
    @Points(1)
    @DisplayName("leaves the rows alone")
    void leavesTheRowsAlone(Student student, RandomGenerator random) {
      double[][] rows = new double[random.nextInt(3, 9)][];
      int columns = random.nextInt(4, 8);
      Arrays.setAll(rows, n -> numbers(columns, random));
      assertThat(Shape.of(student.fitScaler(Copy.of(rows))))
          .as("{means, deviations}")
          .isEqualTo("2 rows of %d", columns);
      assertThat(student.rowsAfterFitScaler(Copy.of(rows)))
          .as("%d rows after fitScaler, the first %s", rows.length, Arrays.toString(rows[0]))
          .isDeepEqualTo(rows);
    }

    /**
     * In each column fewer rows above the mean than below it, and those farther from it: so the
     * mean distance is less than the standard deviation.
     */
    private double[][] uneven(
        double[] means, double[] deviations, int count, RandomGenerator random) {
      double[][] rows = new double[count][means.length];
      for (int i = 0; i < means.length; i++) {
        List<Integer> places = places(count, random);
        int above = random.nextInt(1, (count + 1) / 2);
        double ratio = Math.sqrt((count - above) / (double) above);
        for (int n = 0; n < count; n++) {
          double distance = n < above ? ratio : -1 / ratio;
          rows[places.get(n)][i] = means[i] + distance * deviations[i];
        }
      }
      return rows;
    }

    /** Half the rows one deviation above the mean, half one below, shuffled column by column. */
    private double[][] balanced(
        double[] means, double[] deviations, int count, RandomGenerator random) {
      double[][] rows = new double[count][means.length];
      for (int i = 0; i < means.length; i++) {
        List<Integer> places = places(count, random);
        for (int n = 0; n < count; n++) {
          rows[places.get(n)][i] = means[i] + (n % 2 == 0 ? deviations[i] : -deviations[i]);
        }
      }
      return rows;
    }
  }

  @Nested
  @Order(3)
  @Question("scale")
  class Scale {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("uses the scaler that it is given, not the rows' own")
    void usesTheGivenScaler(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // The first round has several of both: one row or two columns are a special case.
        int columns = random.nextInt(round == 0 ? 3 : 1, 8);
        double[][] expected = new double[random.nextInt(round == 0 ? 3 : 1, 9)][];
        Arrays.setAll(expected, n -> numbers(columns, random));
        double[][] scaler = scaler(columns, random);
        double[][] rows = rows(expected, scaler);
        double[][] scaled = student.scale(Copy.of(rows), Copy.of(scaler));
        assertThat(Shape.of(scaled))
            .as("%d rows", rows.length)
            .isEqualTo(Shape.of(new double[rows.length][columns]));
        for (int n = 0; n < rows.length; n++) {
          assertThat(scaled[n])
              .as("the row %s", Arrays.toString(rows[n]))
              .containsExactly(expected[n], CLOSE);
        }
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("returns new rows, and leaves the old ones alone")
    void leavesTheRowsAlone(Student student, RandomGenerator random) {
      int columns = random.nextInt(2, 8);
      double[][] rows = new double[random.nextInt(3, 9)][];
      Arrays.setAll(rows, n -> numbers(columns, random));
      double[][] scaler = scaler(columns, random);
      assertThat(student.scale(Copy.of(rows), Copy.of(scaler)))
          .as("the rows %s, scaled", Arrays.deepToString(rows))
          .hasNumberOfRows(rows.length);
      assertThat(student.rowsAfterScale(Copy.of(rows), Copy.of(scaler)))
          .as("%d rows after scale, the first %s", rows.length, Arrays.toString(rows[0]))
          .isDeepEqualTo(rows);
      assertThat(student.scalerAfterScale(Copy.of(rows), Copy.of(scaler)))
          .as("the scaler after scale")
          .isDeepEqualTo(scaler);
    }

    private double[][] scaler(int columns, RandomGenerator random) {
      return new double[][] {numbers(columns, random), random.doubles(columns, 1, 9).toArray()};
    }

    /** What becomes these rows when it is scaled. */
    private double[][] rows(double[][] scaled, double[][] scaler) {
      double[][] rows = Copy.of(scaled);
      for (double[] row : rows) {
        Arrays.setAll(row, i -> row[i] * scaler[1][i] + scaler[0][i]);
      }
      return rows;
    }
  }

  @Nested
  @Order(4)
  @Question("crossTable")
  class CrossTable {
    @Test
    @Points(2)
    @DisplayName("counts, rows the first and columns the second")
    void counts(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int least = round == 0 ? 3 : 2;
        int[][] table = new int[random.nextInt(least, 7)][random.nextInt(least, 7)];
        for (int[] row : table) {
          Arrays.setAll(row, j -> random.nextInt(4));
        }
        if (round == 0) {
          // What comes last never occurs: the size is told, and not the largest of the numbers.
          Arrays.fill(table[table.length - 1], 0);
          for (int[] row : table) {
            row[row.length - 1] = 0;
          }
        }
        // Else it might be its own mirror image.
        table[0][1] = table[1][0] + random.nextInt(1, 4);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < table.length; i++) {
          for (int j = 0; j < table[i].length; j++) {
            pairs.addAll(Collections.nCopies(table[i][j], new int[] {i, j}));
          }
        }
        List<int[]> shuffled = places(pairs.size(), random).stream().map(pairs::get).toList();
        int[] first = shuffled.stream().mapToInt(pair -> pair[0]).toArray();
        int[] second = shuffled.stream().mapToInt(pair -> pair[1]).toArray();
        assertThat(student.crossTable(first, second, table.length, table[0].length))
            .as("first %s, second %s", Arrays.toString(first), Arrays.toString(second))
            .isDeepEqualTo(table);
      }
    }
  }

  @Nested
  @Order(5)
  @Question("share")
  class Share {
    @Test
    @Points(1)
    @DisplayName("is the diagonal over everything")
    void isTheShare(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int[][] table = telling(random.nextInt(round == 0 ? 3 : 2, 9), random);
        int right = 0;
        for (int i = 0; i < table.length; i++) {
          right += table[i][i];
        }
        int all = sum(table);
        assertThat(student.share(table))
            .as("%d right of %d in %s", right, all, Arrays.deepToString(table))
            .isCloseTo((double) right / all, SHARE);
      }
    }

    /** A table whose share no usual mistake hits: not half of it, nor the mean of its rows, … */
    private int[][] telling(int size, RandomGenerator random) {
      while (true) {
        int[][] table = new int[size][];
        Arrays.setAll(table, i -> random.ints(size, 1, 10).toArray());
        double right = 0;
        double ofRows = 0;
        double ofColumns = 0;
        double above = 0;
        for (int i = 0; i < size; i++) {
          int place = i;
          right += table[i][i];
          ofRows += table[i][i] / (double) Arrays.stream(table[i]).sum() / size;
          ofColumns +=
              table[i][i] / (double) Arrays.stream(table).mapToInt(r -> r[place]).sum() / size;
          above += Arrays.stream(table[i], i + 1, size).sum();
        }
        double all = sum(table);
        double share = right / all;
        double[] mistaken = {
          ofRows,
          ofColumns,
          right / (right + above),
          right / (all - above),
          1 - share,
          Math.rint(share * 1000) / 1000,
          Math.rint(share * 100) / 100
        };
        if (Arrays.stream(mistaken).allMatch(other -> Math.abs(other - share) > 1e-5)) {
          return table;
        }
      }
    }

    private int sum(int[][] table) {
      return Arrays.stream(table).flatMapToInt(Arrays::stream).sum();
    }
  }

  /** Numbers from -50 to 50. */
  private static double[] numbers(int count, RandomGenerator random) {
    return random.doubles(count, -50, 50).toArray();
  }

  /** 0 to n-1 in random order. */
  private static List<Integer> places(int n, RandomGenerator random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      places.add(i);
    }
    Collections.shuffle(places, new Random(random.nextLong()));
    return places;
  }
}
