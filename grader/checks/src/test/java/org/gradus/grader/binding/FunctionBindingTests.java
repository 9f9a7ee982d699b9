package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradus.grader.binding.KernelNotebook.failure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Functions in both directions, and students' objects in lists and maps. */
class FunctionBindingTests {
  private final KernelNotebook notebook = new KernelNotebook();
  private final KernelBinding binding =
      new KernelBinding(notebook.shell(), frame -> null, name -> false, Duration.ofMinutes(1));

  @StudentType("Point")
  interface PointView {
    double x();
  }

  interface Student {
    double apply(DoubleUnaryOperator f, double x);

    double total(DoubleUnaryOperator f, int times);

    DoubleUnaryOperator through(DoubleUnaryOperator f);

    DoubleUnaryOperator square();

    boolean isOwn(DoubleUnaryOperator f);

    <T> List<T> sorted(List<T> values, Comparator<T> order);

    @Expr("new Point(a0)")
    PointView point(double x);

    List<PointView> path(List<PointView> points, Function<PointView, PointView> step);

    Map<String, PointView> corners();

    BiFunction<Double, Double, PointView> maker();

    void await(DoubleUnaryOperator f);
  }

  @BeforeEach
  void define() {
    notebook.define(
        "import java.util.*;",
        "import java.util.function.*;",
        "RuntimeException kept = null;",
        """
        double apply(DoubleUnaryOperator f, double x) {
          if (kept != null) { throw kept; }
          try { return f.applyAsDouble(x); } catch (RuntimeException e) { kept = e; throw e; }
        }""",
        """
        double total(DoubleUnaryOperator f, int times) {
          double total = 0;
          for (int i = 0; i < times; i++) { total += f.applyAsDouble(i); }
          return total;
        }""",
        "DoubleUnaryOperator through(DoubleUnaryOperator f) { return x -> f.applyAsDouble(x); }",
        "DoubleUnaryOperator square = x -> x * x;",
        "DoubleUnaryOperator square() { return square; }",
        "boolean isOwn(DoubleUnaryOperator f) { return f == square; }",
        """
        <T> List<T> sorted(List<T> values, Comparator<T> order) {
          List<T> all = new ArrayList<>(values);
          all.sort(order.reversed());
          return all;
        }""",
        "record Point(double x) {}",
        """
        List<Point> path(List<Point> points, Function<Point, Point> step) {
          List<Point> all = new ArrayList<>();
          for (Point point : points) { all.add(step.apply(point)); }
          return all;
        }""",
        "Map<String, Point> corners() { return Map.of(\"a\", new Point(7)); }",
        "BiFunction<Double, Double, Point> maker() { return (a, b) -> new Point(a + b); }",
        """
        void await(DoubleUnaryOperator f) throws Exception {
          f.applyAsDouble(0);
          new java.util.concurrent.CountDownLatch(1).await();
        }""");
  }

  @AfterEach
  void close() {
    binding.close();
    notebook.close();
  }

  @Test
  void aStudentsFunctionIsCalledWithItsTypeVariablesFilledIn() {
    Student student = binding.bind(Student.class);
    assertThat(student.maker().apply(1.0, 7.0).x()).isEqualTo(8);
    assertThat(student.square().andThen(x -> -x).applyAsDouble(3)).isEqualTo(-9);
  }

  @Test
  void aStudentsFunctionComesBackToTheStudentAsItself() {
    Student student = binding.bind(Student.class);
    assertThat(student.isOwn(student.square())).isTrue();
    assertThat(student.isOwn(x -> x)).isFalse();
  }

  @Test
  void objectsInListsAndMapsStayWhereTheyAre() {
    Student student = binding.bind(Student.class);
    List<PointView> path =
        student.path(
            List.of(student.point(1), student.point(3)), point -> student.point(point.x() + 1));
    assertThat(path).extracting(PointView::x).containsExactly(2.0, 4.0);
    assertThat(student.corners().get("a")).extracting(PointView::x).isEqualTo(7.0);
  }

  @Test
  void theMethodsOfAPassedComparatorThatHaveABodyWorkToo() {
    assertThat(
            binding
                .bind(Student.class)
                .sorted(List.of("fig", "apple"), Comparator.<String>reverseOrder()))
        .containsExactly("apple", "fig");
  }

  @Test
  void aFunctionMayBeCalledMoreOftenThanDeep() {
    assertThat(binding.bind(Student.class).total(x -> 1, 100)).isEqualTo(100);
  }

  @Test
  void whatAFunctionThrowsIsTheTestsInItsOwnCallAlone() {
    Student student = binding.bind(Student.class);
    IllegalStateException thrown = new IllegalStateException("of the test");
    DoubleUnaryOperator fails =
        x -> {
          throw thrown;
        };
    assertThatThrownBy(() -> student.apply(fails, 1)).isSameAs(thrown);
    StudentFailure again = failure(() -> student.apply(x -> x, 1));
    assertThat(again.kind()).isEqualTo(Kind.THREW);
    assertThat(again.found()).isEqualTo("IllegalStateException: of the test");
  }

  @Test
  void aFunctionThatHangsIsNotCalledAgainButTheOthersAre() {
    Student student = binding.bind(Student.class);
    DoubleUnaryOperator[] self = new DoubleUnaryOperator[1];
    DoubleUnaryOperator endless = student.through(x -> self[0].applyAsDouble(x));
    self[0] = endless;
    assertThat(failure(() -> endless.applyAsDouble(1)))
        .hasMessageContaining("call each other more than 32 deep");
    assertThat(failure(() -> endless.applyAsDouble(1)).kind()).isEqualTo(Kind.NOT_CALLED);
    assertThat(student.square().applyAsDouble(3)).isEqualTo(9);
  }

  @Test
  void closedItsThreadEnds() throws Exception {
    List<Thread> threads = new ArrayList<>();
    binding
        .bind(Student.class)
        .apply(
            x -> {
              threads.add(Thread.currentThread());
              return x;
            },
            1);
    binding.close();
    threads.get(0).join(60_000);
    assertThat(threads).singleElement().matches(thread -> !thread.isAlive());
    assertThat(binding.hasRunaway()).isFalse();
  }

  @Test
  void anInterruptedCheckCallsNothingMore() {
    Thread waiting = Thread.currentThread();
    StudentFailure interrupted =
        failure(
            () ->
                binding
                    .bind(Student.class)
                    .await(
                        x -> {
                          waiting.interrupt();
                          return x;
                        }));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted.kind()).isEqualTo(Kind.NOT_CALLED);
    assertThat(interrupted).hasMessage("The check was interrupted.");
  }

  @StudentType("Point")
  interface Wrong {
    Set<PointView> set();
  }

  interface GivesWrong {
    @Expr("new Point(1)")
    Wrong point();
  }

  @Test
  void whatNobodyCouldBindIsToldBeforeTheFirstCall() {
    assertThatThrownBy(() -> binding.bind(GivesWrong.class))
        .isInstanceOf(BindingException.class)
        .hasMessageStartingWith("PointView stands inside Set");
  }

  interface WithBody {
    default int two() {
      return 2;
    }
  }

  @Test
  void anInterfaceForANotebookOnlyDeclares() {
    WithBody bound = binding.bind(WithBody.class);
    assertThatThrownBy(bound::two)
        .isInstanceOf(BindingException.class)
        .hasMessageStartingWith("WithBody.two has a body of its own");
    assertThat(bound).hasToString("the notebook").isEqualTo(bound);
    assertThat(bound.equals(binding.bind(WithBody.class))).isFalse();
    assertThat(bound.hashCode()).isEqualTo(System.identityHashCode(bound));
  }
}
