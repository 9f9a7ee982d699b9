package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentType;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Needs;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exercise that uses what binding offers: objects of the student's, variables, expressions. */
@Exercise("98-matrix")
final class MatrixChecks {

  @StudentType("Matrix")
  interface MatrixView {
    MatrixView times(MatrixView other);

    double[][] toArray();

    MatrixView[] rows();
  }

  interface Student {
    @Expr("new Matrix(a0)")
    MatrixView matrix(double[][] values);

    MatrixView product(MatrixView[] factors);

    @Expr("weights")
    double[][] weights();

    Map<String, Integer> counts(List<String> words);

    <T extends Comparable<T>> T largest(T[] values);

    String name();

    Object thing();
  }

  @Nested
  @Order(1)
  @Question("matrix")
  class OfMatrix {
    @Test
    @Order(1)
    void multiplies(Student student) {
      MatrixView two = student.matrix(new double[][] {{2}});
      MatrixView three = student.matrix(new double[][] {{3}});
      assertThat(two.times(three).toArray()).isDeepEqualTo(new double[][] {{6}});
      assertThat(student.product(new MatrixView[] {two, two, three}).toArray())
          .isDeepEqualTo(new double[][] {{12}});
    }

    @Test
    @Order(2)
    @Needs("multiplies")
    void hasRows(Student student) {
      MatrixView matrix = student.matrix(new double[][] {{1}, {2}});
      assertThat(matrix.rows()).hasSize(2).allMatch(row -> row.toArray().length == 1);
    }
  }

  @Nested
  @Order(2)
  @Question("rest")
  class Rest {
    @Test
    @Order(1)
    void weights(Student student) {
      assertThat(student.weights()).isDeepEqualTo(new double[][] {{1, 2}});
    }

    @ParameterizedTest
    @Order(2)
    @ValueSource(ints = {1, 2, 3})
    void counts(int times, Student student) {
      assertThat(student.counts(List.of("a", "b", "a").subList(0, times)))
          .containsEntry("a", times == 3 ? 2 : 1);
    }

    @Test
    @Order(3)
    void largest(Student student) {
      assertThat(student.largest(new Integer[] {3, 7, 5})).isEqualTo(7);
    }

    @Test
    @Order(4)
    void name(Student student) {
      assertThat(student.name()).isEqualTo("Ada");
    }

    @Test
    @Order(5)
    void thing(Student student) {
      assertThat(student.thing()).isEqualTo(List.of(1, "a", 2.5));
    }
  }
}
