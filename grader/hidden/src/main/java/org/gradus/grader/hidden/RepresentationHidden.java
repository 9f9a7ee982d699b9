package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.RepresentationChecks;
import org.gradus.grader.exercises.RepresentationChecks.Student;
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
    @DisplayName("leaves the shift as it was")
    void leavesTheShift(Student student, RandomGenerator random) {
      double[] shift = vector(4, random);
      double[] point = vector(3, random);
      double[][] matrix = matrix(4, 3, random);
      assertThat(student.shiftAfterAffine(matrix, shift.clone(), point)).containsExactly(shift);
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
        double[][] both = student.collapse(first, new double[size], second, new double[size]);
        double[] point = vector(size, random);
        assertThat(applied(both, point))
            .as("what the collapsed map does to a point, without shifts")
            .containsExactly(times(second, times(first, point)), CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(2)
    @DisplayName("sends the first shift through the second map")
    void sendsTheShiftThrough(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int in = random.nextInt(1, 5);
        int between = random.nextInt(2, 6);
        int out = random.nextInt(1, 5);
        double[] shift1 = vector(between, random);
        double[] shift2 = vector(out, random);
        double[][] second = matrix(out, between, random);
        double[][] both = student.collapse(matrix(between, in, random), shift1, second, shift2);
        double[] expected = times(second, shift1);
        Arrays.setAll(expected, j -> expected[j] + shift2[j]);
        assertThat(applied(both, new double[in]))
            .as("where the collapsed map takes the origin")
            .containsExactly(expected, CLOSE);
      }
    }
  }

  @Nested
  @Order(3)
  @Question("bestCut")
  class BestCut {
    @Test
    @Order(1)
    @Points(1)
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
    @Order(2)
    @Points(1)
    @DisplayName("keeps equal scores on one side")
    void keepsEqualScoresTogether(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int zeros = random.nextInt(2, 7);
        int ones = random.nextInt(2, 7);
        int[] classes = new int[zeros + ones];
        Arrays.fill(classes, zeros, zeros + ones, 1);
        double[] scores = new double[zeros + ones];
        Arrays.fill(scores, random.nextDouble(-3, 3));
        assertThat(student.bestCut(scores, classes))
            .as("%d and %d points with one score", zeros, ones)
            .isCloseTo((double) Math.max(zeros, ones) / (zeros + ones), CLOSE);
      }
    }
  }

  @Nested
  @Order(4)
  @Question("linearAccuracyBound")
  class LinearAccuracyBound {
    @Test
    @Order(1)
    @Points(1)
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
      // Two long rows of points, in turns from one or the other class along the rows.
      int directions = 2 * random.nextInt(9, 15);
      int k = random.nextInt(directions / 2 + 1, directions);
      double angle = Math.PI * k / directions;
      int[] classes = new int[24];
      double[][] points = new double[24][];
      for (int n = 0; n < points.length; n++) {
        classes[n] = n % 2;
        int row = n / 2;
        double along = row - 5.5;
        double across = n % 2 == 0 ? -0.1 : 0.1;
        points[n] =
            new double[] {
              across * Math.cos(angle) - along * Math.sin(angle),
              across * Math.sin(angle) + along * Math.cos(angle)
            };
      }
      assertThat(student.linearAccuracyBound(points, classes, directions))
          .as("rows across the direction π · %d / %d", k, directions)
          .isCloseTo(1, CLOSE);
      assertThat(student.linearAccuracyBound(points, classes, 1))
          .as("the same rows along x₁ alone")
          .isLessThan(0.8);
    }
  }

  @Nested
  @Order(5)
  @Question("xorNet")
  class XorNet {
    @Test
    @Order(1)
    @Points(2)
    @DisplayName("stays right a little off the corners")
    void staysRightNearby(Student student, RandomGenerator random) {
      for (double side : new double[] {random.nextDouble(4, 9), random.nextDouble(0.1, 0.3)}) {
        double[] w = student.xorNet(side);
        for (int round = 0; round < 40; round++) {
          int a = round % 2;
          int b = round / 2 % 2;
          double x1 = side * (a + random.nextDouble(-0.1, 0.1));
          double x2 = side * (b + random.nextDouble(-0.1, 0.1));
          assertThat(RepresentationChecks.score(w, x1, x2) > 0)
              .as("side %s: class 1 at (%s, %s)", side, x1, x2)
              .isEqualTo(a != b);
        }
        // The four worst places: as far off as may be.
        for (int n = 0; n < 16; n++) {
          int a = n % 2;
          int b = n / 2 % 2;
          double x1 = side * (a + (n / 4 % 2 == 0 ? 0.1 : -0.1));
          double x2 = side * (b + (n / 8 == 0 ? 0.1 : -0.1));
          assertThat(RepresentationChecks.score(w, x1, x2) > 0)
              .as("side %s: class 1 at (%s, %s)", side, x1, x2)
              .isEqualTo(a != b);
        }
      }
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
