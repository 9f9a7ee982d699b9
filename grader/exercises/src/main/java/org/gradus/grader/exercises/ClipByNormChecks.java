package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.OwnArrays.ANEW_NUMBERS;
import static org.gradus.grader.exercises.OwnArrays.OWN;
import static org.gradus.grader.exercises.OwnArrays.owned;
import static org.gradus.grader.exercises.Written.number;
import static org.gradus.grader.exercises.Written.text;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for gradients that are no longer than a limit. */
abstract class ClipByNormChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(2)
  @DisplayName("makes a long gradient as long as the limit, in its own direction")
  void keepsTheDirection(Student student) {
    double[] found = student.clipByNorm(new double[] {3, -12, 4}, 6.5);
    assertThat(Shape.of(found)).as("as many numbers as before").isEqualTo("3 values");
    assertThat(found)
        .as(
            "{3, -12, 4} has the length 13, and the limit is 6.5: "
                + Slip.of(
                    found,
                    "each number times 6.5 / 13",
                    Slip.all(
                        "each number was cut by itself, which turns the direction; all are"
                            + " multiplied by the same factor",
                        3,
                        -6.5,
                        4),
                    Slip.all("nothing was clipped; 13 is above the limit", 3, -12, 4),
                    times("the length is now 1, not 6.5", 1 / 13.0),
                    times("the length is the root of the sum of squares", 6.5 / 169),
                    times("the length is the root of the sum of squares", 6.5 * 6.5 / 169),
                    times("divide by the length, too", 6.5),
                    times("the length is no sum of numbers: squares, sum, root", 6.5 / 19),
                    times("the length is no sum of numbers: squares, sum, root", 6.5 / -5),
                    times("the length is not the largest of the numbers", 6.5 / 12),
                    times("the length is no mean: the sum of squares is not divided", 19.5 / 169),
                    times(
                        "the length is no mean: the sum of squares is not divided",
                        6.5 / Math.sqrt(169 / 3.0)),
                    times("the length is no mean: nothing is divided by how many", 1.5),
                    times("the limit is above the line: 6.5 / 13", 2),
                    times("the numbers were divided by the limit alone", 1 / 6.5),
                    times("the length sums all squares; here one alone", 6.5 / 3),
                    times("the length sums all squares; here one alone", 6.5 / 4),
                    times("the direction is turned round", -0.5),
                    Slip.all("the signs are lost", 1.5, 6, 2),
                    Slip.all("all is 0: what is too long is made shorter, not put out", 0, 0, 0),
                    Slip.all(
                        "each number was replaced by the limit with its sign", 6.5, -6.5, 6.5)))
        .containsExactly(new double[] {1.5, -6, 2}, CLOSE);
    found = student.clipByNorm(new double[] {0.3, -0.4, 0, 0, 1.2}, 0.26);
    assertThat(found)
        .as(
            "{0.3, -0.4, 0, 0, 1.2} has the length 1.3, and the limit is 0.26: "
                + Slip.of(
                    found,
                    "each number times 0.2",
                    Slip.all(
                        "nothing was clipped. Did the squares lose their fractions?",
                        0.3,
                        -0.4,
                        0,
                        0,
                        1.2)))
        .containsExactly(new double[] {0.06, -0.08, 0, 0, 0.24}, CLOSE);
  }

  private static Slip times(String sentence, double factor) {
    return Slip.all(sentence, 3 * factor, -12 * factor, 4 * factor);
  }

  @Test
  @Order(2)
  @Needs("keepsTheDirection")
  @Points(1)
  @DisplayName("lets a short gradient be")
  void letsShortOnesBe(Student student) {
    assertSame(student, 1, "its length 0.5 is below the limit", 0.3, -0.4);
    assertSame(student, 5, "its length is just the limit", 3, 4);
    assertSame(student, 3, "its length is 2.5; it is the square of it that is 6.25", 1.5, -2);
    assertSame(student, 6, "its length is 5; it is the sum of its numbers that is 7", 3, 4);
    assertSame(student, 2, "zeros are short enough, and stay zeros", 0, 0, 0);
  }

  private static void assertSame(Student student, double limit, String why, double... gradient) {
    double[] found = student.clipByNorm(gradient.clone(), limit);
    String slip = why;
    if (found != null && Arrays.stream(found).anyMatch(Double::isNaN)) {
      slip = "0 / 0 is NaN; " + why;
    } else if (found != null && norm(found) > norm(gradient) + 1e-9) {
      slip = "it has become longer: only what is too long is changed; " + why;
    }
    assertThat(found)
        .as("%s, limit %s: %s, so it stays as it is", text(gradient), number(limit), slip)
        .containsExactly(gradient, CLOSE);
  }

  private static double norm(double... numbers) {
    return Math.sqrt(Arrays.stream(numbers).map(v -> v * v).sum());
  }

  @Test
  @Order(3)
  @Needs("keepsTheDirection")
  @Points(1)
  @DisplayName("takes any length and any number of numbers")
  void takesAnyLength(Student student) {
    for (double size : new double[] {1e-9, 1e-70, 1e9, 1e70}) {
      double[] found =
          student.clipByNorm(new double[] {3 * size, -12 * size, 4 * size}, 6.5 * size);
      double[] shown = found == null ? null : Arrays.stream(found).map(v -> v / size).toArray();
      assertThat(shown)
          .as(
              "{3, -12, 4} and the limit 6.5, all times %s, so the answer is {1.5, -6, 2} times %s"
                  + " (here without it): %s",
              size, size, sizeSlip(shown))
          .containsExactly(new double[] {1.5, -6, 2}, CLOSE);
    }
    double[] hundred = new double[100];
    Arrays.fill(hundred, -0.5);
    double[] shorter = new double[100];
    Arrays.fill(shorter, -0.2);
    assertThat(student.clipByNorm(hundred, 2))
        .as("a hundred times −0.5: none is above the limit 2, but the length is 5")
        .containsExactly(shorter, CLOSE);
    assertThat(student.clipByNorm(new double[] {-7}, 2))
        .as("{-7}, limit 2: one number, and its sign stays")
        .containsExactly(new double[] {-2}, CLOSE);
  }

  private static String sizeSlip(double @Nullable [] shown) {
    if (shown == null || !Arrays.stream(shown).allMatch(Double::isFinite)) {
      return "a number has left the range of its type; use doubles";
    }
    return Slip.of(
        shown,
        "nothing is to be added to the length, no least length put in its place, and all numbers"
            + " are doubles",
        Slip.all(
            "nothing was clipped; is the length too long for the limit, or its square?",
            3,
            -12,
            4));
  }

  @Test
  @Order(4)
  @Needs("keepsTheDirection")
  @Points(1)
  @Hint("Whoever clips may still want to know how long the gradient was.")
  @DisplayName("writes into a new array only")
  void leavesItsInputs(Student student) {
    for (double limit : new double[] {6.5, 100}) {
      assertThat(student.afterClip(new double[] {3, -12, 4}, limit))
          .as("{3, -12, 4}, limit %s: the gradient must be the same after the call", number(limit))
          .isEqualTo(new double[] {3, -12, 4});
      assertThat(owned(student.clipsAnew(new double[] {3, -12, 4}, limit)))
          .as(
              "{3, -12, 4}, limit %s: the answer is not the gradient's own array, also where no"
                  + " number changes; %s",
              number(limit), ANEW_NUMBERS)
          .isEqualTo(OWN);
    }
  }
}
