package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the largest number of each filter. */
abstract class MaxOverTimeChecks {
  private static final String START =
      "what is the largest number before the first place was looked at? Nothing is too small here";

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("keeps the largest number of each filter")
  void keepsTheLargest(Student student) {
    double[][] y = {{1, -7, 0.7}, {4, 6, -0.25}, {-9, 2, 0.3}, {5, 3, -0.5}};
    double[] found =
        Slip.named(
            () -> student.maxOverTime(Copy.of(y)),
            "IndexOutOfBounds",
            "4 places, 3 filters: y[t] is a place, y[t][f] what filter f says there");
    String given = "{{1, −7, 0.7}, {4, 6, −0.25}, {−9, 2, 0.3}, {5, 3, −0.5}}: ";
    assertThat(Shape.of(found))
        .as(
            "%s%s",
            given,
            Slip.of(
                found,
                "a number for each filter, and there are three",
                Slip.rows("this is the largest of each place; ask filter by filter", "1 6 2 5"),
                Slip.rows("this is the largest of all; ask filter by filter", "6")))
        .isEqualTo("3 values");
    assertThat(found)
        .as(
            "%s%s",
            given,
            Slip.of(
                found,
                "filter by filter, the largest of its four numbers",
                Slip.rows("this is the last place", "5 3 -0.5"),
                Slip.rows("this is the first place", "1 -7 0.7"),
                Slip.rows("the last place was not looked at", "4 6 0.7"),
                Slip.rows("the first place was not looked at", "5 6 0.3"),
                Slip.rows("these are the smallest", "-9 -7 -0.5"),
                Slip.rows("signs count: −9 is smaller than 5", "9 7 0.7", "-9 -7 0.7"),
                Slip.rows("these are the sums over all places", "1 4 0.25"),
                Slip.rows("these are the means; the largest is asked for", "0.25 1 0.0625"),
                Slip.rows("this says where the largest stand; ask for the numbers", "3 1 0"),
                Slip.rows("one maximum goes on from filter to filter; each begins anew", "5 6 6"),
                new Slip(
                    "nearly: digits were lost, as in a float",
                    numbers -> Slip.near(numbers, new double[] {5, 6, 0.7}, 1e-6)),
                Slip.rows("these are whole numbers; 0.7 is the last filter's", "5 6 0")))
        .isEqualTo(new double[] {5, 6, 0.7});
  }

  @Test
  @Order(2)
  @Needs("keepsTheLargest")
  @Points(1)
  @DisplayName("finds it where all numbers are negative")
  void takesNegativeNumbers(Student student) {
    assertLargest(student, "{{−3, −0.5, 2}, {−2, −8, 1}}", 1, "-3 -0.5 2, -2 -8 1", "-2 -0.5 2");
    assertLargest(
        student,
        "{{−5000000000, −1e30}, {−3000000000, −1e40}}",
        1,
        "-5e9 -1e30, -3e9 -1e40",
        "-3e9 -1e30");
    assertLargest(student, "{{−1.6e308}, {−1.5e308}}", 1, "-1.6e308, -1.5e308", "-1.5e308");
  }

  @Test
  @Order(3)
  @Needs("keepsTheLargest")
  @Points(1)
  @DisplayName("takes one place or one filter, and leaves the numbers as they were")
  void takesOneAndLeavesIt(Student student) {
    assertLargest(student, "a single place, {{2, 3, 1.5, 7}}", 0, "2 3 1.5 7", "2 3 1.5 7");
    assertLargest(student, "a single filter, {{1}, {4}, {−2}, {3}}", 0, "1, 4, -2, 3", "4");
    double[][] y = {{3, 1}, {-1, 6}, {2, 2}};
    for (double[][] given : new double[][][] {y, {{2, 3}}}) {
      assertThat(student.placesAfterMaximum(Copy.of(given)))
          .as(
              "%s must be the same after the call, and after somebody has written 99 into the"
                  + " answer, which is an array of its own",
              TextSlip.braced(given))
          .isDeepEqualTo(given);
    }
    assertThat(student.firstOfTwoMaxima(Copy.of(y)))
        .as("{{3, 1}, {−1, 6}, {2, 2}}: " + OwnArrays.ANEW_NUMBERS)
        .isEqualTo(new double[] {3, 6});
  }

  private static void assertLargest(
      Student student, String given, int about, String places, String right) {
    double[][] y = Arrays.stream(places.split(", ")).map(Slip::numbers).toArray(double[][]::new);
    assertThat(student.maxOverTime(y))
        .as("%s%s", given, about == 1 ? ": " + START : "")
        .isEqualTo(Slip.numbers(right));
  }
}
