package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.hidden.CosineHidden.product;
import static org.gradus.grader.hidden.Draws.whole;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Rows and centres of whole numbers, so that what is a tie is one to the last bit. */
abstract class KMeansStepHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 08 5f83b0e7d2c94a16f7e05b8d";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("moves each centre to the mean of its rows")
  void movesToTheMeans(Student student, RandomGenerator random) {
    assertSomeMeans(student, ROUNDS, random);
    for (int round = 0; round < 3; round++) {
      // Less than 1 apart; many digits; far apart; and rows that are equal.
      double near = random.nextDouble(0.1, 0.2);
      double fine = random.nextDouble(100, 200);
      double[][] rows = {{2 * near, 0}, {near, 0}, {1.5, 0}, {0.9, fine}, {0.5, fine + 1}};
      assertMeans(student, rows, new double[][] {{1, 0}, {near, 0}, {0, 160}}, 1, 1, 0, 2, 2);
      double far = Math.rint(random.nextDouble(1e12, 2e12));
      rows = new double[][] {{3 * far, 0}, {1, 1}};
      assertMeans(student, rows, new double[][] {{0, 0}, {far, 0}}, 1, 0);
      double[] twice = whole(1, 2, random)[0];
      double[] once = {twice[0] + 3, twice[1] + random.nextInt(1, 4)};
      rows = new double[][] {twice, {99, 99}, twice.clone(), once};
      assertMeans(student, rows, new double[][] {{80, 80}, {1, 0}}, 1, 0, 1, 1);
    }
  }

  @Test
  @Order(2)
  @Needs("movesToTheMeans")
  @Points(0.5)
  @DisplayName("keeps the centre of an empty cluster")
  void keepsAnEmptyCentre(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double[][] rows;
      double[][] centres;
      int[] owners;
      do {
        rows = whole(random.nextInt(3, 9), 3, random);
        centres = whole(4, 3, random);
        centres[random.nextInt(4)][random.nextInt(3)] = random.nextInt(50, 99);
        owners = owners(rows, centres);
      } while (owners.length == 0);
      assertMeans(student, rows, centres, owners);
      // Rows whose sum is 0, a row alone, and two empty clusters.
      double[] one = {random.nextInt(1, 9), random.nextInt(-9, 10)};
      double[][] few = {one, {-one[0], -one[1]}, {40, 40}};
      double[][] four = {{random.nextInt(1, 4), 1}, {90, -80}, {44, 41}, {-70, 60}};
      assertMeans(student, few, four, 0, 0, 2);
    }
  }

  @Test
  @Order(3)
  @Needs("movesToTheMeans")
  @Points(0.5)
  @DisplayName("gives a row in the middle to the smaller index")
  void breaksTiesByIndex(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      // In whole numbers the middle is as far from both, to the last bit.
      double[] middle = whole(1, 2, random)[0];
      double[] way = {random.nextInt(1, 5), random.nextInt(-4, 5)};
      double[][] centres = {
        {middle[0] + way[0], middle[1] + way[1]},
        {middle[0] - way[0], middle[1] - way[1]},
        {80, 80}
      };
      double[][] rows = {
        {81, 80},
        middle,
        {middle[0] + 2 * way[0], middle[1] + 2 * way[1]},
        {middle[0] - 3 * way[0], middle[1] - 3 * way[1]}
      };
      if (round % 2 == 0) {
        assertMeans(student, rows, centres, 2, 0, 0, 1);
      } else {
        double[][] turned = {centres[2], centres[1], centres[0]};
        assertMeans(student, rows, turned, 0, 1, 2, 1);
      }
      // No tie: floats would have one.
      double more = 1 + random.nextDouble(1e-8, 2e-8);
      rows = new double[][] {{0, 0}, {2, 0}, {-3, 0}};
      assertMeans(student, rows, new double[][] {{more, 0}, {-1, 0}}, 1, 0, 1);
    }
    assertSomeMeans(student, 4, random);
  }

  @Test
  @Order(4)
  @Needs("movesToTheMeans")
  @Points(0.5)
  @DisplayName("leaves rows and centres as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] rows = {{0, 0, random.nextInt(1, 5)}, {8, 9, 7}, {1, random.nextInt(1, 4), 0}};
    double[][] centres = {{1, 1, 1}, {9, 9, 9}, {random.nextInt(-99, -50), 0, 0}};
    assertThat(student.afterKMeansStep(Copy.of(rows), Copy.of(centres)))
        .as("rows and centres after the call")
        .isDeepEqualTo(new double[][][] {rows, centres});
    assertThat(student.stepsInNewRows(Copy.of(rows), Copy.of(centres)))
        .as("the answer has rows of its own")
        .isTrue();
    assertThat(student.stepsAnew(Copy.of(rows), Copy.of(centres)))
        .as("two calls, two answers")
        .isTrue();
    assertSomeMeans(student, 4, random);
  }

  /** Rows and centres without ties, and none of the clusters empty. */
  private static void assertSomeMeans(Student student, int rounds, RandomGenerator random) {
    for (int round = 0; round < rounds; round++) {
      int k = random.nextInt(2, 5);
      int width = random.nextInt(2, 5);
      double[][] rows;
      double[][] centres;
      int[] owners;
      do {
        rows = whole(random.nextInt(10, 20), width, random);
        centres = whole(k, width, random);
        owners = owners(rows, centres);
      } while (owners.length == 0 || Arrays.stream(owners).distinct().count() < k);
      assertMeans(student, rows, centres, owners);
    }
  }

  /** The nearest centre of each row; nothing where two are as near. */
  private static int[] owners(double[][] rows, double[][] centres) {
    int[] owners = new int[rows.length];
    for (int n = 0; n < rows.length; n++) {
      double[] row = rows[n];
      double[] far =
          Arrays.stream(centres)
              .mapToDouble(c -> product(row, row) - 2 * product(row, c) + product(c, c))
              .toArray();
      double least = Arrays.stream(far).min().orElseThrow();
      int[] best = IntStream.range(0, far.length).filter(c -> far[c] == least).toArray();
      if (best.length > 1) {
        return new int[0];
      }
      owners[n] = best[0];
    }
    return owners;
  }

  private static void assertMeans(
      Student student, double[][] rows, double[][] centres, int... owners) {
    double[][] right = Copy.of(centres);
    for (int c = 0; c < centres.length; c++) {
      int owner = c;
      List<double[]> own =
          IntStream.range(0, rows.length)
              .filter(n -> owners[n] == owner)
              .mapToObj(n -> rows[n])
              .toList();
      for (int i = 0; i < right[c].length && !own.isEmpty(); i++) {
        int place = i;
        right[c][i] = own.stream().mapToDouble(row -> row[place]).average().orElseThrow();
      }
    }
    String given = Arrays.deepToString(rows) + " and " + Arrays.deepToString(centres);
    double[][] found = student.kMeansStep(rows, centres);
    assertThat(found).as("how many centres, of %s", given).hasNumberOfRows(right.length);
    for (int c = 0; c < right.length; c++) {
      assertThat(found[c]).as("centre %d of %s", c, given).containsExactly(right[c], CLOSE);
    }
  }
}
