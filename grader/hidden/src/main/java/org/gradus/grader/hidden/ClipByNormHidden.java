package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.RecurrentNetworksChecks.Student;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Gradients whose length is known because they were made so. */
abstract class ClipByNormHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 10 e045c8bcc3e30f7dc8a9be1a";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 6;

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("makes a long gradient as long as the limit, in its own direction")
  void keepsTheDirection(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double[] direction = direction(random.nextInt(3, 10), random);
      double limit = random.nextDouble(0.2, 0.8);
      assertClipped(student, direction, random.nextDouble(2, 5), limit);
      assertClipped(student, direction, random.nextDouble(20, 50), 10 + limit);
    }
  }

  @Test
  @Order(2)
  @Needs("keepsTheDirection")
  @Points(0.5)
  @DisplayName("lets a short gradient be")
  void letsShortOnesBe(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      double[] direction = direction(random.nextInt(2, 10), random);
      double length = random.nextDouble(2, 5);
      // Beyond the length, and below the sum of squares and that of the numbers.
      assertKept(student, times(length, direction), 1.01 * length);
      assertKept(student, times(length, direction), 50 * length);
      int times = random.nextInt(1, 9);
      assertKept(student, new double[] {3 * times, -4 * times}, 5 * times);
    }
    assertKept(student, new double[random.nextInt(1, 6)], random.nextDouble(0.1, 3));
  }

  @Test
  @Order(3)
  @Needs("keepsTheDirection")
  @Points(0.5)
  @DisplayName("takes any length and any number of numbers")
  void takesAnyLength(Student student, RandomGenerator random) {
    for (double size : new double[] {1e-70, 1e-9, 1e9, 1e70}) {
      double[] direction = direction(random.nextInt(2, 7), random);
      double length = size * random.nextDouble(2, 5);
      double[] found = student.clipByNorm(times(length, direction), size);
      assertThat(found == null ? null : times(1 / size, found))
          .as("%d numbers, about as long as %s, over that", direction.length, size)
          .containsExactly(direction, CLOSE);
    }
    assertClipped(student, direction(random.nextInt(200, 400), random), 9, 2);
    double one = random.nextDouble(2, 9);
    assertThat(student.clipByNorm(new double[] {-one}, 1.5))
        .as("one number, %s, limit 1.5", -one)
        .containsExactly(new double[] {-1.5}, CLOSE);
  }

  @Test
  @Order(4)
  @Needs("keepsTheDirection")
  @Points(0.5)
  @DisplayName("writes into a new array only")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[] direction = direction(5, random);
    double[] gradient = times(random.nextDouble(3, 6), direction);
    for (double limit : new double[] {2, 10}) {
      assertThat(student.afterClip(gradient.clone(), limit))
          .as("the gradient after the call, limit %s", limit)
          .isEqualTo(gradient);
      assertThat(student.clipsAnew(gradient.clone(), limit))
          .as("the answer is an array of its own, limit %s", limit)
          .isTrue();
    }
    assertClipped(student, direction, 7, 3);
  }

  private static void assertClipped(
      Student student, double[] direction, double length, double limit) {
    assertThat(student.clipByNorm(times(length, direction), limit))
        .as("%d numbers of the length %s, limit %s", direction.length, length, limit)
        .containsExactly(times(limit, direction), CLOSE);
  }

  private static void assertKept(Student student, double[] gradient, double limit) {
    assertThat(student.clipByNorm(gradient.clone(), limit))
        .as("%s, limit %s", Arrays.toString(gradient), limit)
        .containsExactly(gradient, CLOSE);
  }

  /** Numbers above and below 0 whose squares add up to 1, none of them alone. */
  private static double[] direction(int size, RandomGenerator random) {
    double[] numbers = new double[size];
    Arrays.setAll(numbers, n -> (n % 2 == 0 ? -1 : 1) * random.nextDouble(0.3, 2));
    double length = Arrays.stream(numbers).reduce(0, Math::hypot);
    return times(1 / length, numbers);
  }

  private static double[] times(double factor, double[] numbers) {
    return Arrays.stream(numbers).map(number -> factor * number).toArray();
  }
}
