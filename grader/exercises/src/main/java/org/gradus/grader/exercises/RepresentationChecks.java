package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Rounded;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 05: what layers do to points, and what lines can and cannot part. A message names a slip
 * where the answer is the one that this slip gives; else it says how the right one is made.
 */
@Exercise("05-representation")
public final class RepresentationChecks {
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
  private static final double[][] SLANTED = {{0, 0}, {1, 0.3}, {-0.3, 1}, {0.7, 1.3}};
  private static final int[] XOR = {0, 1, 1, 0};

  /** What the notebook must define. */
  @SuppressWarnings("MemberName") // the matrices are called as in the formulas and in the cells
  public interface Student {
    /** Where an affine map takes a point. */
    double[] affine(double[][] W, double[] b, double[] x);

    /** W, b and x as they are after affine had them. */
    @Expr(
        value = "affine(a0, a1, a2) == null ? null : new double[][][] {a0, {a1}, {a2}}",
        shown = "affine(a0, a1, a2)")
    double[][][] afterAffine(double[][] W, double[] b, double[] x);

    /** Two affine maps as one: rows of its matrix, each with its shift behind it. */
    double[][] collapse(double[][] W1, double[] b1, double[][] W2, double[] b2);

    /** W1, b1, W2 and b2 as they are after collapse had them. */
    @Expr(
        value = "collapse(a0, a1, a2, a3) == null ? null : new double[][][] {a0, {a1}, a2, {a3}}",
        shown = "collapse(a0, a1, a2, a3)")
    double[][][] afterCollapse(double[][] W1, double[] b1, double[][] W2, double[] b2);

    /** The largest share of points that a cut through their scores gets right. */
    double bestCut(double[] scores, int[] classes);

    /** The scores as they are after bestCut had them. */
    @Expr(value = "bestCut(a0, a1) < 0 ? null : a0", shown = "bestCut(a0, a1)")
    double[] scoresAfterBestCut(double[] scores, int[] classes);

    /** The classes as they are after bestCut had them. */
    @Expr(value = "bestCut(a0, a1) < 0 ? null : a1", shown = "bestCut(a0, a1)")
    int[] classesAfterBestCut(double[] scores, int[] classes);

    /** The largest share that a line in one of so many directions gets right. */
    double linearAccuracyBound(double[][] points, int[] classes, int directions);

    /** Nine weights of a network with two hidden units, for XOR on a square with this side. */
    double[] xorNet(double a);
  }

  RepresentationChecks() {}

  @Nested
  @Order(1)
  @Question(value = "affine", title = "A layer moves a point")
  class Affine {
    @Test
    @Order(1)
    @Points(2)
    @DisplayName("gives the formula's numbers")
    void followsTheFormula(Student student) {
      double[] y =
          student.affine(
              new double[][] {{1.5, 2}, {3, 5}}, new double[] {10, -20}, new double[] {1, -1});
      assertThat(Shape.of(y)).as("one number for each row of W").isEqualTo("2 values");
      assertThat(y)
          .as(
              "W = {{1.5, 2}, {3, 5}}, b = {10, -20}, x = {1, -1}: "
                  + slip(
                      y,
                      "the first number is 10 + 1.5 · 1 + 2 · (−1), the second −20 + 3 · 1 + 5 ·"
                          + " (−1)",
                      Map.of(
                          "[8.5, -23.0]",
                          "rows and columns are swapped: row j of W belongs to output j",
                          "[-0.5, -2.0]",
                          "the shift b is missing",
                          "[-10.5, 18.0]",
                          "the shift b is added, not taken away",
                          "[19.5, -42.0]",
                          "b[j] is added once for each row, not once for each term of the sum",
                          "[9.0, -22.0]",
                          "the fraction is lost: the sum is a double, not an int",
                          "[9.5, 0.0]",
                          "the second number is below 0 and stays so: no ReLU here, and no return"
                              + " before the last row",
                          "[9.5, -20.0]",
                          "the second row of W never came into it",
                          "[11.5, -17.0]",
                          "the sum runs over all of x, not its first number alone",
                          "[8.0, -25.0]",
                          "the sum runs over all of x: add up, do not keep its last term alone")))
          .containsExactly(new double[] {9.5, -22}, CLOSE);
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
    @Hint("Begin with a new array, or with b.clone(), and write into that alone.")
    @DisplayName("leaves W, b and x as they were")
    void leavesItsInputs(Student student) {
      double[][][] given = {{{1, 2}, {3, 4}}, {{10, 20}}, {{5, 6}}};
      unchanged(
          student.afterAffine(
              new double[][] {{1, 2}, {3, 4}}, new double[] {10, 20}, new double[] {5, 6}),
          given,
          "W",
          "b",
          "x");
    }
  }

  @Nested
  @Order(2)
  @Question(value = "collapse", title = "Two layers become one")
  class Collapse {
    @Test
    @Order(1)
    @Points(1)
    @Hint("Element (j, i) is a sum over what lies between: W2[j][k] times W1[k][i], for all k.")
    @DisplayName("multiplies the matrices in the right order")
    void multipliesTheMatrices(Student student) {
      double[][] both =
          student.collapse(
              new double[][] {{1, 2}, {0.5, 1}},
              new double[2],
              new double[][] {{1, -1}, {3, 1}},
              new double[2]);
      assertThat(Rounded.of(both))
          .as(
              "W1 = {{1, 2}, {0.5, 1}}, W2 = {{1, -1}, {3, 1}}, no shifts: "
                  + slip(
                      Rounded.of(both),
                      "the rows of W2 W1, and a 0 behind each",
                      Map.of(
                          "[[7.0, 1.0, 0.0], [3.5, 0.5, 0.0]]",
                          "this is W1 W2; the map with W1 comes first, so its matrix stands at the"
                              + " right: W2 W1",
                          "[[0.0, 0.5, 1.0], [0.0, 3.5, 7.0]]",
                          "the shift stands behind its row, not in front of it",
                          "[[0.5, 1.0], [3.5, 7.0]]",
                          "each row has one number more: the shift, here 0",
                          "[[-0.5, -1.0, 0.0], [0.5, 1.0, 0.0]]",
                          "each number is a sum; here the last term alone was kept (= in place of"
                              + " +=)",
                          "[[1.0, -2.0, 0.0], [1.5, 1.0, 0.0]]",
                          "this multiplies element by element; a matrix product multiplies rows by"
                              + " columns",
                          "[[-1.0, -0.5, 0.0], [5.0, 2.5, 0.0]]",
                          "here W1 has rows and columns swapped: W1[k][i], not W1[i][k]",
                          "[[2.5, 5.0, 0.0], [-0.5, -1.0, 0.0]]",
                          "here W2 has rows and columns swapped: W2[j][k], not W2[k][j]")))
          .isDeepEqualTo(new double[][] {{0.5, 1, 0}, {3.5, 7, 0}});
    }

    @Test
    @Order(2)
    @Points(1)
    @Needs("multipliesTheMatrices")
    @Hint("An index beyond the end? Then a sum runs over the wrong length.")
    @DisplayName("fits maps of any size")
    void fitsAnySize(Student student) {
      double[][] both =
          student.collapse(
              new double[][] {{1, 2, 3}, {4, 5, 6}},
              new double[2],
              new double[][] {{1, 1}},
              new double[1]);
      assertThat(Shape.of(both))
          .as("3 numbers in, 2 between, 1 out: a row for each row of W2, one longer than W1's")
          .isEqualTo("1 row of 4");
      assertThat(Rounded.of(both))
          .as(
              "W1 = {{1, 2, 3}, {4, 5, 6}}, W2 = {{1, 1}}: "
                  + slip(
                      Rounded.of(both),
                      "the row of W2 W1, and a 0 behind it",
                      Map.of(
                          "[[1.0, 2.0, 3.0, 0.0]]",
                          "the sum runs over the 2 numbers between, that is W1.length")))
          .isDeepEqualTo(new double[][] {{5, 7, 9, 0}});
    }

    @Test
    @Order(3)
    @Needs("fitsAnySize")
    @Points(2)
    @DisplayName("sends the first shift through the second map")
    void sendsTheShiftThrough(Student student) {
      double[][] both =
          student.collapse(
              new double[][] {{2}}, new double[] {1}, new double[][] {{3}}, new double[] {-1});
      assertThat(Rounded.of(both))
          .as(
              "3 (2x + 1) − 1 = 6x + 2: "
                  + slip(
                      Rounded.of(both),
                      "W2 stretches b1, and b2 comes on top",
                      Map.of(
                          "[[6.0, 0.0]]", "W2 stretches b1; b1 + b2 would be 0",
                          "[[6.0, -1.0]]", "the shift is 3 · 1 − 1: b1 goes through W2",
                          "[[6.0, 3.0]]", "b2 is missing",
                          "[[6.0, -2.0]]", "b1 goes through W2, and not b2")))
          .isDeepEqualTo(new double[][] {{6, 2}});
      both =
          student.collapse(
              new double[][] {{1}, {2}, {3}},
              new double[] {1, 0.5, -1},
              new double[][] {{1, 2, 0}, {0, -1, 4}},
              new double[] {10, 20});
      assertThat(Rounded.of(both))
          .as(
              "b1 = {1, 0.5, -1}, W2 = {{1, 2, 0}, {0, -1, 4}}, b2 = {10, 20}: "
                  + slip(
                      Rounded.of(both),
                      "the shifts are 10 + 1 · 1 + 2 · 0.5 + 0 · (−1) and 20 + 0 · 1 − 1 · 0.5 + 4 ·"
                          + " (−1)",
                      Map.of(
                          "[[5.0, 32.0], [10.0, 55.5]]",
                          "b2[j] is added once for each row, not once for each term of the sum",
                          "[[5.0, 11.0], [10.0, 19.5]]",
                          "each shift takes the whole row of W2 times b1, not one product alone",
                          "[[5.0, 11.0], [10.0, 20.0]]",
                          "each shift takes the whole row of W2 times b1, not the first product"
                              + " alone")))
          .isDeepEqualTo(new double[][] {{5, 12}, {10, 15.5}});
    }

    @Test
    @Order(4)
    @Needs("multipliesTheMatrices")
    @Points(1)
    @Hint("Write into new arrays only.")
    @DisplayName("leaves the two maps as they were")
    void leavesItsInputs(Student student) {
      double[][][] given = {{{1, 2}, {3, 4}}, {{5, 6}}, {{7, 8}, {9, 1}}, {{2, 3}}};
      unchanged(
          student.afterCollapse(
              new double[][] {{1, 2}, {3, 4}},
              new double[] {5, 6},
              new double[][] {{7, 8}, {9, 1}},
              new double[] {2, 3}),
          given,
          "W1",
          "b1",
          "W2",
          "b2");
    }
  }

  @Nested
  @Order(3)
  @Question(value = "bestCut", title = "The best cut")
  class BestCut {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("finds the best place to cut")
    void findsTheBestPlace(Student student) {
      double best = student.bestCut(new double[] {1, 2, 3, 4}, new int[] {0, 0, 1, 1});
      assertThat(best)
          .as(aShare(best, "scores 1, 2, 3, 4, classes 0, 0, 1, 1: cut between 2 and 3"))
          .isCloseTo(1, CLOSE);
      best = student.bestCut(new double[] {3, 1, 4, 2}, new int[] {1, 0, 0, 1});
      assertThat(best)
          .as(
              aShare(
                  best,
                  "in order of their scores the classes are 0, 1, 1, 0: three of four, at best"))
          .isCloseTo(0.75, CLOSE);
    }

    @Test
    @Order(2)
    @Needs("findsTheBestPlace")
    @Points(1)
    @DisplayName("tries every cut, also beyond all scores")
    void triesEveryCut(Student student) {
      assertThat(student.bestCut(new double[] {-3, -2, -1}, new int[] {1, 1, 1}))
          .as("three points of one class: a cut beyond all of them gets all three right")
          .isCloseTo(1, CLOSE);
      assertThat(student.bestCut(new double[] {0.1, 0.2, 0.3, 0.4}, new int[] {0, 0, 1, 1}))
          .as("scores 0.1, 0.2, 0.3, 0.4: a cut between 0.2 and 0.3 gets all four right")
          .isCloseTo(1, CLOSE);
      assertThat(student.bestCut(new double[] {640, 310, 530, 420}, new int[] {1, 0, 1, 0}))
          .as("scores 310, 420, 530, 640: a cut between 420 and 530 gets all four right")
          .isCloseTo(1, CLOSE);
    }

    @Test
    @Order(3)
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
    @Order(4)
    @Needs("findsTheBestPlace")
    @Points(1)
    @DisplayName("keeps equal scores on one side")
    void keepsEqualScoresTogether(Student student) {
      double pairs = student.bestCut(new double[] {1, 1, 2, 2}, new int[] {0, 1, 0, 1});
      assertThat(pairs)
          .as(
              pairs > 0.5
                  ? "points with the same score lie on the same side; here a cut went between them:"
                      + " compare scores with >, not places in a sorted list"
                  : "scores 1, 1, 2, 2, classes 0, 1, 0, 1: any cut gets two of four right")
          .isCloseTo(0.5, CLOSE);
      double three = student.bestCut(new double[] {2, 1, 2, 2, 3}, new int[] {0, 0, 1, 0, 1});
      assertThat(three)
          .as(
              three > 0.8
                  ? "three points with the same score 2 lie on the same side; here a cut went"
                      + " between them"
                  : "scores 1, 2, 2, 2, 3: the cut between 2 and 3 has one of five wrong")
          .isCloseTo(0.8, CLOSE);
    }

    @Test
    @Order(5)
    @Needs("findsTheBestPlace")
    @Points(1)
    @Hint("Whoever called bestCut goes on with both arrays: sort copies.")
    @DisplayName("leaves scores and classes as they were")
    void leavesItsInputs(Student student) {
      double[] scores = {3, 1, 4, 2};
      int[] classes = {1, 0, 0, 1};
      assertThat(student.scoresAfterBestCut(scores.clone(), classes.clone()))
          .as("the scores must be the same after the call")
          .isEqualTo(scores);
      assertThat(student.classesAfterBestCut(scores.clone(), classes.clone()))
          .as("the classes must be the same after the call")
          .isEqualTo(classes);
    }
  }

  @Nested
  @Order(4)
  @Question(value = "linearAccuracyBound", title = "The best line")
  class LinearAccuracyBound {
    @Test
    @Order(1)
    @Points(1)
    @Hint("For each direction: the scores of all points, then bestCut.")
    @DisplayName("is three of four for XOR")
    void threeOfFour(Student student) {
      for (int directions : new int[] {4, 90}) {
        assertThat(student.linearAccuracyBound(SLANTED, XOR, directions))
            .as(
                () ->
                    unlessTheCutIsWrong(
                        student,
                        new double[] {0, 1, -0.3, 0.7},
                        XOR,
                        0.75,
                        "the four corners of a slanted XOR, %d directions: one corner can be cut off,"
                                .formatted(directions)
                            + " no two of a class"))
            .isCloseTo(0.75, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(2)
    @DisplayName("looks in the directions that were asked for")
    void looksInTheDirections(Student student) {
      assertFindsAll(
          student,
          List.of("0", "π/4", "π/2", "3π/4"),
          Map.of(
              "[0, π/4]",
              "look round half a circle, not a quarter: π k / directions",
              "[0, π/2]",
              "look round half a circle, not a whole one: π k / directions",
              "[0]",
              "only φ = 0 came into it: of two ints k / directions is 0; Math.cos wants radians;"
                  + " divide by directions, not by one less",
              "[0, π/4, π/2]",
              "the last direction is missing: k runs from 0 to directions − 1",
              "[π/4, π/2, 3π/4]",
              "the first direction is missing: k begins at 0",
              "[3π/4]",
              "this is the last direction alone: keep the largest share of all",
              "[]",
              "bestCut for each direction, and of all directions the largest share: not the mean,"
                  + " not the smallest"));
      assertFindsAll(
          student,
          List.of("0", "π/3", "2π/3"),
          Map.of("[]", "three directions, and none is found: x₁ goes with cos φ, x₂ with sin φ"));
    }

    @Test
    @Order(3)
    @Points(1)
    @DisplayName("looks in no other direction")
    void looksNowhereElse(Student student) {
      double found = student.linearAccuracyBound(rows(1), inTurns(), 1);
      assertThat(found)
          .as(
              () ->
                  unlessTheCutIsWrong(
                      student,
                      scores(rows(1)),
                      inTurns(),
                      7 / 12.0,
                      "slanted rows, and one direction, φ = 0: "
                          + slip(
                              new double[] {found},
                              "the score of a point is its x₁, and bestCut says the rest",
                              Map.of(
                                  "[1.0]",
                                  "that one does not part them; look in `directions` directions,"
                                      + " not in a number of your own",
                                  "[0.0]",
                                  "k runs from 0 to directions − 1, here k = 0 alone",
                                  "[0.5]",
                                  "this is what one class for all points gives: is the cut that of"
                                      + " bestCut, and is the angle a number? (0 / 0 is none)"))))
          .isCloseTo(7 / 12.0, CLOSE);
    }

    /** Asks for two rows that only one of the directions parts, for each direction. */
    private void assertFindsAll(Student student, List<String> names, Map<String, String> slips) {
      List<String> found = new ArrayList<>();
      int directions = names.size();
      for (int k = 0; k < directions; k++) {
        double[][] points = rows(Math.PI * k / directions);
        if (student.linearAccuracyBound(points, inTurns(), directions) > 1 - 1e-9) {
          found.add(names.get(k));
        }
      }
      assertThat(found)
          .as(
              () ->
                  unlessTheCutIsWrong(
                      student,
                      scores(rows(0)),
                      inTurns(),
                      1,
                      "two rows of points, which one direction alone of %d can part: %s"
                          .formatted(
                              directions,
                              slips.getOrDefault(
                                  found.toString(),
                                  "these are the directions in which yours parts them"))))
          .isEqualTo(names);
    }
  }

  @Nested
  @Order(5)
  @Question(value = "xorNet", title = "Better than any line")
  class XorNet {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("is right at all four corners when a = 1")
    void rightForOne(Student student) {
      assertRight(student, 1, 0, ": work out h1, h2 and z there by hand");
    }

    @Test
    @Order(2)
    @Needs("rightForOne")
    @Points(1)
    @DisplayName("is right at the corners of smaller and larger squares")
    void growsWithTheSide(Student student) {
      for (double a : new double[] {2, 0.1, 10}) {
        assertRight(
            student,
            a,
            0,
            Arrays.equals(student.xorNet(a), student.xorNet(1))
                ? " (right at a = 1, and these are the same nine numbers: which of them are lengths,"
                    + " and must grow with a?)"
                : " (right at a = 1: which of your numbers are lengths, and must grow with a?)");
      }
    }

    @Test
    @Order(3)
    @Needs("growsWithTheSide")
    @Points(2)
    @Hint("Compute z at each corner: the two classes should be about as far from 0.")
    @DisplayName("stays right a little off the corners")
    void staysRightNearby(Student student) {
      for (double a : new double[] {1, 0.1, 10}) {
        // A hair less than a tenth: whoever has no more room than that is right, too.
        assertRight(student, a, 0.1 * (1 - 1e-9), ": leave room around the corner");
      }
    }

    private void assertRight(Student student, double a, double off, String rest) {
      double[] w = student.xorNet(a);
      assertThat(Shape.of(w)).as("nine weights: three, three and three").isEqualTo("9 values");
      for (int n = 0; n < CORNERS.length; n++) {
        for (double[] way : CORNERS) {
          double x1 = a * (CORNERS[n][0] + off * (2 * way[0] - 1));
          double x2 = a * (CORNERS[n][1] + off * (2 * way[1] - 1));
          double z = score(w, x1, x2);
          assertThat(z > 0 ? 1 : 0)
              .as(
                  "a = %s: the class at (%s, %s), where z is %s%s",
                  of(a), of(x1), of(x2), of(z), rest)
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

  /**
   * Twelve points in two close rows, off the origin, that nothing but a line across this direction
   * parts.
   */
  private static double[][] rows(double angle) {
    double[][] points = new double[12][];
    for (int n = 0; n < points.length; n++) {
      double along = Math.floor(n / 2.0) - 2.5;
      double across = n % 2 == 0 ? 4 : 4.2;
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
    int[] classes = new int[12];
    Arrays.setAll(classes, n -> n % 2);
    return classes;
  }

  /** The points' first coordinates. */
  private static double[] scores(double[][] points) {
    return Arrays.stream(points).mapToDouble(x -> x[0]).toArray();
  }

  /** The sentence, unless the student's own bestCut is wrong for these scores. */
  private static String unlessTheCutIsWrong(
      Student student, double[] scores, int[] classes, double right, String sentence) {
    boolean good =
        Math.abs(student.bestCut(scores.clone(), classes.clone()) - right) < 1e-9
            && Arrays.equals(student.classesAfterBestCut(scores.clone(), classes.clone()), classes);
    return good
        ? sentence
        : "this method asks bestCut, and bestCut (task 3) is wrong here: check(\"bestCut\") first";
  }

  /** The sentence, or what else it is when a share is not between 0 and 1. */
  private static String aShare(double found, String sentence) {
    if (found > 1) {
      return sentence + "; a share is between 0 and 1: divide the count by the number of points";
    }
    return found == 0
        ? sentence + "; a share of 0 often is a count / n of two ints: divide as double"
        : sentence;
  }

  /** What the slip is that gives this answer; without one, the neutral sentence. */
  private static String slip(double[] found, String neutral, Map<String, String> slips) {
    double[] plain = Rounded.of(found);
    return slips.getOrDefault(Arrays.toString(plain), neutral);
  }

  private static String slip(double[][] found, String neutral, Map<String, String> slips) {
    return slips.getOrDefault(Arrays.deepToString(found), neutral);
  }

  /** Each of these arrays, with its name, is the same after the call. */
  private static void unchanged(double[][][] after, double[][][] before, String... names) {
    assertThat(after == null ? "null" : "an array")
        .as("the answer of this call")
        .isEqualTo("an array");
    for (int n = 0; n < names.length; n++) {
      assertThat(after[n])
          .as("%s must be the same after the call: the answer is a new array", names[n])
          .isDeepEqualTo(before[n]);
    }
  }

  /** A number with three digits at most: {@code 0.11}. */
  private static String of(double value) {
    String text = String.format(Locale.ROOT, "%.3f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
