package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.gradus.grader.exercises.MultinomialRegressionChecks.Student;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Points;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Hidden tests of exercise 02 for these tests alone: their points are not whole. */
@Exercise(Exercise02.ID)
public final class HiddenSample {
  /** A compiler that saw it would copy it into a student's class. */
  public static final String CANARY = "canary-7f3a-hidden";

  HiddenSample() {}

  @Nested
  @Question("softmax")
  class Softmax {
    @Test
    @Order(1)
    @Points(0.1)
    void addsUpToOne(Student student, RandomGenerator random) {
      double[] z = random.doubles(5, -2, 2).toArray();
      assertThat(Arrays.stream(student.softmax(z)).sum()).as(CANARY).isBetween(.999, 1.001);
    }

    @Test
    @Order(2)
    @Points(0.2)
    void isAsLongAsItsInput(Student student, RandomGenerator random) {
      int length = random.nextInt(2, 20);
      assertThat(student.softmax(new double[length])).hasSize(length);
    }
  }

  @Nested
  @Question("accuracy")
  class Accuracy {
    @Test
    @Points(0.7)
    void isOne(Student student) {
      assertThat(student.accuracy(new int[] {1, 2}, new int[] {1, 2})).isEqualTo(1);
    }
  }
}
