package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gradus.grader.hidden.Draws.rows;
import static org.gradus.grader.hidden.Draws.shuffled;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Rows that were made at growing angles to the query. */
abstract class NearestHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 08 c2f6a1945e0bd7836ab19e40";

  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(0.5)
  @DisplayName("gives the most similar rows, the most similar first")
  void ordersBySimilarity(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      assertOrdered(student, random.nextInt(2, 5), random);
    }
  }

  @Test
  @Order(2)
  @Needs("ordersBySimilarity")
  @Points(0.5)
  @DisplayName("leaves out the query, and only that")
  void leavesOutTheQueryAlone(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double[][] rows = rows(7, 3, random);
      int query = random.nextInt(1, 6);
      // Before the query and behind it.
      int other = round % 2 == 0 ? random.nextInt(query) : random.nextInt(query + 1, 7);
      rows[other] = rows[query].clone();
      assertThat(student.nearest(rows, query, 1))
          .as("row %d is a copy of row %d", other, query)
          .isEqualTo(new int[] {other});
      // With lengths of 5 and 10 and so on the similarity is 1 to the last bit.
      int times = random.nextInt(2, 6);
      double[][] alike = {{0, 7}, {4, 3}, {3 * times, 4 * times}, {3, 4}};
      assertThat(student.nearest(alike, 3, 2))
          .as("as similar as can be to the last, %d times as long as it", times)
          .isEqualTo(new int[] {2, 1});
    }
    assertOrdered(student, 4, random);
  }

  @Test
  @Order(3)
  @Needs("ordersBySimilarity")
  @Points(0.5)
  @DisplayName("gives the smaller index first where two are as similar")
  void breaksTiesByIndex(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      // Twice as long is as similar, to the last bit. Zeros lie between alike and opposite.
      double a = random.nextInt(1, 9);
      double b = random.nextInt(1, 9);
      double[][] kinds = {{a, b}, {2 * a, 2 * b}, {4 * a, 4 * b}, {0, 0}, {0, b}, {-a, b}};
      int[] places = shuffled(kinds.length, random);
      double[][] rows = new double[kinds.length + 1][];
      rows[kinds.length] = new double[] {random.nextInt(1, 9), 0};
      for (int n = 0; n < kinds.length; n++) {
        rows[places[n]] = kinds[n];
      }
      int[] right =
          IntStream.concat(
                  IntStream.concat(
                      Arrays.stream(places, 0, 3).sorted(), Arrays.stream(places, 3, 5).sorted()),
                  IntStream.of(places[5]))
              .toArray();
      assertThat(student.nearest(rows, kinds.length, 6))
          .as("most like the last of %s", Arrays.deepToString(rows))
          .isEqualTo(right);
      // No tie: floats would have one, and whatever is rounded.
      double more = a * (1 + random.nextDouble(1e-8, 2e-8));
      assertThat(student.nearest(new double[][] {{0, b}, {a, a}, {more, a}, {b, 0}}, 3, 2))
          .as("a little more similar is row 2, with %s for %s", more, a)
          .isEqualTo(new int[] {2, 1});
      double[][] all = {{0, 0}, {a, b}, {-a, b}, {b, a}};
      assertThat(student.nearest(all, 0, 3))
          .as("no row is like zeros")
          .isEqualTo(new int[] {1, 2, 3});
    }
    assertOrdered(student, 3, random);
  }

  @Test
  @Order(4)
  @Needs("ordersBySimilarity")
  @Points(0.25)
  @DisplayName("gives all others where k asks for more")
  void givesNoMoreThanThereAre(Student student, RandomGenerator random) {
    for (int more : new int[] {0, 1, 5}) {
      assertOrdered(student, 9 + more, random);
      double a = random.nextInt(1, 9);
      double[][] rows = {{0, a}, {-2 * a, 0}, {-a, a}, {a, a}, {a, 0}};
      assertThat(student.nearest(rows, 4, 4 + more))
          .as("also row 1, which points the other way")
          .isEqualTo(new int[] {3, 0, 2, 1});
    }
  }

  @Test
  @Order(5)
  @Needs("ordersBySimilarity")
  @Points(0.25)
  @DisplayName("leaves the rows as they were")
  void leavesItsRows(Student student, RandomGenerator random) {
    double[][] rows = rows(6, 3, random);
    Arrays.fill(rows[random.nextInt(4)], 0);
    assertThat(student.afterNearest(Copy.of(rows), 4, 3))
        .as("the rows after the call")
        .isDeepEqualTo(rows);
    assertThat(student.searchesAnew(Copy.of(rows), 4, 3)).as("two calls, two answers").isTrue();
    assertOrdered(student, 3, random);
  }

  /** Nine rows of many lengths, made at growing angles to the query. */
  private static void assertOrdered(Student student, int k, RandomGenerator random) {
    int[] places = shuffled(9, random);
    int query = places[8];
    double[][] rows = new double[9][];
    double tilt = random.nextDouble(0, 6);
    double long0 = random.nextDouble(1, 4);
    rows[query] =
        new double[] {
          long0 * Math.cos(tilt), random.nextDouble(-1e-3, 1e-3), long0 * Math.sin(tilt)
        };
    for (int n = 0; n < 8; n++) {
      // To the left or to the right of the query; the nearest the shortest, on the whole.
      double angle = tilt + (random.nextBoolean() ? 1 : -1) * (0.2 + 0.35 * n);
      double length = n % 3 == 0 ? random.nextDouble(0.1, 0.3) : random.nextDouble(2, 9) + 3 * n;
      rows[places[n]] = new double[] {length * Math.cos(angle), 0, length * Math.sin(angle)};
    }
    // Eight others at most: nine rows less the query.
    int[] right = Arrays.copyOf(places, Math.min(k, 8));
    assertThat(student.nearest(rows, query, k))
        .as("the %d most like row %d of %s", k, query, Arrays.deepToString(rows))
        .isEqualTo(right);
  }
}
