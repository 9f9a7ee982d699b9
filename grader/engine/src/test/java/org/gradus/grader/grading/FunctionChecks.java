package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentType;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** An exercise with functions, in both directions, and with records. */
@Exercise("97-functions")
final class FunctionChecks {

  @StudentType("Point")
  interface PointView {
    double x();

    double y();
  }

  interface Student {
    double slope(DoubleUnaryOperator f, double at);

    DoubleUnaryOperator derivative(DoubleUnaryOperator f);

    double[] minimize(ToDoubleFunction<double[]> loss, double[] start);

    <T> List<T> sorted(List<T> values, Comparator<T> order);

    double sum(DoubleUnaryOperator[] all, double at);

    @Expr("new Point(a0, a1)")
    PointView point(double x, double y);

    List<PointView> path(List<PointView> points, Function<PointView, PointView> step);

    Map<String, PointView> corners(int n);

    BiFunction<Double, Double, PointView> maker();
  }

  @Nested
  @Order(1)
  @Question("functions")
  class Functions {
    @Test
    @Order(1)
    void slope(Student student) {
      assertThat(student.slope(x -> x * x, 3)).isEqualTo(6, offset(1e-3));
      assertThat(student.slope(Math::sin, 0)).isEqualTo(1, offset(1e-3));
    }

    @Test
    @Order(2)
    void derivative(Student student) {
      DoubleUnaryOperator cube = x -> x * x * x;
      DoubleUnaryOperator first = student.derivative(cube);
      assertThat(first.applyAsDouble(2)).isEqualTo(12, offset(1e-3));
      assertThat(student.derivative(first).applyAsDouble(2)).isEqualTo(12, offset(1e-2));
      assertThat(first.andThen(x -> -x).applyAsDouble(2)).isEqualTo(-12, offset(1e-3));
    }

    @Test
    @Order(3)
    void minimize(Student student) {
      AtomicInteger calls = new AtomicInteger();
      double[] found =
          student.minimize(
              w -> {
                calls.incrementAndGet();
                assertThat(w).as("The length of the weights never changes.").hasSize(2);
                return w[0] * w[0] + w[1] * w[1];
              },
              new double[] {1, -1});
      assertThat(found).containsExactly(new double[] {0, 0}, offset(0.1));
      assertThat(calls.get()).isPositive();
    }

    @Test
    @Order(4)
    void sorted(Student student) {
      assertThat(student.sorted(List.of("pear", "fig", "apple"), Comparator.reverseOrder()))
          .containsExactly("pear", "fig", "apple");
    }

    @Test
    @Order(5)
    void nested(Student student) {
      assertThat(student.slope(x -> student.slope(y -> y * y * y, x), 1))
          .isEqualTo(6, offset(1e-2));
      assertThat(student.sum(new DoubleUnaryOperator[] {x -> x, x -> 2 * x}, 5)).isEqualTo(15);
    }
  }

  @Nested
  @Order(2)
  @Question("records")
  class Records {
    @Test
    @Order(1)
    void path(Student student) {
      List<PointView> path =
          student.path(
              List.of(student.point(1, 2), student.point(3, 4)),
              p -> student.point(p.x() + 1, p.y()));
      assertThat(path).extracting(PointView::x).containsExactly(2.0, 4.0);
    }

    @Test
    @Order(2)
    void corners(Student student) {
      assertThat(student.corners(2)).containsOnlyKeys("0", "1");
      assertThat(student.corners(2).get("1")).extracting(PointView::y).isEqualTo(1.0);
    }

    @Test
    @Order(3)
    void maker(Student student) {
      assertThat(student.maker().apply(1.0, 7.0).y()).isEqualTo(7);
    }
  }
}
