package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 08 with fresh pictures, vectors and clusters. Pictures are never square; rows and
 * centres have whole numbers, so that what is a tie is one to the last bit.
 */
@Exercise("08-inside-a-network")
public final class InsideANetworkHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 08 f3231346bbbaf0714499c4f7";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 6;

  InsideANetworkHidden() {}

  @Nested
  @Order(1)
  @Question("occlude")
  class Occlude {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("fills the patch, and nothing else")
    void fillsThePatch(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int side = random.nextInt(1, 4);
        int height = side + 1 + random.nextInt(1, 5);
        int width = height + random.nextInt(1, 4);
        // Not on the diagonal, where rows and columns are alike.
        int row = random.nextInt(height - side);
        int column = row + 1;
        if (round % 2 == 1) {
          assertPatch(student, height, width, row, column, side, random);
        } else {
          assertPatch(student, width, height, column, row, side, random);
        }
      }
    }

    @Test
    @Order(2)
    @Needs("fillsThePatch")
    @Points(0.5)
    @DisplayName("cuts the patch at the border")
    void isCutAtTheBorder(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int height = random.nextInt(3, 9);
        int width = height + (round % 2 == 0 ? 2 : -1);
        int side = random.nextInt(2, 4);
        int row = height - random.nextInt(1, side);
        int column = random.nextInt(width - 1);
        assertPatch(student, height, width, row, column, side, random);
        assertPatch(student, height, width, -1, width - 1, side, random);
        assertPatch(student, height, width, row - side, 1 - side, side, random);
        assertPatch(student, height, width, -1, -2, 12, random);
        assertPatch(student, height, width, round % 2 == 0 ? -side : height, 0, side, random);
      }
    }

    @Test
    @Order(3)
    @Needs("fillsThePatch")
    @Points(0.5)
    @DisplayName("leaves the picture as it was")
    void leavesThePicture(Student student, RandomGenerator random) {
      double[][] picture = rows(4, 7, random);
      assertThat(student.afterOcclude(Copy.of(picture), 1, 3, 2, 9))
          .as("the picture after the call")
          .isDeepEqualTo(picture);
      int outside = random.nextInt(7, 20);
      for (int[] at : new int[][] {{1, 3, 2}, {outside, 0, 3}, {0, -outside, 2}, {-1, -1, 12}}) {
        assertThat(ownRows(student, picture, at))
            .as("rows of its own, with the patch at %d and %d, side %d", at[0], at[1], at[2])
            .isTrue();
      }
      assertThat(student.occludesAnew(Copy.of(picture), 1, 3, 2, 9))
          .as("two calls, two answers")
          .isTrue();
      assertPatch(student, 4, 7, 1, 3, 2, random);
    }

    /** Also where the code fails: what lies beyond the border is another test's. */
    private static boolean ownRows(Student student, double[][] picture, int... patch) {
      try {
        return student.occludesInNewRows(Copy.of(picture), patch[0], patch[1], patch[2], 9);
      } catch (StudentFailure failure) {
        return true;
      }
    }

    /** Asks pixel by pixel: in the patch, or as it was. */
    private static void assertPatch(
        Student student,
        int height,
        int width,
        int row,
        int column,
        int side,
        RandomGenerator random) {
      double[][] picture = rows(height, width, random);
      // Under the patch, if it lies inside; and grey on either side of 0.
      picture[Math.floorMod(row, height)][Math.floorMod(column, width)] = 0;
      double grey = (random.nextBoolean() ? 1 : -1) * random.nextDouble(5, 9);
      double[][] right = Copy.of(picture);
      for (int pixel = 0; pixel < height * width; pixel++) {
        int down = pixel / width - row;
        int across = pixel % width - column;
        if (Math.min(down, across) >= 0 && Math.max(down, across) < side) {
          right[pixel / width][pixel % width] = grey;
        }
      }
      assertThat(student.occlude(picture, row, column, side, grey))
          .as("%d × %d, row %d, column %d, side %d", height, width, row, column, side)
          .isDeepEqualTo(right);
    }
  }

  @Nested
  @Order(2)
  @Question("heatMap")
  class HeatMapTask {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("is the drop of the probability")
    void isTheDrop(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int height = random.nextInt(2, 6);
        // No patch is cut here: that is asked below.
        assertMap(student, height, height + (round % 2 == 0 ? 2 : -1), 1, 1, random);
      }
    }

    @Test
    @Order(2)
    @Needs("isTheDrop")
    @Points(0.5)
    @DisplayName("goes in steps, up to the last")
    void goesInSteps(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int step = random.nextInt(2, 4);
        int height = step * random.nextInt(1, 4) + 1;
        int width = step * random.nextInt(4, 6) + step - 1;
        int side = round < ROUNDS / 2 ? step + random.nextInt(1, 3) : 1 + round % 2;
        if (round % 2 == 0) {
          assertMap(student, height, width, side, step, random);
        } else {
          assertMap(student, width, height, side, step, random);
        }
      }
    }

    @Test
    @Order(3)
    @Needs("isTheDrop")
    @Points(0.5)
    @DisplayName("leaves picture and weights as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[][] picture = rows(3, 5, random);
      double[][] weights = rows(3, 5, random);
      assertThat(student.afterHeatMap(Copy.of(picture), Copy.of(weights), 0.5, 1, 1, 1))
          .as("picture and weights after the call")
          .isDeepEqualTo(new double[][][] {picture, weights});
      assertThat(student.mapsAnew(Copy.of(picture), Copy.of(weights), 0.5, 1, 1, 1))
          .as("two calls, two answers")
          .isTrue();
      assertMap(student, 4, 3, 1, 1, random);
    }

    /** By what the patch takes from the score: only the pixels under it. */
    private static void assertMap(
        Student student, int height, int width, int side, int step, RandomGenerator random) {
      double[][] picture = rows(height, width, random);
      double[][] weights = rows(height, width, random);
      double grey = random.nextDouble(1, 2);
      double whole = 0;
      for (int pixel = 0; pixel < height * width; pixel++) {
        weights[pixel / width][pixel % width] /= 1 + side;
        whole += weights[pixel / width][pixel % width] * picture[pixel / width][pixel % width];
      }
      // A score near 0, where the probability is steep; a bias that matters.
      double score = (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.3, 1);
      double bias = score - whole;
      double[][] right = new double[(height + step - 1) / step][(width + step - 1) / step];
      for (int i = 0; i < right.length; i++) {
        for (int j = 0; j < right[i].length; j++) {
          double hidden = score;
          for (int r = i * step; r < Math.min(height, i * step + side); r++) {
            for (int c = j * step; c < Math.min(width, j * step + side); c++) {
              hidden += weights[r][c] * (grey - picture[r][c]);
            }
          }
          right[i][j] = (Math.tanh(score / 2) - Math.tanh(hidden / 2)) / 2;
        }
      }
      double[][] found = student.heatMap(picture, weights, bias, side, step, grey);
      assertThat(found)
          .as("how many rows, of %d × %d, side %d, step %d", height, width, side, step)
          .hasNumberOfRows(right.length);
      for (int i = 0; i < right.length; i++) {
        assertThat(found[i])
            .as("%d × %d, side %d, step %d: row %d of the map", height, width, side, step, i)
            .containsExactly(right[i], CLOSE);
      }
    }
  }

  @Nested
  @Order(3)
  @Question("cosine")
  class Cosine {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("is the cosine of the angle")
    void isTheCosine(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[][] pair = pair(random);
        // Acute and obtuse in turns.
        double angle = round % 2 == 0 ? random.nextDouble(0.1, 1.4) : random.nextDouble(1.7, 3);
        assertThat(student.cosine(pair[0], at(angle, pair, random.nextDouble(2, 5))))
            .as("two vectors of %d numbers at an angle of %s", pair[0].length, angle)
            .isCloseTo(Math.cos(angle), CLOSE);
      }
    }

    @Test
    @Order(2)
    @Needs("isTheCosine")
    @Points(0.5)
    @DisplayName("does not ask how long the vectors are")
    void knowsNoLength(Student student, RandomGenerator random) {
      for (double size : new double[] {1e-70, 1e-6, 1e-3, 1e6, 1e70}) {
        double[][] pair = pair(random);
        double angle = random.nextDouble(0.1, 3);
        double[] other = at(angle, pair, size * random.nextDouble(2, 5));
        double[] one = pair[0].clone();
        assertThat(student.cosine(one.clone(), other.clone()))
            .as("one of the vectors about as long as %s", size)
            .isCloseTo(Math.cos(angle), CLOSE);
        Arrays.setAll(one, n -> size * one[n]);
        assertThat(student.cosine(other, one))
            .as("both about as long as %s", size)
            .isCloseTo(Math.cos(angle), CLOSE);
      }
    }

    @Test
    @Order(3)
    @Needs("isTheCosine")
    @Points(0.5)
    @DisplayName("is 0 for a vector of zeros")
    void zeroIsLikeNothing(Student student, RandomGenerator random) {
      double[][] pair = pair(random);
      double[] zeros = new double[pair[0].length];
      assertThat(student.cosine(zeros.clone(), pair[0].clone()))
          .as("%d zeros as the first vector", zeros.length)
          .isCloseTo(0, CLOSE);
      assertThat(student.cosine(pair[0].clone(), zeros.clone()))
          .as("%d zeros as the second vector", zeros.length)
          .isCloseTo(0, CLOSE);
      assertThat(student.cosine(zeros.clone(), zeros.clone()))
          .as("%d zeros as both vectors", zeros.length)
          .isCloseTo(0, CLOSE);
      assertThat(student.cosine(pair[0], at(1, pair, 3)))
          .as("%d numbers that are no zeros", zeros.length)
          .isCloseTo(Math.cos(1), CLOSE);
      double some = random.nextInt(1, 9);
      assertThat(student.cosine(new double[] {0, some}, new double[] {3, 4}))
          .as("a 0 and %s", some)
          .isCloseTo(0.8, CLOSE);
      assertThat(student.cosine(new double[] {3, 4}, new double[] {some, 0}))
          .as("%s and a 0", some)
          .isCloseTo(0.6, CLOSE);
      assertThat(student.cosine(new double[] {some, -some}, new double[] {3, 1}))
          .as("two numbers with the sum 0")
          .isCloseTo(1 / Math.sqrt(5), CLOSE);
      assertThat(student.cosine(new double[] {1, 3}, new double[] {-some, some}))
          .as("two numbers with the sum 0, as the second vector")
          .isCloseTo(1 / Math.sqrt(5), CLOSE);
    }

    @Test
    @Order(4)
    @Needs("isTheCosine")
    @Points(0.5)
    @DisplayName("leaves both vectors as they were")
    void leavesItsVectors(Student student, RandomGenerator random) {
      double[][] pair = pair(random);
      double[] other = at(2, pair, 3);
      double[] zeros = new double[other.length];
      for (double[][] given :
          new double[][][] {{pair[0], other}, {pair[0], zeros}, {zeros, other}}) {
        assertThat(student.afterCosine(given[0].clone(), given[1].clone()))
            .as("both vectors after the call")
            .isDeepEqualTo(given);
      }
      assertThat(student.cosine(pair[0], other))
          .as("two vectors of %d numbers at an angle of 2", other.length)
          .isCloseTo(Math.cos(2), CLOSE);
    }

    /** A vector of two to eight numbers, and one of length 1 at a right angle to it. */
    private static double[][] pair(RandomGenerator random) {
      int size = random.nextInt(2, 9);
      // Not rows(1, …)[0]: the compiler of JDK 25.0.3 crashes on that.
      double[] one = random.doubles(size, -1, 1).toArray();
      one[0] = 2;
      double[] across = random.doubles(size, -1, 1).toArray();
      across[1] = 3;
      across[0] = 0;
      double share = product(one, across) / product(one, one);
      Arrays.setAll(across, n -> across[n] - share * one[n]);
      double length = Math.sqrt(product(across, across));
      Arrays.setAll(across, n -> across[n] / length);
      return new double[][] {one, across};
    }

    /** A vector of this length at this angle to the pair's first. */
    private static double[] at(double angle, double[][] pair, double length) {
      double first = Math.sqrt(product(pair[0], pair[0]));
      double[] turned = new double[pair[0].length];
      Arrays.setAll(
          turned,
          n -> length * (Math.cos(angle) * pair[0][n] / first + Math.sin(angle) * pair[1][n]));
      return turned;
    }
  }

  @Nested
  @Order(4)
  @Question("nearest")
  class Nearest {
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

  @Nested
  @Order(5)
  @Question("kMeansStep")
  class KMeansStep {
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

  @Nested
  @Order(6)
  @Question("purity")
  class Purity {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("is the share of all items")
    void isTheShareOfAll(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int clusters = random.nextInt(2, 5);
        int[] numbers = IntStream.range(0, clusters).toArray();
        assertPurity(student, numbers, new int[] {0, 1, 2, 3}, random);
        int other = random.nextInt(1, 9);
        assertShare(student, new int[] {other}, new int[] {random.nextInt(9)}, 1);
        // Two classes as common; and one that lies at the border of two clusters, in order.
        int[] border = {0, other, other, other + 1};
        assertShare(student, new int[] {0, 0, 1, 1}, border, 0.5);
      }
    }

    @Test
    @Order(2)
    @Needs("isTheShareOfAll")
    @Points(0.5)
    @DisplayName("takes any numbers for clusters and labels")
    void takesAnyNumbers(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int far = random.nextInt(400, 2000);
        assertPurity(
            student, new int[] {-far, far, 7}, new int[] {far, -1, -far, 300, far + 1}, random);
        assertPurity(student, new int[] {-1, 1, 0}, new int[] {-far, far, 0, 1, -1}, random);
        assertPurity(student, ENDS, new int[] {far, 0, 1, -1}, random);
        assertPurity(student, new int[] {far, 0, 1, -1}, ENDS, random);
        // The difference of two of them leaves the range of an int, and so the order has no end.
        int large = random.nextInt(1_600_000_000, 2_000_000_000);
        int[] cycle = {0, large, -large, 0, large, -large};
        assertShare(student, new int[] {far, far, far, far, far, far}, cycle, 2 / 6.0);
        assertShare(student, cycle, new int[] {1, 2, far, 1, 2, far}, 1);
        for (int key : KEYS) {
          assertShare(
              student, new int[] {0, 0, 0, 1, 1, 1}, new int[] {key, key, 5, 0, 0, -7}, 4 / 6.0);
          assertShare(
              student, new int[] {0, 0, 0, key, key, key}, new int[] {1, 1, 5, 0, 0, 7}, 4 / 6.0);
        }
        int digit = random.nextInt(1, 9);
        int[] joined = {10 + digit, 10 + digit, 0, digit, digit, 0};
        assertShare(student, new int[] {1, 1, 1, 11, 11, 11}, joined, 4 / 6.0);
        assertShare(
            student,
            new int[] {1, 1, 1, far, far, far},
            new int[] {far, far, 0, 1, 1, -7},
            4 / 6.0);
      }
    }

    @Test
    @Order(3)
    @Needs("isTheShareOfAll")
    @Points(0.5)
    @DisplayName("leaves clusters and labels as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      int[] clusters = random.ints(9, 0, 3).toArray();
      int[] labels = random.ints(9, 0, 3).toArray();
      clusters[0] = 3;
      labels[0] = 3;
      assertThat(student.afterPurity(clusters.clone(), labels.clone()))
          .as("clusters and labels after the call")
          .isDeepEqualTo(new int[][] {clusters, labels});
      assertPurity(student, new int[] {0, 1, 2}, new int[] {0, 1, 2, 3}, random);
    }

    private static final int[] ENDS = {Integer.MAX_VALUE, Integer.MIN_VALUE, 3};
    private static final int[] KEYS = {31, 100, 1000, 10_000, 1 << 16, 100_000, 1_000_000};

    private static void assertShare(Student student, int[] clusters, int[] labels, double right) {
      String what = Arrays.toString(clusters) + " and " + Arrays.toString(labels);
      assertThat(student.purity(clusters.clone(), labels.clone()))
          .as("clusters and labels %s", what)
          .isCloseTo(right, CLOSE);
    }

    /**
     * Clusters that were made to have so many of one class, and fewer of each other. The first has
     * the most items and the least pure ones, so that a mean over clusters is another number.
     */
    private static void assertPurity(
        Student student, int[] clusters, int[] classes, RandomGenerator random) {
      List<int[]> items = new ArrayList<>();
      int right = 0;
      for (int c = 0; c < clusters.length; c++) {
        int most = c == 0 ? random.nextInt(3, 6) : random.nextInt(1, 4);
        // In the first, two of the classes are as many less one; the others have one stranger less.
        int first = c % 2 == 0 ? 0 : random.nextInt(1, classes.length);
        int strangers = c == 0 ? 2 : random.nextInt(2);
        for (int other = 0; other <= strangers; other++) {
          int label = classes[(first + other) % classes.length];
          int count = other == 0 ? most : c == 0 ? most - 1 : Math.min(1, most - 1);
          for (int n = 0; n < count; n++) {
            items.add(new int[] {clusters[c], label});
          }
        }
        right += most;
      }
      int[] order = shuffled(items.size(), random);
      int[] given = Arrays.stream(order).map(n -> items.get(n)[0]).toArray();
      int[] labels = Arrays.stream(order).map(n -> items.get(n)[1]).toArray();
      String what = Arrays.toString(given) + " and " + Arrays.toString(labels);
      assertThat(student.purity(given, labels))
          .as("clusters and labels %s", what)
          .isCloseTo((double) right / order.length, CLOSE);
    }
  }

  private static double[][] rows(int count, int width, RandomGenerator random) {
    double[][] rows = new double[count][];
    Arrays.setAll(rows, n -> random.doubles(width, -1, 1).toArray());
    return rows;
  }

  /** Whole numbers. */
  private static double[][] whole(int count, int width, RandomGenerator random) {
    double[][] rows = new double[count][];
    Arrays.setAll(rows, n -> random.ints(width, -9, 10).asDoubleStream().toArray());
    return rows;
  }

  private static double product(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(n -> a[n] * b[n]).sum();
  }

  /** The numbers from 0 on in another order. */
  private static int[] shuffled(int count, RandomGenerator random) {
    int[] places = IntStream.range(0, count).toArray();
    for (int n = count - 1; n > 0; n--) {
      int other = random.nextInt(n + 1);
      int kept = places[n];
      places[n] = places[other];
      places[other] = kept;
    }
    return places;
  }
}
