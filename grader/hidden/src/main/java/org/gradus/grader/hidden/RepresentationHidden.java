package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.RepresentationChecks;
import org.gradus.grader.exercises.RepresentationChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 05 with fresh maps and points. Maps are held against what they do to points, best cuts
 * and lines against data that were made to give them.
 */
@Exercise("05-representation")
public final class RepresentationHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 05 c47a90be3d5186f2a9e07b4d";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  /** How far off, in sides: whoever has no more room than a tenth is right, too. */
  private static final double MOST = 0.1 * (1 - 1e-9);

  RepresentationHidden() {}

  @Nested
  @Order(1)
  @Question("affine")
  class Affine {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int in = random.nextInt(2, 6);
        int out = in + random.nextInt(1, 4);
        double[][] matrix = matrix(out, in, random);
        double[] shift = vector(out, random);
        double[] expected = shift.clone();
        double[] point = vector(in, random);
        // Column by column: what each coordinate of the point adds.
        for (int i = 0; i < in; i++) {
          for (int j = 0; j < out; j++) {
            expected[j] += point[i] * matrix[j][i];
          }
        }
        assertThat(student.affine(matrix, shift, point))
            .as("%d numbers in, %d out", in, out)
            .containsExactly(expected, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("leaves W, b and x as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[] shift = vector(4, random);
      shift[0] = -1 - Math.abs(shift[0]);
      double[] point = vector(3, random);
      double[][] matrix = matrix(4, 3, random);
      assertThat(student.afterAffine(Copy.of(matrix), shift.clone(), point.clone()))
          .as("W, b and x after the call")
          .isDeepEqualTo(new double[][][] {matrix, {shift}, {point}});
      double[] image = student.affine(matrix, shift, point);
      double[] origin = student.affine(matrix, shift, new double[3]);
      assertThat(origin).as("the image of the origin").containsExactly(shift, CLOSE);
      assertThat(image).as("the image of another point").isNotEqualTo(origin);
    }
  }

  @Nested
  @Order(2)
  @Question("collapse")
  class Collapse {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("multiplies the matrices in the right order")
    void multipliesTheMatrices(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Square, so that the wrong order has the right size.
        int size = random.nextInt(2, 5);
        double[][] first = matrix(size, size, random);
        double[][] second = matrix(size, size, random);
        double[] point = vector(size, random);
        double[] expected = times(second, times(first, point));
        double[][] both = student.collapse(first, new double[size], second, new double[size]);
        assertThat(applied(both, point))
            .as("what the collapsed map does to a point, without shifts")
            .containsExactly(expected, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("sends the first shift through the second map")
    void sendsTheShiftThrough(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int in = random.nextInt(1, 5);
        int between = random.nextInt(2, 6);
        int out = random.nextInt(1, 5);
        double[] shift1 = vector(between, random);
        double[] shift2 = vector(out, random);
        double[][] second = matrix(out, between, random);
        double[] expected = times(second, shift1);
        Arrays.setAll(expected, j -> expected[j] + shift2[j]);
        double[][] both = student.collapse(matrix(between, in, random), shift1, second, shift2);
        assertThat(applied(both, new double[in]))
            .as("where the collapsed map takes the origin")
            .containsExactly(expected, CLOSE);
      }
    }

    @Test
    @Order(3)
    @Points(1)
    @DisplayName("leaves the two maps as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      double[][] first = matrix(3, 3, random);
      double[] shift1 = vector(3, random);
      double[][] second = matrix(3, 3, random);
      double[] shift2 = vector(3, random);
      double[] point = vector(3, random);
      double[] without = times(second, times(first, point));
      assertThat(
              student.afterCollapse(
                  Copy.of(first), shift1.clone(), Copy.of(second), shift2.clone()))
          .as("W1, b1, W2 and b2 after the call")
          .isDeepEqualTo(new double[][][] {first, {shift1}, second, {shift2}});
      double[][] both = student.collapse(first, new double[3], second, new double[3]);
      assertThat(applied(both, point))
          .as("what the two do to a point, without shifts")
          .containsExactly(without, CLOSE);
    }
  }

  @Nested
  @Order(3)
  @Question("bestCut")
  class BestCut {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("tries every cut, also beyond all scores")
    void triesEveryCut(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int[] alike = new int[random.nextInt(2, 9)];
        Arrays.fill(alike, round % 2);
        assertThat(student.bestCut(vector(alike.length, random), alike))
            .as("%d points of class %d", alike.length, round % 2)
            .isCloseTo(1, CLOSE);
        // Class 0 below, class 1 above: scores that lie close together, or far apart.
        double scale = new double[] {0.001, 100, 0.1, 1e4, 1}[round];
        int[] classes = new int[random.nextInt(6, 12)];
        Arrays.fill(classes, classes.length / 2, classes.length, 1);
        int[] apart = classes.clone();
        double[] scores = shuffled(apart, random);
        Arrays.setAll(scores, n -> scale * scores[n]);
        assertThat(student.bestCut(scores, apart))
            .as("two classes that a cut parts, scores times %s", scale)
            .isCloseTo(1, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(0.5)
    @DisplayName("may have either class above the cut")
    void eitherClassAbove(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // All of one class below the cut, all of the other above, and one of either end swapped.
        int below = random.nextInt(4, 9);
        int above = random.nextInt(4, 9);
        int[] classes = new int[below + above];
        Arrays.fill(classes, 0, below, 1);
        classes[0] = 0;
        double[] scores = shuffled(classes, random);
        assertThat(student.bestCut(scores, classes))
            .as("%d points of class 1 below %d of class 0, but for one", below, above)
            .isCloseTo((below + above - 1.0) / (below + above), CLOSE);
      }
    }

    @Test
    @Order(3)
    @Points(0.5)
    @DisplayName("keeps equal scores on one side")
    void keepsEqualScoresTogether(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Two scores. More of the points below are of class 0, more of those above of class 1.
        int few = random.nextInt(1, 4);
        int many = few + random.nextInt(1, 4);
        boolean turned = round % 2 == 1;
        int[] classes = new int[2 * (few + many)];
        double[] scores = new double[classes.length];
        double low = random.nextDouble(-3, 3);
        for (int n = 0; n < classes.length; n++) {
          boolean above = n >= few + many;
          int place = above ? n - few - many : n;
          int first = above ? few : many;
          classes[n] = (place < first) == turned ? 1 : 0;
          scores[n] = above == turned ? low : low + 1;
        }
        assertThat(student.bestCut(scores, classes))
            .as("two scores, each of %d points of one class and %d of the other", many, few)
            .isCloseTo((double) many / (many + few), CLOSE);
      }
    }

    @Test
    @Order(4)
    @Points(0.5)
    @DisplayName("leaves scores and classes as they were")
    void leavesItsInputs(Student student, RandomGenerator random) {
      // Falling scores: whatever sorts them moves them, and the classes.
      double[] scores = vector(8, random);
      Arrays.sort(scores);
      Arrays.setAll(scores, n -> -scores[n] - n);
      int[] classes = {1, 1, 1, 0, 0, 0, 0, 0};
      assertThat(student.scoresAfterBestCut(scores.clone(), classes.clone()))
          .as("the scores after the call")
          .isEqualTo(scores);
      assertThat(student.classesAfterBestCut(scores.clone(), classes.clone()))
          .as("the classes after the call")
          .isEqualTo(classes);
      assertThat(student.bestCut(scores, classes))
          .as("three of class 1 above five of class 0")
          .isCloseTo(1, CLOSE);
    }
  }

  @Nested
  @Order(4)
  @Question("linearAccuracyBound")
  class LinearAccuracyBound {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("is three of four for XOR")
    void threeOfFour(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Any parallelogram has XOR's problem.
        double[] from = vector(2, random);
        double[] a = {random.nextDouble(1, 3), random.nextDouble(-0.4, 0.4)};
        double[] b = {random.nextDouble(-0.4, 0.4), random.nextDouble(1, 3)};
        double[][] corners = {
          from,
          {from[0] + a[0], from[1] + a[1]},
          {from[0] + b[0], from[1] + b[1]},
          {from[0] + a[0] + b[0], from[1] + a[1] + b[1]}
        };
        assertThat(student.linearAccuracyBound(corners, new int[] {1, 0, 0, 1}, 60))
            .as("the corners %s", Arrays.deepToString(corners))
            .isCloseTo(0.75, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("looks in the directions that were asked for")
    void looksInTheDirections(Student student, RandomGenerator random) {
      for (int directions : new int[] {2 * random.nextInt(4, 8), 2 * random.nextInt(4, 8) + 1}) {
        for (int k :
            new int[] {0, 1, random.nextInt(2, directions - 2), directions - 2, directions - 1}) {
          assertThat(
                  student.linearAccuracyBound(
                      rows(Math.PI * k / directions, random), inTurns(), directions))
              .as("rows across the direction π · %d / %d", k, directions)
              .isCloseTo(1, CLOSE);
        }
      }
    }

    @Test
    @Order(3)
    @Points(0.5)
    @DisplayName("looks in no other direction")
    void looksNowhereElse(Student student, RandomGenerator random) {
      double[][] across = rows(0, random);
      assertThat(student.linearAccuracyBound(across, inTurns(), 1))
          .as("rows across x₁, along x₁ alone")
          .isCloseTo(1, CLOSE);
      double[][] points = rows(random.nextDouble(0.5, 1), random);
      assertThat(student.linearAccuracyBound(points, inTurns(), 1))
          .as("slanted rows along x₁ alone")
          .isBetween(0.5, 0.8);
    }

    /**
     * Two long rows of points off the origin, in turns from one or the other class, that a line
     * across this direction parts.
     */
    private static double[][] rows(double angle, RandomGenerator random) {
      double[][] points = new double[24][];
      double from = random.nextDouble(3, 5);
      double middle = random.nextDouble(-8, -3);
      for (int n = 0; n < points.length; n++) {
        double along = Math.floor(n / 2.0) + middle;
        double across = n % 2 == 0 ? from : from + 0.2;
        points[n] =
            new double[] {
              across * Math.cos(angle) - along * Math.sin(angle),
              across * Math.sin(angle) + along * Math.cos(angle)
            };
      }
      return points;
    }

    /** The classes of {@link #rows}: 0, 1, 0, 1… */
    private static int[] inTurns() {
      return IntStream.range(0, 24).map(n -> n % 2).toArray();
    }
  }

  @Nested
  @Order(5)
  @Question("xorNet")
  class XorNet {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("is right at the corners of smaller and larger squares")
    void growsWithTheSide(Student student, RandomGenerator random) {
      for (double side : sides(random)) {
        double[] w = student.xorNet(side);
        for (int n = 0; n < 4; n++) {
          assertRight(w, side, n % 2, n / 2, 0, 0);
        }
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("stays right a little off the corners")
    void staysRightNearby(Student student, RandomGenerator random) {
      for (double side : sides(random)) {
        double[] w = student.xorNet(side);
        for (int round = 0; round < 40; round++) {
          double off1 = random.nextDouble(-MOST, MOST);
          double off2 = random.nextDouble(-MOST, MOST);
          assertRight(w, side, round % 2, round / 2 % 2, off1, off2);
        }
        // The four worst places: as far off as may be.
        for (int n = 0; n < 16; n++) {
          double off1 = n / 4 % 2 == 0 ? MOST : -MOST;
          assertRight(w, side, n % 2, n / 2 % 2, off1, n / 8 == 0 ? MOST : -MOST);
        }
      }
    }

    /** Large, tiny, in between. */
    private static double[] sides(RandomGenerator random) {
      return new double[] {
        random.nextDouble(4, 20), random.nextDouble(0.02, 0.3), random.nextDouble(0.5, 3)
      };
    }

    private static void assertRight(
        double[] w, double side, int a, int b, double off1, double off2) {
      double x1 = side * (a + off1);
      double x2 = side * (b + off2);
      assertThat(RepresentationChecks.score(w, x1, x2) > 0)
          .as("side %s: class 1 at (%s, %s)", side, x1, x2)
          .isEqualTo(a != b);
    }
  }

  private static double[] vector(int size, RandomGenerator random) {
    return random.doubles(size, -3, 3).toArray();
  }

  private static double[][] matrix(int rows, int columns, RandomGenerator random) {
    double[][] matrix = new double[rows][];
    Arrays.setAll(matrix, j -> vector(columns, random));
    return matrix;
  }

  private static double[] times(double[][] matrix, double[] point) {
    return Arrays.stream(matrix)
        .mapToDouble(
            row -> IntStream.range(0, row.length).mapToDouble(i -> row[i] * point[i]).sum())
        .toArray();
  }

  /** What a collapsed map does: its last column is the shift. */
  private static double[] applied(double[][] both, double[] point) {
    double[] withOne = Arrays.copyOf(point, point.length + 1);
    withOne[point.length] = 1;
    for (double[] row : both) {
      assertThat(row).as("a row of the collapsed map").hasSize(withOne.length);
    }
    return times(both, withOne);
  }

  /** Rising scores for the classes as they are, then both in another order. */
  private static double[] shuffled(int[] classes, RandomGenerator random) {
    double[] scores = new double[classes.length];
    double score = random.nextDouble(-9, 0);
    for (int n = 0; n < scores.length; n++) {
      score += random.nextDouble(0.1, 1);
      scores[n] = score;
    }
    for (int n = scores.length - 1; n > 0; n--) {
      int other = random.nextInt(n + 1);
      double keptScore = scores[n];
      scores[n] = scores[other];
      scores[other] = keptScore;
      int keptClass = classes[n];
      classes[n] = classes[other];
      classes[other] = keptClass;
    }
    return scores;
  }
}
