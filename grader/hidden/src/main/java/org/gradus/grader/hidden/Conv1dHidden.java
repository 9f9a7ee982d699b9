package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.SentimentChecks.Student;
import org.gradus.grader.junit.Copy;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Each word is sent to all windows in which it stands. */
abstract class Conv1dHidden {
  /** Stands in no file that a student gets. */
  static final String CANARY = "hidden 12 540e9f7257f040dcc58aaa40";

  private static final int ROUNDS = 4;
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  @Order(1)
  @Points(1)
  @DisplayName("slides a kernel along the words")
  void slidesAlongTheWords(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      int kernel = random.nextInt(2, 4);
      assertFound(student, random.nextInt(6, 9), kernel + 1 + random.nextInt(2), 1, kernel, random);
    }
  }

  @Test
  @Order(2)
  @Needs("slidesAlongTheWords")
  @Points(0.75)
  @DisplayName("gives each filter its own weights and bias")
  void takesManyFilters(Student student, RandomGenerator random) {
    for (int round = 0; round < ROUNDS; round++) {
      // As many numbers as places in the kernel: nothing is out of bounds.
      int both = random.nextInt(2, 4);
      assertFound(student, random.nextInt(5, 8), both, random.nextInt(2, 5), both, random);
    }
  }

  @Test
  @Order(3)
  @Needs("slidesAlongTheWords")
  @Points(0.75)
  @DisplayName("takes kernels, words and texts of any size")
  void takesAnySize(Student student, RandomGenerator random) {
    int many = random.nextInt(3, 6);
    assertFound(student, many, random.nextInt(2, 5), 3, 1, random);
    assertFound(student, many, random.nextInt(2, 5), 2, many, random);
    assertFound(student, many + 2, 1, 2, 3, random);
    assertFound(student, 1, many, random.nextInt(1, 4), 1, random);
    assertFound(student, many + 3, 2, 1, many, random);
    assertFound(student, 2, 2, 5, 2, random);
  }

  @Test
  @Order(4)
  @Needs("slidesAlongTheWords")
  @Points(0.5)
  @DisplayName("leaves words, weights and biases as they were")
  void leavesItsInputs(Student student, RandomGenerator random) {
    double[][] x = Draws.matrix(5, 3, random);
    double[][][] weights = Draws.channels(2, 3, 2, random);
    double[] bias = Draws.vector(2, random);
    double[][] given = Arrays.copyOf(Copy.of(x), 6);
    given[5] = bias.clone();
    assertThat(student.wordsAfterConv1d(Copy.of(x), Copy.of(weights), bias.clone()))
        .as("words and biases after the call")
        .isDeepEqualTo(given);
    assertThat(student.weightsAfterConv1d(Copy.of(x), Copy.of(weights), bias.clone()))
        .as("the weights after the call")
        .isDeepEqualTo(weights);
    // A copy: in a notebook the next call may write into this answer.
    double[][] once = Copy.of(student.conv1d(Copy.of(x), Copy.of(weights), bias.clone()));
    assertNear(
        student.firstOfTwoConv1ds(Copy.of(x), Copy.of(weights), bias.clone()),
        once,
        "the first of two answers");
    assertFound(student, 4, 3, 1, 2, random);
  }

  private static void assertFound(
      Student student, int words, int numbers, int filters, int kernel, RandomGenerator random) {
    double[][] x = Draws.matrix(words, numbers, random);
    double[][][] weights = Draws.channels(filters, numbers, kernel, random);
    double[] bias = random.doubles(filters, 1, 3).toArray();
    double[][] right = right(x, weights, bias);
    String given = words + " words of " + numbers + ", " + filters + " filters of " + kernel;
    assertNear(student.conv1d(Copy.of(x), Copy.of(weights), bias.clone()), right, given);
  }

  private static void assertNear(double[][] found, double[][] right, String given) {
    assertThat(Shape.of(found)).as(given).isEqualTo(Shape.of(right));
    for (int t = 0; t < right.length; t++) {
      assertThat(found[t]).as("%s, place %d", given, t).containsExactly(right[t], CLOSE);
    }
  }

  private static double[][] right(double[][] x, double[][][] weights, double[] bias) {
    int kernel = weights[0][0].length;
    double[][] right = new double[x.length - kernel + 1][];
    Arrays.setAll(right, t -> bias.clone());
    for (int word = x.length - 1; word >= 0; word--) {
      for (int u = 0; u < kernel; u++) {
        int place = word - u;
        for (int f = 0; place >= 0 && place < right.length && f < bias.length; f++) {
          for (int c = x[word].length - 1; c >= 0; c--) {
            right[place][f] += x[word][c] * weights[f][c][u];
          }
        }
      }
    }
    return right;
  }
}
