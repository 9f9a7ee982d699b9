package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.junit.Rounded.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.InsideANetworkChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the cosine of the angle between two vectors. */
abstract class CosineChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("is the cosine of the angle")
  void isTheCosine(Student student) {
    double found = student.cosine(new double[] {3, 4}, new double[] {5, 12});
    Map<String, String> slips = new LinkedHashMap<>();
    slips.put(text(63), "this is the product a · b; divide it by both lengths");
    slips.put(text(63 / 25.0 / 169), "the length is the root of the sum of squares");
    slips.put(text(63 / 25.0), "divide by the lengths of both, not by the squares of one's");
    slips.put(text(63 / 169.0), "divide by the lengths of both, not by the squares of one's");
    slips.put(text(63 / 5.0), "this divides by one length; divide by both");
    slips.put(text(63 / 13.0), "this divides by one length; divide by both");
    slips.put(text(63 / 18.0), "the two lengths are multiplied, not added");
    slips.put(text(63 / 7.0 / 17), "a length is no sum of numbers: squares, sum, root");
    slips.put(text(2 / 65.0), "this is 1 less the cosine, a distance; the similarity is wanted");
    slips.put(text(Math.sqrt(68)), "this is the distance of the two points");
    slips.put(text(Math.acos(63 / 65.0)), "this is the angle; its cosine is wanted");
    slips.put(
        text(0),
        "this is 0, as for a right angle; has a division of whole numbers lost the fraction?");
    slips.put(text(15 / 65.0), "a · b is the sum of all products, not the first alone");
    slips.put(text(48 / 65.0), "a · b is the sum of all products, not the last alone");
    slips.put(
        text(1),
        "1 would be the same direction; every number counts, in the product and in the lengths");
    assertThat(found)
        .as(
            "a = {3, 4} has the length 5, b = {5, 12} the length 13: "
                + slips
                    .getOrDefault(text(found), nearly(found, 63 / 65.0))
                    .replace("RIGHT", "(3 · 5 + 4 · 12) / (5 · 13)"))
        .isCloseTo(63 / 65.0, CLOSE);
    double negative = student.cosine(new double[] {1, -2, 2}, new double[] {-2, 3, 6});
    assertThat(negative)
        .as("a = {1, -2, 2} has the length 3, b = {-2, 3, 6} the length 7")
        .isCloseTo(4 / 21.0, CLOSE);
    double opposite = student.cosine(new double[] {1, -2, 2}, new double[] {-2, 4, -4});
    assertThat(opposite)
        .as(
            opposite == 0 || opposite > 0.99
                ? "opposite directions: no absolute value, and no cut at 0"
                : "opposite directions: the cosine of 180°")
        .isCloseTo(-1, CLOSE);
    double fine =
        student.cosine(new double[] {0.3, 0.4, 0, 0, 1.2}, new double[] {1.6, 0, 0, 1.2, 1.5});
    assertThat(fine)
        .as(
            "a = {0.3, 0.4, 0, 0, 1.2} has the length 1.3, b = {1.6, 0, 0, 1.2, 1.5} the length"
                + " 2.5: "
                + Slip.of(
                    fine,
                    nearly(fine, 2.28 / 3.25).replace("RIGHT", "2.28 / (1.3 · 2.5)"),
                    Slip.any("a vector with a 0 among its numbers is no vector of zeros", 0),
                    Slip.any(
                        "only the first numbers were taken; these vectors have five",
                        0.48 / (0.5 * 1.6),
                        0.48 / (0.5 * 2)),
                    Slip.any(
                        "fractions are lost: the sums are doubles, not ints", 1 / Math.sqrt(5))))
        .isCloseTo(2.28 / 3.25, CLOSE);
  }

  private static String nearly(double found, double right) {
    return Math.abs(found - right) < 1e-5
        ? "nearly: digits were lost; keep every number in a double, and do not round"
        : "RIGHT";
  }

  @Test
  @Order(2)
  @Needs("isTheCosine")
  @Points(1)
  @DisplayName("does not ask how long the vectors are")
  void knowsNoLength(Student student) {
    for (double size : new double[] {1e6, 1e-6, 1e70, 1e-70}) {
      double longer = student.cosine(new double[] {3, 4}, new double[] {5 * size, 12 * size});
      assertThat(longer)
          .as("b = {5, 12} times %s has the same direction as b: %s", size, why(longer))
          .isCloseTo(63 / 65.0, CLOSE);
      double both = student.cosine(new double[] {3 * size, 4 * size}, new double[] {size, 0});
      assertThat(both)
          .as("a = {3, 4} and b = {1, 0}, both times %s: %s", size, why(both))
          .isCloseTo(0.6, CLOSE);
    }
  }

  private static String why(double found) {
    return found == 0
        ? "no length is to be called zero that is not"
        : Double.isFinite(found)
            ? "nothing is to be added to a length, nor a least length put in its place"
            : "a number has left the range of its type";
  }

  @Test
  @Order(3)
  @Needs("isTheCosine")
  @Points(1)
  @DisplayName("is 0 for a vector of zeros")
  void zeroIsLikeNothing(Student student) {
    double[][][] pairs = {
      {{0, 0}, {3, 4}}, {{3, 4}, {0, 0}}, {{0, 0}, {0, 0}}, {{0, 2}, {3, 0}}, {{2, -2}, {1, 1}}
    };
    for (double[][] pair : pairs) {
      double found = student.cosine(pair[0].clone(), pair[1].clone());
      assertThat(found)
          .as(
              "a = %s, b = %s: %s",
              Arrays.toString(pair[0]),
              Arrays.toString(pair[1]),
              Double.isNaN(found)
                  ? "0 / 0 is NaN: ask for a length of 0 before you divide"
                  : "0, for a right angle as for a vector that has no direction")
          .isCloseTo(0, CLOSE);
    }
    double[][][] others = {{{0, 1}, {3, 4}}, {{2, -2}, {3, 1}}};
    double[] right = {0.8, 4 / Math.sqrt(80)};
    for (int n = 0; n < others.length; n++) {
      assertThat(student.cosine(others[n][0].clone(), others[n][1].clone()))
          .as(
              "a = %s, b = %s: no vector of zeros, though it has a 0, or its sum is one",
              Arrays.toString(others[n][0]), Arrays.toString(others[n][1]))
          .isCloseTo(right[n], CLOSE);
    }
  }

  @Test
  @Order(4)
  @Needs("isTheCosine")
  @Points(1)
  @Hint("Divide the product by the lengths, not the vectors.")
  @DisplayName("leaves both vectors as they were")
  void leavesItsVectors(Student student) {
    for (double[][] pair :
        new double[][][] {{{3, 4}, {5, 12}}, {{0, 0}, {5, 0}}, {{5, 0}, {0, 0}}}) {
      assertThat(student.afterCosine(pair[0].clone(), pair[1].clone()))
          .as("a and b must be the same after the call")
          .isDeepEqualTo(pair);
    }
  }
}
