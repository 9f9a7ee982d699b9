package org.gradus.grader.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.gradus.grader.binding.Expr;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exercise as a course author writes one; too small to teach anything. */
@Exercise("97-sample")
class SampleExercise {

  interface Student {
    double[] softmax(double[] logits);

    double loss(double[] probabilities, int label);

    @Expr("rate")
    double rate();
  }

  @Nested
  @Order(1)
  @Question(value = "softmax", title = "Scores become probabilities")
  class Softmax {
    @Test
    @Order(1)
    @Points(2)
    @Hint("Subtract the largest logit before you exponentiate.")
    @DisplayName("stays finite for large logits")
    void isStable(Student student) {
      assertThat(student.softmax(new double[] {1000, 1000}))
          .as("exp(1000) is infinite, and infinity by infinity is not a number.")
          .containsExactly(.5, .5);
    }

    @Order(2)
    @Points(3)
    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 700})
    @DisplayName("sums to one")
    void sums(double shift, Student student) {
      double[] p = student.softmax(new double[] {shift, -shift, 0});
      assertThat(p[0] + p[1] + p[2]).isCloseTo(1, within(1e-12));
    }

    @TestFactory
    @Order(3)
    @Points(2)
    Stream<DynamicTest> keepsTheOrder(Student student) {
      return Stream.of(1.0, 2.0)
          .map(
              x ->
                  dynamicTest(
                      "step " + x,
                      () -> {
                        double[] p = student.softmax(new double[] {x, 0});
                        assertThat(p[0]).isGreaterThan(p[1]);
                      }));
    }
  }

  @Nested
  @Needs("softmax")
  @Order(2)
  @Question("loss")
  class Loss {
    @Test
    @Points(1.5)
    void isZeroForCertainty(Student student) {
      assertThat(student.loss(new double[] {1, 0}, 0)).isEqualTo(0.0);
    }
  }

  @Nested
  @Order(3)
  @Question("rate")
  class Rate {
    @Test
    void isPositive(Student student) {
      assertThat(student.rate()).isPositive();
    }

    @Test
    @Needs("isPositive")
    void isSmall(Student student) {
      assertThat(student.rate()).isLessThan(1);
    }
  }
}
