package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.MultinomialRegressionChecks.Student;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.gradus.grader.junit.Shape;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 02 with fresh numbers. What must come is known before the student's code is asked: from
 * the definition in another form, or because the input was made to give it.
 */
@Exercise("02-multinomial-regression")
public final class MultinomialRegressionHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 02 81d49b2350c96da545525dcf";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  MultinomialRegressionHidden() {}

  @Nested
  @Order(1)
  @Question("softmax")
  class Softmax {
    @Test
    @Order(1)
    @Points(0.5)
    @DisplayName("gives the formula's numbers, which add up to one")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] z = scores(random.nextInt(2, 40), random);
        double[] p = student.softmax(z.clone());
        assertThat(p).as("softmax of %s", Arrays.toString(z)).containsExactly(shares(z), CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(0.5)
    @DisplayName("is a new array, and leaves the scores alone")
    void isANewArray(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] z = scores(random.nextInt(2, 40), random);
        assertThat(student.softmax(z.clone())).as("one probability a score").hasSize(z.length);
        assertThat(student.scoresAfterSoftmax(z.clone()))
            .as("the scores after softmax of %s", Arrays.toString(z))
            .containsExactly(z);
      }
    }

    @Test
    @Order(3)
    @Points(1)
    @DisplayName("does not overflow, wherever the scores lie")
    void isStable(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] z = scores(random.nextInt(2, 12), random);
        double far = random.nextDouble(800, 3000);
        for (double shift : new double[] {far, -far}) {
          double[] shifted = Arrays.stream(z).map(score -> score + shift).toArray();
          // Adding the shift rounds each score by 3e-13 at most.
          assertThat(student.softmax(shifted))
              .as("softmax of %s", Arrays.toString(shifted))
              .containsExactly(shares(z), CLOSE);
        }
        // Not the first, and so far that the mean does not do: only the largest is safe.
        z[random.nextInt(1, z.length)] += 2 * far;
        double[] expected = shares(z);
        assertThat(student.softmax(z))
            .as("softmax of %s", Arrays.toString(z))
            .containsExactly(expected, CLOSE);
      }
    }
  }

  @Nested
  @Order(2)
  @Question("crossEntropy")
  class CrossEntropy {
    @Test
    @Points(1)
    @DisplayName("is minus the natural logarithm of the true class's probability")
    void looksAtTheTrueClass(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] p = shares(scores(random.nextInt(2, 9), random));
        int label = random.nextInt(p.length);
        double given = p[label];
        // Backwards through exp, and relative, for the least of them is about 1e-5.
        assertThat(Math.exp(-student.crossEntropy(p.clone(), label)) / given)
            .as("exp(-loss) / p[%d], probabilities %s", label, Arrays.toString(p))
            .isCloseTo(1, CLOSE);
        p[label] = 0;
        assertThat(student.crossEntropy(p.clone(), label))
            .as("the loss of class %d, probabilities %s", label, Arrays.toString(p))
            .isEqualTo(Double.POSITIVE_INFINITY);
      }
    }
  }

  @Nested
  @Order(3)
  @Question("oneHot")
  class OneHot {
    @Test
    @Points(1)
    @DisplayName("has its one at the place of the label")
    void oneAtTheLabel(Student student, RandomGenerator random) {
      int classes = random.nextInt(5, 30);
      for (int label : new int[] {random.nextInt(1, classes - 1), 0, classes - 1}) {
        double[] y = student.oneHot(label, classes);
        assertThat(y).as("label %d of %d classes", label, classes).hasSize(classes);
        for (int k = 0; k < classes; k++) {
          assertThat(y[k])
              .as("place %d for label %d of %d classes", k, label, classes)
              .isCloseTo(k == label ? 1 : 0, CLOSE);
        }
      }
    }
  }

  @Nested
  @Order(4)
  @Question("accuracy")
  class Accuracy {
    @Test
    @Points(1)
    @DisplayName("is the share of answers that are right")
    void isTheShare(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int examples = random.nextInt(3, 60);
        for (int right : new int[] {random.nextInt(1, examples), 0, examples}) {
          int[] truth = random.ints(examples, 0, 10).toArray();
          int[] answers = truth.clone();
          places(examples, random)
              .subList(right, examples)
              .forEach(n -> answers[n] = other(answers[n], random));
          assertThat(student.accuracy(answers, truth))
              .as("%d of %d are right", right, examples)
              .isCloseTo((double) right / examples, CLOSE);
        }
      }
    }
  }

  @Nested
  @Order(5)
  @Question("confusion")
  class Confusion {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("has a row and a column for every class")
    void hasTheRightSize(Student student, RandomGenerator random) {
      int classes = random.nextInt(4, 12);
      int only = random.nextInt(classes);
      assertThat(Shape.of(student.confusion(new int[] {only}, new int[] {only}, classes)))
          .as("%d classes, of which %d alone occurs", classes, only)
          .isEqualTo("%1$d rows of %1$d", classes);
    }

    @Test
    @Order(2)
    @Points(1)
    @Needs("hasTheRightSize")
    @DisplayName("has the truth in its rows and the answers in its columns")
    void rowsAreTheTruth(Student student, RandomGenerator random) {
      int classes = random.nextInt(3, 8);
      int[][] counts = new int[classes][];
      Arrays.setAll(counts, i -> random.ints(classes, 0, 4).toArray());
      // Else it might be its own mirror image.
      counts[0][1] = counts[1][0] + random.nextInt(1, 4);
      List<int[]> pairs = new ArrayList<>();
      for (int i = 0; i < classes; i++) {
        for (int j = 0; j < classes; j++) {
          pairs.addAll(Collections.nCopies(counts[i][j], new int[] {i, j}));
        }
      }
      List<int[]> shuffled = places(pairs.size(), random).stream().map(pairs::get).toList();
      int[] truth = shuffled.stream().mapToInt(pair -> pair[0]).toArray();
      int[] answers = shuffled.stream().mapToInt(pair -> pair[1]).toArray();
      assertThat(student.confusion(answers, truth, classes))
          .as("answers %s, truth %s", Arrays.toString(answers), Arrays.toString(truth))
          .isDeepEqualTo(counts);
    }
  }

  /** Scores from -5 to 5, which no exponential minds. */
  private static double[] scores(int classes, RandomGenerator random) {
    return random.doubles(classes, -5, 5).toArray();
  }

  /** Each class's share by the odds against it: one in the sum of exp(z_j - z_k). */
  private static double[] shares(double[] z) {
    return Arrays.stream(z)
        .map(own -> 1 / Arrays.stream(z).map(score -> Math.exp(score - own)).sum())
        .toArray();
  }

  /** 0 to n-1 in random order. */
  private static List<Integer> places(int n, RandomGenerator random) {
    List<Integer> places = new ArrayList<>(IntStream.range(0, n).boxed().toList());
    Collections.shuffle(places, new Random(random.nextLong()));
    return places;
  }

  /** A digit other than this one. */
  private static int other(int digit, RandomGenerator random) {
    return (digit + random.nextInt(1, 10)) % 10;
  }
}
