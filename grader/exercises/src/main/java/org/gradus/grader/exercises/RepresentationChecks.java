package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

/** Exercise 05: what layers do to points, and what lines can and cannot part. */
@Exercise("05-representation")
public final class RepresentationChecks {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[][] SLANTED = {{0, 0}, {1, 0.3}, {-0.3, 1}, {0.7, 1.3}};
  private static final int[] XOR = {0, 1, 1, 0};

  /** What the notebook must define. */
  public interface Student {
    /** Where an affine map takes a point. */
    double[] affine(double[][] matrix, double[] shift, double[] point);

    /** The shift after affine had it: the same, unless it wrote into it or gave it back. */
    @Expr(value = "affine(a0, a1, a2) == a1 ? null : a1", shown = "b after affine(W, b, x)")
    double[] shiftAfterAffine(double[][] matrix, double[] shift, double[] point);

    /** Two affine maps as one: rows of its matrix, each with its shift behind it. */
    double[][] collapse(double[][] first, double[] shift1, double[][] second, double[] shift2);

    /** The largest share of points that a cut through their scores gets right. */
    double bestCut(double[] scores, int[] classes);

    /** The largest share that a line in one of so many directions gets right. */
    double linearAccuracyBound(double[][] points, int[] classes, int directions);

    /** Nine weights of a network with two hidden units, for XOR on a square with this side. */
    double[] xorNet(double side);
  }

  RepresentationChecks() {}

  @Nested
  @Order(1)
  @Question(value = "affine", title = "A layer moves a point")
  class Affine {
    @Test
    @Order(1)
    @Points(2)
    @Hint("Row j of W times x, and b[j] on top: one number for each row.")
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student) {
      double[][] matrix = {{1, 2}, {3, 5}};
      assertThat(student.affine(matrix, new double[] {10, 20}, new double[] {1, -1}))
          .as(
              "W = {{1, 2}, {3, 5}}, b = {10, 20}, x = {1, -1}: row j of W belongs to output j;"
                  + " with rows and columns swapped it would be {8, 17}")
          .containsExactly(new double[] {9, 18}, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("followsTheFormula")
    @Points(1)
    @Hint("The answer is as long as b; the inner loop runs over x.")
    @DisplayName("makes three numbers of two, and one of three")
    void neednotBeSquare(Student student) {
      double[][] tall = {{1, 2}, {3, 4}, {5, 6}};
      assertThat(student.affine(tall, new double[] {10, 20, 30}, new double[] {1, -1}))
          .as("two numbers in, three out")
          .containsExactly(new double[] {9, 19, 29}, CLOSE);
      assertThat(
              student.affine(new double[][] {{1, 2, 3}}, new double[] {4}, new double[] {1, 1, 1}))
          .as("three numbers in, one out")
          .containsExactly(new double[] {10}, CLOSE);
    }

    @Test
    @Order(3)
    @Needs("followsTheFormula")
    @Points(1)
    @Hint("Begin with b.clone(), or with a new array.")
    @DisplayName("leaves the shift as it was")
    void leavesTheShift(Student student) {
      assertThat(
              student.shiftAfterAffine(
                  new double[][] {{1, 0}, {0, 1}}, new double[] {10, 20}, new double[] {1, 2}))
          .as("b after affine(W, b, x): the answer is a new array, and b stays as it was")
          .containsExactly(10, 20);
    }
  }

  @Nested
  @Order(2)
  @Question(value = "collapse", title = "Two layers become one")
  class Collapse {
    @Test
    @Order(1)
    @Points(1)
    @Hint("As many rows as W2, each with as many numbers as a row of W1, and one more.")
    @DisplayName("has a row for each output, and a place for the shift in each")
    void hasTheRightSize(Student student) {
      assertThat(
              student.collapse(
                  new double[][] {{1, 0, 0}, {0, 1, 0}},
                  new double[2],
                  new double[][] {{1, 1}},
                  new double[1]))
          .as("3 numbers in, 2 between, 1 out: one row of 3 + 1 numbers")
          .hasDimensions(1, 4);
    }

    @Test
    @Order(2)
    @Needs("hasTheRightSize")
    @Points(2)
    @Hint("Sum over the middle: both[j][i] += W2[j][k] * W1[k][i].")
    @DisplayName("multiplies the matrices in the right order")
    void multipliesTheMatrices(Student student) {
      double[][] both =
          student.collapse(
              new double[][] {{1, 2}, {0, 1}},
              new double[2],
              new double[][] {{1, 0}, {3, 1}},
              new double[2]);
      assertThat(new double[][] {firstTwo(both[0]), firstTwo(both[1])})
          .as("the map with W1 comes first, so its matrix stands at the right: W2 W1, not W1 W2")
          .isDeepEqualTo(new double[][] {{1, 2}, {3, 7}});
    }

    @Test
    @Order(3)
    @Needs("hasTheRightSize")
    @Points(2)
    @Hint("The second map moves the first one's shift, too: W2 b1 + b2.")
    @DisplayName("sends the first shift through the second map")
    void sendsTheShiftThrough(Student student) {
      double[][] both =
          student.collapse(
              new double[][] {{2}}, new double[] {1}, new double[][] {{3}}, new double[] {-1});
      assertThat(both[0][1])
          .as("3 (2x + 1) − 1 has the shift 3 · 1 − 1 = 2: W2 stretches b1; b1 + b2 would be 0")
          .isCloseTo(2, CLOSE);
    }
  }

  @Nested
  @Order(3)
  @Question(value = "bestCut", title = "The best cut through scores")
  class BestCut {
    @Test
    @Order(1)
    @Points(2)
    @Hint("Try a cut above each score, and one below them all; keep the best share.")
    @DisplayName("finds the best place to cut")
    void findsTheBestPlace(Student student) {
      assertThat(student.bestCut(new double[] {1, 2, 3, 4}, new int[] {0, 0, 1, 1}))
          .as("scores 1, 2, 3, 4, classes 0, 0, 1, 1: cut between 2 and 3")
          .isCloseTo(1, CLOSE);
      assertThat(student.bestCut(new double[] {3, 1, 4, 2}, new int[] {1, 0, 0, 1}))
          .as("in order of their scores the classes are 0, 1, 1, 0: three of four, at best")
          .isCloseTo(0.75, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("findsTheBestPlace")
    @Points(1)
    @Hint("Of n points, a cut that has r right has n − r right with its answers swapped.")
    @DisplayName("may have either class above the cut")
    void eitherClassAbove(Student student) {
      assertThat(student.bestCut(new double[] {1, 2, 3, 4}, new int[] {1, 1, 0, 0}))
          .as("class 1 below and class 0 above is a cut, too: either class may be above")
          .isCloseTo(1, CLOSE);
    }

    @Test
    @Order(3)
    @Needs("findsTheBestPlace")
    @Points(2)
    @Hint("Compare scores with > only; never cut by the place in a sorted list.")
    @DisplayName("keeps equal scores on one side")
    void keepsEqualScoresTogether(Student student) {
      assertThat(student.bestCut(new double[] {1, 1}, new int[] {0, 1}))
          .as("two points with the same score lie on the same side: one of them is wrong")
          .isCloseTo(0.5, CLOSE);
      assertThat(student.bestCut(new double[] {2, 1, 2, 2, 3}, new int[] {0, 0, 1, 0, 1}))
          .as("three points with the same score 2: no cut goes between them")
          .isCloseTo(0.8, CLOSE);
    }
  }

  @Nested
  @Order(4)
  @Question(value = "linearAccuracyBound", title = "The best line")
  class LinearAccuracyBound {
    @Test
    @Order(1)
    @Points(2)
    @Hint("For each direction: the scores of all points, then bestCut.")
    @DisplayName("is three of four for XOR")
    void threeOfFour(Student student) {
      for (int directions : new int[] {4, 90}) {
        assertThat(student.linearAccuracyBound(SLANTED, XOR, directions))
            .as("the four corners of a slanted XOR, %d directions", directions)
            .isCloseTo(0.75, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(2)
    @Hint("Math.cos and Math.sin want radians: Math.PI * k / directions.")
    @DisplayName("looks in the directions that were asked for")
    void looksInTheDirections(Student student) {
      double[][] points = new double[12][];
      int[] classes = new int[12];
      for (int n = 0; n < points.length; n++) {
        int row = n / 2;
        double t = row;
        classes[n] = n % 2;
        points[n] = n % 2 == 1 ? new double[] {t, t + 0.2} : new double[] {t + 0.2, t};
      }
      assertThat(student.linearAccuracyBound(points, classes, 2))
          .as("two rows that rise to the right, in the directions 0 and π/2 alone")
          .isLessThan(1);
      assertThat(student.linearAccuracyBound(points, classes, 4))
          .as(
              "with four directions the last one, 3π/4, parts the two rows: look round half a"
                  + " circle, not a quarter")
          .isCloseTo(1, CLOSE);
    }
  }

  @Nested
  @Order(5)
  @Question(value = "xorNet", title = "Better than any line")
  class XorNet {
    @Test
    @Order(1)
    @Points(2)
    @Hint("One unit could answer how many of the two are 1; the other, whether both are.")
    @DisplayName("is right at all four corners")
    void rightAtTheCorners(Student student) {
      for (double a : new double[] {1, 2}) {
        double[] w = student.xorNet(a);
        assertThat(w).as("nine weights: three, three and three").hasSize(9);
        for (int n = 0; n < CORNERS.length; n++) {
          double x1 = a * CORNERS[n][0];
          double x2 = a * CORNERS[n][1];
          double z = score(w, x1, x2);
          assertThat(z > 0 ? 1 : 0)
              .as("side %.0f: the class at the corner (%.0f, %.0f), where z is %.3f", a, x1, x2, z)
              .isEqualTo(XOR[n]);
        }
      }
    }

    @Test
    @Order(2)
    @Needs("rightAtTheCorners")
    @Points(2)
    @Hint("Compute z at each corner: the two classes should be about as far from 0.")
    @DisplayName("stays right a little off the corners")
    void staysRightNearby(Student student) {
      double[] w = student.xorNet(1);
      for (int n = 0; n < CORNERS.length; n++) {
        for (double[] off : CORNERS) {
          double x1 = CORNERS[n][0] + 0.2 * off[0] - 0.1;
          double x2 = CORNERS[n][1] + 0.2 * off[1] - 0.1;
          double z = score(w, x1, x2);
          assertThat(z > 0 ? 1 : 0)
              .as(
                  "the class at (%.1f, %.1f), where z is %.3f: leave room around the corner",
                  x1, x2, z)
              .isEqualTo(XOR[n]);
        }
      }
    }
  }

  /** The network's score of a point. */
  public static double score(double[] w, double x1, double x2) {
    double h1 = Math.max(0, w[0] * x1 + w[1] * x2 + w[2]);
    double h2 = Math.max(0, w[3] * x1 + w[4] * x2 + w[5]);
    return w[6] * h1 + w[7] * h2 + w[8];
  }

  private static double[] firstTwo(double[] row) {
    return Arrays.copyOf(row, 2);
  }
}
