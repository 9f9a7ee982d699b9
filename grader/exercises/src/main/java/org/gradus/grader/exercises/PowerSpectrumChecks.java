package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.gradus.grader.exercises.Written.number;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.BeyondClassificationChecks.Student;
import org.gradus.grader.junit.Hint;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Asks for the power of each frequency in a frame of sound. */
abstract class PowerSpectrumChecks {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("gives the formula's numbers")
  void followsTheFormula(Student student) {
    double[] found = student.powerSpectrum(new double[] {3, 1, -1, 2, 0, 1});
    assertThat(found)
        .as(
            "the frame {3, 1, −1, 2, 0, 1}, so k = 0, 1, 2, 3: "
                + Slip.of(
                    found,
                    "P₀ is the square of the sum; the others sum cosines and sines apart, and add"
                        + " the two squares",
                    Slip.all(
                        "this is |X|; the power is its square", 6, Math.sqrt(7), Math.sqrt(21), 2),
                    Slip.all(
                        "these are the cosines alone: the sines are missing", 36, 6.25, 20.25, 4),
                    Slip.all("these are the cosines alone, and not squared", 6, 2.5, 4.5, -2),
                    Slip.all(
                        "these are the sines alone: the cosines are missing", 0, 0.75, 0.75, 0),
                    Slip.all(
                        "cosines and sines are squared apart and then added: (a + b)² is not"
                            + " a² + b²",
                        36,
                        Math.pow(2.5 - Math.sqrt(0.75), 2),
                        Math.pow(4.5 + Math.sqrt(0.75), 2),
                        4),
                    Slip.all(
                        "cosines and sines are squared apart and then added: (a − b)² is not"
                            + " a² + b²",
                        36,
                        Math.pow(2.5 + Math.sqrt(0.75), 2),
                        Math.pow(4.5 - Math.sqrt(0.75), 2),
                        4),
                    Slip.all("|a + i b|² is a² + b², not a² − b²", 36, 5.5, 19.5, 4),
                    Slip.all("the last frequency, k = n/2 = 3, is missing", 36, 7, 21),
                    Slip.all("the first frequency, k = 0, is missing", 7, 21, 4),
                    Slip.all(
                        "only k = 0 to n/2: the rest says the same again", 36, 7, 21, 4, 21, 7),
                    Slip.all("nothing is divided by n", 6, 7 / 6.0, 3.5, 2 / 3.0),
                    Slip.all("nothing is divided by n", 1, 7 / 36.0, 21 / 36.0, 1 / 9.0),
                    Slip.all("nothing is doubled", 36, 14, 42, 4),
                    Slip.all("no mean is taken off: P₀ is the square of the sum", 0, 7, 21, 4),
                    Slip.all(
                        "all are alike: k · j / n of ints cuts the fraction off", 36, 36, 36, 36),
                    Slip.all(
                        "the angle is 2π k j / n; here it is half of that",
                        36,
                        10.803847577293368,
                        7,
                        16),
                    Slip.all("the angle is 2π k j / n; here it is twice that", 36, 21, 21, 36),
                    Slip.all(
                        "the angle is 2π k j / n; here π is missing",
                        36,
                        32.27198706,
                        22.87093094,
                        12.14882055),
                    Slip.all(
                        "no window: the frame is taken as it is", 3.0625, 2.3125, 4.9375, 10.5625),
                    Slip.all(
                        "no window: the frame is taken as it is",
                        1.5625,
                        1.636271,
                        5.533814,
                        9.357585),
                    Slip.all(
                        "no zeros behind the frame: n is 6, and not a power of two",
                        36,
                        2.6862915,
                        16,
                        25.3137085,
                        4),
                    Slip.all("the last sample never came into it", 25, 4, 28, 1),
                    Slip.all("the first sample never came into it", 9, 1, 3, 25)))
        .containsExactly(new double[] {36, 7, 21, 4}, CLOSE);
  }

  @Test
  @Order(2)
  @Points(1)
  @Hint("How many numbers are there for n = 5? And which is the last k?")
  @DisplayName("takes frames of any length, even or odd")
  void takesAnyLength(Student student) {
    double[] five = student.powerSpectrum(new double[] {2, -1, 3, 1, 4});
    assertThat(Shape.of(five)).as("5 samples: k = 0, 1, 2").isEqualTo("3 values");
    assertThat(five)
        .as("the frame {2, −1, 3, 1, 4}: P₁ and P₂ are 18.5 ∓ √31.25")
        .containsExactly(
            new double[] {81, 18.5 - Math.sqrt(31.25), 18.5 + Math.sqrt(31.25)}, CLOSE);
    assertThat(student.powerSpectrum(new double[] {2, 5, 2}))
        .as("the frame {2, 5, 2}: k = 0, 1")
        .containsExactly(new double[] {81, 9}, CLOSE);
    assertThat(student.powerSpectrum(new double[] {1, -2}))
        .as("the frame {1, −2}: k = 0, 1")
        .containsExactly(new double[] {1, 9}, CLOSE);
    assertThat(student.powerSpectrum(new double[] {-7}))
        .as("one sample, −7: k = 0 alone")
        .containsExactly(new double[] {49}, CLOSE);
  }

  @Test
  @Order(3)
  @Points(1)
  @DisplayName("finds a tone at its frequency, wherever it begins")
  void findsATone(Student student) {
    for (int swings : new int[] {1, 3, 5}) {
      for (double phase : new double[] {0, Math.PI / 2, 1}) {
        double[] frame = new double[12];
        Arrays.setAll(frame, j -> Math.cos(Math.PI * swings * j / 6 + phase));
        double[] expected = new double[7];
        expected[swings] = 36;
        double[] found = student.powerSpectrum(frame);
        assertThat(Shape.of(found)).as("12 samples: k = 0, 1, …, 6").isEqualTo("7 values");
        assertThat(found)
            .as(
                "12 samples of a tone, cos(2π (%d j / 12 + %s)): all its power, (12 / 2)², stands at"
                    + " k = %d%s",
                swings,
                number(phase / 2 / Math.PI),
                swings,
                phase > 0 && found[swings] < 35.9
                    ? "; a tone that begins elsewhere is as loud: cosines and sines both count"
                    : "")
            .containsExactly(expected, within(1e-8));
      }
    }
  }

  @Test
  @Order(4)
  @Points(1)
  @Hint("Write into an array of your own.")
  @DisplayName("leaves the frame as it was")
  void leavesItsInputs(Student student) {
    double[] frame = {3, 1, -1, 2, 0, 1};
    assertThat(student.frameAfterSpectrum(frame.clone()))
        .as("the frame must be the same after the call, and the answer is another array")
        .isEqualTo(frame);
    String once = Arrays.toString(student.powerSpectrum(frame.clone()));
    assertThat(Arrays.toString(student.firstOfTwoSpectra(frame.clone())))
        .as("a second call must leave the first one's answer alone: each makes a new array")
        .isEqualTo(once);
  }
}
