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
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
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
    @Points(2)
    @DisplayName("learns the mean and the standard deviation of each column")
    void learnsMeanAndDeviation(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] means = numbers(random.nextInt(1, 8), random);
        double[] deviations = random.doubles(means.length, 0.5, 9).toArray();
        assertScaler(
            student,
            balanced(means, deviations, 2 * random.nextInt(1, 12), random),
            means,
            deviations);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("gives a column that is always the same the deviation 1")
    void knowsConstantColumns(Student student, RandomGenerator random) {
      int columns = random.nextInt(2, 7);
      int same = random.nextInt(columns);
      double[] means = random.ints(columns, -50, 50).asDoubleStream().toArray();
      double[] deviations = new double[columns];
      Arrays.fill(deviations, 1);
      deviations[same] = 0;
      // A power of two of rows: whoever divides before adding up loses nothing either.
      double[][] rows = balanced(means, deviations, 4 << random.nextInt(3), random);
      deviations[same] = 1;
      assertScaler(student, rows, means, deviations);
    }

    private void assertScaler(
        Student student, double[][] rows, double[] means, double[] deviations) {
      double[][] scaler = student.fitScaler(rows);
      assertThat(scaler).as("{means, deviations}").hasDimensions(2, means.length);
      assertThat(scaler[0])
          .as("the means of %d rows, the first %s", rows.length, Arrays.toString(rows[0]))
          .containsExactly(means, CLOSE);
      assertThat(scaler[1])
          .as("the deviations of %d rows, the first %s", rows.length, Arrays.toString(rows[0]))
          .containsExactly(deviations, CLOSE);
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
    @Points(2)
    @DisplayName("uses the scaler that it is given, not the rows' own")
    void usesTheGivenScaler(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int columns = random.nextInt(1, 8);
        double[][] scaler = {numbers(columns, random), random.doubles(columns, 0.5, 9).toArray()};
        double[][] expected = new double[random.nextInt(1, 9)][];
        Arrays.setAll(expected, n -> numbers(columns, random));
        double[][] rows = new double[expected.length][columns];
        for (int n = 0; n < rows.length; n++) {
          for (int i = 0; i < columns; i++) {
            rows[n][i] = expected[n][i] * scaler[1][i] + scaler[0][i];
          }
        }
        double[][] given = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        double[][] scaled = student.scale(given, scaler);
        assertThat(scaled).as("%d rows", rows.length).hasDimensions(rows.length, columns);
        for (int n = 0; n < rows.length; n++) {
          assertThat(scaled[n])
              .as("the row %s", Arrays.toString(rows[n]))
              .containsExactly(expected[n], CLOSE);
        }
        double[][] again = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        assertThat(student.rowsAfterScale(again, scaler))
            .as("%d rows after scale, the first %s", rows.length, Arrays.toString(rows[0]))
            .isDeepEqualTo(rows);
      }
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
        int[][] table = new int[random.nextInt(2, 7)][random.nextInt(2, 7)];
        for (int[] row : table) {
          Arrays.setAll(row, j -> random.nextInt(4));
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
        int right = random.nextInt(1, 50);
        int wrong = random.nextInt(1, 50);
        int[][] table = new int[random.nextInt(2, 9)][];
        Arrays.setAll(table, i -> new int[table.length]);
        for (int n = 0; n < right; n++) {
          int i = random.nextInt(table.length);
          table[i][i]++;
        }
        for (int n = 0; n < wrong; n++) {
          int i = random.nextInt(table.length);
          table[i][(i + random.nextInt(1, table.length)) % table.length]++;
        }
        assertThat(student.share(table))
            .as("%d right and %d wrong in %s", right, wrong, Arrays.deepToString(table))
            .isCloseTo((double) right / (right + wrong), CLOSE);
      }
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
