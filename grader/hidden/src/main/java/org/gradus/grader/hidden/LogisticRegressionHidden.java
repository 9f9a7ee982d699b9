package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.gradus.grader.exercises.LogisticRegressionChecks.Student;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Exercise 01 with fresh numbers. What must come is known before the student's code is asked: from
 * another form of the definition, or because the input was made to give it.
 */
@Exercise("01-logistic-regression")
public final class LogisticRegressionHidden {
  /** Stands in no file that a student gets. */
  public static final String CANARY = "hidden 01 5e0c9a7731d84f26b8e3a9c4";

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final int ROUNDS = 5;

  LogisticRegressionHidden() {}

  @Nested
  @Order(1)
  @Question("score")
  class Score {
    @Test
    @Points(1)
    @DisplayName("adds up the weighted inputs and the bias")
    void addsUp(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] w = numbers(random.nextInt(1, 30), random);
        double[] x = numbers(w.length, random);
        double b = random.nextDouble(1, 3) * (random.nextBoolean() ? 1 : -1);
        // From the end, and the bias last.
        double expected = 0;
        for (int i = w.length - 1; i >= 0; i--) {
          expected += w[i] * x[i];
        }
        assertThat(student.score(w, b, x))
            .as("w %s, b %s, x %s", Arrays.toString(w), b, Arrays.toString(x))
            .isCloseTo(expected + b, CLOSE);
      }
    }
  }

  @Nested
  @Order(2)
  @Question("sigmoid")
  class Sigmoid {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("gives the probability whose odds the score is the logarithm of")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double p = random.nextDouble(0.01, 0.99);
        assertThat(student.sigmoid(Math.log(p / (1 - p))))
            .as("the sigmoid of ln(p / (1 - p)), p %s", p)
            .isCloseTo(p, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("serves every score, and keeps small probabilities")
    void servesLargeScores(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double far = random.nextDouble(720, 5000);
        assertThat(student.sigmoid(far)).as("sigmoid of %s", far).isCloseTo(1, CLOSE);
        assertThat(student.sigmoid(-far)).as("sigmoid of %s", -far).isCloseTo(0, CLOSE);
        double low = random.nextDouble(25, 600);
        assertThat(Math.log(student.sigmoid(-low)))
            .as("the logarithm of the sigmoid of %s", -low)
            .isCloseTo(-low, CLOSE);
      }
    }
  }

  @Nested
  @Order(3)
  @Question("logLoss")
  class LogLoss {
    @Test
    @Order(1)
    @Points(1)
    @DisplayName("is minus the logarithm of what was given to the truth")
    void followsTheFormula(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double p = random.nextDouble(0.01, 0.99);
        double z = Math.log(p / (1 - p));
        assertThat(Math.exp(-student.logLoss(z, 1)))
            .as("exp(-loss) of a truth given p %s", p)
            .isCloseTo(p, CLOSE);
        assertThat(Math.exp(-student.logLoss(z, 0)))
            .as("exp(-loss) of a truth given 1 - p, p %s", p)
            .isCloseTo(1 - p, CLOSE);
      }
    }

    @Test
    @Order(2)
    @Points(1)
    @DisplayName("stays finite, wherever the score lies")
    void staysFinite(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        for (double z : new double[] {random.nextDouble(40, 700), random.nextDouble(800, 9000)}) {
          assertThat(student.logLoss(z, 0)).as("score %s, truth no", z).isCloseTo(z, CLOSE);
          assertThat(student.logLoss(-z, 1)).as("score %s, truth yes", -z).isCloseTo(z, CLOSE);
          assertThat(student.logLoss(z, 1)).as("score %s, truth yes", z).isCloseTo(0, CLOSE);
        }
      }
    }
  }

  @Nested
  @Order(4)
  @Question("gradient")
  class Gradient {
    @Test
    @Points(2)
    @DisplayName("is the measured slope of the loss, in a new array")
    void isTheErrorTimesTheInput(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        double[] x = numbers(random.nextInt(1, 12), random);
        int y = random.nextInt(2);
        double p = random.nextDouble(0.05, 0.95);
        double said = y == 1 ? -(1 - p) : p;
        double[] slopes = Arrays.stream(x).map(input -> said * input).toArray();
        assertThat(student.gradient(p, y, x))
            .as("p %s, y %d, x %s", p, y, Arrays.toString(x))
            .containsExactly(slopes, CLOSE);
        assertThat(student.inputsAfterGradient(p, y, x.clone()))
            .as("x after gradient, x %s", Arrays.toString(x))
            .containsExactly(x);
      }
    }
  }

  @Nested
  @Order(5)
  @Question("step")
  class Step {
    @Test
    @Points(2)
    @DisplayName("lands where the gradients were made to lead")
    void takesTheMean(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        int examples = random.nextInt(2, 20);
        double rate = random.nextDouble(0.01, 2);
        double[] w = numbers(random.nextInt(2, 8), random);
        double[] goal = numbers(w.length, random);
        double[][] gradients = new double[examples][w.length];
        for (int i = 0; i < w.length; i++) {
          // Noise that adds up to nothing, about the one mean that leads to the goal.
          double noise = random.nextDouble(1, 5);
          for (int n = 0; n < examples; n++) {
            gradients[n][i] = (w[i] - goal[i]) / rate;
          }
          gradients[0][i] += noise;
          gradients[examples - 1][i] -= noise;
        }
        assertThat(student.step(w.clone(), gradients, rate))
            .as("%d gradients, rate %s, w %s", examples, rate, Arrays.toString(w))
            .containsExactly(goal, within(1e-8));
        assertThat(student.weightsAfterStep(w.clone(), gradients, rate))
            .as("w after step, w %s", Arrays.toString(w))
            .containsExactly(w);
      }
    }
  }

  @Nested
  @Order(6)
  @Question("predict")
  class Predict {
    @Test
    @Points(1)
    @DisplayName("takes the threshold that it is given")
    void takesTheThreshold(Student student, RandomGenerator random) {
      for (int round = 0; round < ROUNDS; round++) {
        // Both far enough from one half: round by round one on either side.
        double threshold =
            round % 2 == 0 ? random.nextDouble(0.05, 0.3) : random.nextDouble(0.7, 0.95);
        int[] expected = random.ints(random.nextInt(6, 40), 0, 2).toArray();
        expected[0] = 0;
        expected[1] = 1;
        double[] p = new double[expected.length];
        for (int n = 0; n < p.length; n++) {
          p[n] =
              expected[n] == 1 ? random.nextDouble(threshold, 1) : random.nextDouble(0, threshold);
        }
        p[1] = threshold;
        p[0] = 0.99 * threshold;
        p[2] = 0.4;
        p[3] = 0.6;
        expected[2] = p[2] >= threshold ? 1 : 0;
        expected[3] = p[3] >= threshold ? 1 : 0;
        assertThat(student.predict(p, threshold))
            .as("threshold %s, probabilities %s", threshold, Arrays.toString(p))
            .containsExactly(expected);
      }
    }
  }

  /** Numbers from -5 to 5. */
  private static double[] numbers(int count, RandomGenerator random) {
    return random.doubles(count, -5, 5).toArray();
  }
}
