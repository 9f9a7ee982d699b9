package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.gradus.grader.binding.StudentType;
import org.gradus.grader.sandbox.Call;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.submission.Submission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What grading has beyond a check in the notebook: another process, which may go. */
@Tag("long")
class SandboxBindingTests {
  private static final Limits SHORT =
      Limits.plain()
          .withTimes(Duration.ofMillis(900), Duration.ofSeconds(3), Duration.ofSeconds(20));

  private static Sandbox sandbox;

  private Submission submission;
  private SandboxBinding binding;

  interface Student {
    double f(double x);

    double g(double x);

    Object thing();

    List<Object> things();

    double[] numbers(int length);
  }

  @StudentType("Counter")
  interface Counter {
    int next();
  }

  interface Counters {
    @Expr("new Counter()")
    Counter counter();

    void end();

    int sum(Counter[] all);
  }

  interface Callback {
    double apply(DoubleUnaryOperator f);

    void keep(DoubleUnaryOperator f);

    double kept(double x);

    double applyObject(Function<Object, Double> f);
  }

  interface Streams {
    double apply(Function<InputStream, Double> f);
  }

  interface Finder {
    Optional<String> found();
  }

  @BeforeAll
  static void findSandbox() {
    sandbox = RealSandbox.orSkip();
  }

  @BeforeEach
  void open() {
    open(SHORT);
  }

  private void open(Limits limits) {
    submission = Submission.open(sandbox, StudentClasspath.PLAIN, limits, Imports.plain());
    binding = new SandboxBinding(submission, limits);
  }

  @AfterEach
  void close() {
    submission.close();
  }

  private static StudentFailure failure(ThrowingCallable call) {
    StudentFailure failure = catchThrowableOfType(StudentFailure.class, call);
    assertThat(failure).isNotNull();
    return failure;
  }

  private void define(String source) throws SandboxException {
    submission.run(1, source);
  }

  @Test
  void anEndedProcessCostsOneCall() throws Exception {
    define(
        "double f(double x) { System.exit(4); return 0; }\ndouble g(double x) { return x + 1; }");
    Student student = binding.bind(Student.class);
    assertThat(student.g(1)).isEqualTo(2);
    StudentFailure ended = failure(() -> student.f(1));
    assertThat(ended.kind()).isEqualTo(Kind.ENDED);
    assertThat(ended)
        .hasMessage("f did not return: the code ended its own process, with exit status 4.");
    assertThat(student.g(2)).isEqualTo(3);
    assertThat(submission.starts()).isEqualTo(2);
    assertThat(binding.endings()).hasSize(1);
  }

  @Test
  void objectsOfAnEndedProcessAreNoValues() throws Exception {
    define(
        """
        class Counter { int count; int next() { return ++count; } }
        void end() { System.exit(0); }
        int sum(Counter[] all) { return Arrays.stream(all).mapToInt(Counter::next).sum(); }
        """);
    Counters student = binding.bind(Counters.class);
    Counter counter = student.counter();
    Counter other = student.counter();
    assertThat(counter.next() + counter.next() + other.next()).isEqualTo(4);
    assertThat(student.sum(new Counter[] {counter, other, other})).isEqualTo(8);
    assertThat(binding.lastCall()).startsWith("sum([a Counter, a Counter");
    failure(student::end);
    assertThat(failure(counter::next))
        .hasMessage(
            "The check got no value from next: An object of this call went with a process that was ended.");
    assertThat(student.counter().next()).isEqualTo(1);
  }

  @Test
  void whatStaysInItsProcessIsNoValue() throws Exception {
    define(
        """
        record Point(int x) {}
        Object thing() { return new Point(1); }
        List<Object> things() { return List.of(1, List.of(new Point(2))); }
        double[] numbers(int length) { return new double[length]; }
        """);
    Student student = binding.bind(Student.class);
    assertThat(failure(student::thing))
        .hasMessage("thing returned an object of class Point, which the check cannot look into.");
    assertThat(failure(student::things).kind()).isEqualTo(Kind.NOT_SENT);
    assertThat(student.numbers(100_000)).hasSize(100_000);
    assertThat(failure(() -> student.numbers(5_000_000)))
        .hasMessageContaining("The check got no value from numbers: ")
        .hasMessageContaining("too many to be sent");
    assertThat(student.numbers(3)).hasSize(3);
  }

  /** Lists with methods that lie, throw or never end cost their own call and no more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public Object[] toArray() { return null; }",
        "public Object[] toArray() { throw new Error(); }",
        "public Object[] toArray() { while (true) { } }",
        "public Object[] toArray() { Object[] a = {null}; a[0] = a; return a; }",
        "public Object[] toArray() { System.exit(0); return null; }",
      })
  void aHostileListIsNoValue(String method) throws Exception {
    define(
        """
        double g(double x) { return x; }
        class Mine extends ArrayList<Object> { %s }
        List<Object> things() { return new Mine(); }
        """
            .formatted(method));
    Student student = binding.bind(Student.class);
    assertThat(failure(student::things).kind()).isIn(Kind.ENDED, Kind.HANGS, Kind.NOT_SENT);
    assertThat(student.g(5)).isEqualTo(5);
  }

  /** A class that the notebook gives an adapter's name stays the notebook's. */
  @Test
  void noClassOfTheNotebookIsTakenForAnAdapter() throws Exception {
    define(
        """
        class Adapter7 { static int gradus$0() { return 13; } }
        class Outer { static class Adapter7 { static int gradus$0() { return 13; } } }
        int answer() { class Adapter7 { static int gradus$0() { return 13; } } return 42; }
        """);
    SandboxShell shell = new SandboxShell(submission, new Endings(SHORT));
    assertThat(shell.take("Adapter7")).isNull();
    assertThat(shell.evaluate(shell.snippet("Adapter7", "class Adapter7 { oops }"))).isNotEmpty();
    assertThat(shell.take("Adapter7")).isNull();
    assertThat(
            shell.evaluate(
                shell.snippet(
                    "Adapter7", "class Adapter7 { static int gradus$0() { return answer(); } }")))
        .isEmpty();
    AdapterClass adapter = Objects.requireNonNull(shell.take("Adapter7"));
    assertThat(adapter.descriptor("gradus$0")).isEqualTo("()I");
    assertThat(submission.invoke(Call.toStatic(adapter.name(), "gradus$0", "()I"))).isEqualTo(42);
  }

  @Test
  void whenTheTimeIsUsedUpNothingIsCalled() throws Exception {
    open(SHORT.withTimes(Duration.ofMillis(900), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    define("double f(double x) { return 1; }");
    define("while (true) { }");
    Student student = binding.bind(Student.class);
    StudentFailure late = failure(() -> student.f(1));
    assertThat(late.kind()).isEqualTo(Kind.NOT_CALLED);
    assertThat(late).hasMessage("The submission has used up its 1 seconds.");
    assertThat(binding.endings()).containsExactly("The submission has used up its 1 seconds.");
  }

  @Test
  void whenItEndedTooOftenNothingIsCalled() throws Exception {
    open(SHORT.withRestarts(0));
    define("double f(double x) { return 1; }");
    define("System.exit(0);");
    Student student = binding.bind(Student.class);
    assertThat(failure(() -> student.f(1)))
        .hasMessage("The code ended its process 1 times; it is not started again.");
  }

  @Test
  void whatAFunctionThrowsIsTheTestsOwn() throws Exception {
    define(
        """
        double apply(DoubleUnaryOperator f) { return f.applyAsDouble(1); }
        double applyObject(Function<Object, Double> f) { return f.apply(new Random()); }
        double kept(double x) { return 3; }
        """);
    Callback student = binding.bind(Callback.class);
    AssertionError mine = new AssertionError("\ud83d of the test");
    assertThatThrownBy(
            () ->
                student.apply(
                    x -> {
                      throw mine;
                    }))
        .isSameAs(mine);
    assertThat(failure(() -> student.applyObject(x -> 1.0)))
        .hasMessage(
            "The function was given an object of class Random, which the check cannot look into.");
    assertThat(student.kept(1)).isEqualTo(3);
    assertThat(submission.starts()).isEqualTo(1);
  }

  @Test
  void whatTheCodeCatchesOfAFunctionIsItsOwnAffair() throws Exception {
    define(
        """
        double apply(DoubleUnaryOperator f) {
          try { return f.applyAsDouble(1); }
          catch (IllegalArgumentException e) { return e.getMessage().length(); }
        }
        """);
    Callback student = binding.bind(Callback.class);
    assertThat(
            student.apply(
                x -> {
                  throw new IllegalArgumentException("five!");
                }))
        .isEqualTo(5);
  }

  @Test
  void aFunctionIsCalledAsLongAsItsTestRuns() throws Exception {
    define(
        """
        DoubleUnaryOperator function;
        void keep(DoubleUnaryOperator f) { function = f; }
        double kept(double x) { return function.applyAsDouble(x); }
        """);
    Callback student = binding.bind(Callback.class);
    student.keep(x -> 2 * x);
    assertThat(student.kept(4)).isEqualTo(8);
    binding.forgetCalls();
    assertThatThrownBy(() -> student.kept(4)).hasMessageContaining("a test that has ended");
  }

  /** A thread of its own that goes on calling finds nobody, and disturbs no later call. */
  @Test
  void afterItsCallAFunctionIsSilent() throws Exception {
    define(
        """
        volatile int refused = 0;
        double apply(DoubleUnaryOperator f) {
          for (int i = 0; i < 3; i++) {
            Thread t = new Thread(() -> {
              while (refused < 1000) { try { f.applyAsDouble(1); } catch (IllegalStateException e) { refused++; } }
            });
            t.setDaemon(true);
            t.start();
          }
          return f.applyAsDouble(20);
        }
        double kept(double x) { return refused; }
        """);
    Callback student = binding.bind(Callback.class);
    assertThat(student.apply(x -> x + 1)).isEqualTo(21);
    for (int i = 0; i < 200; i++) {
      assertThat(student.kept(1)).isNotNegative();
    }
    assertThat(submission.starts()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (true) { f.applyAsDouble(1); }",
        "double s = 0; for (int i = 0; i < 2_000_000; i++) { s += f.applyAsDouble(1); } return s;",
      })
  void callingAFunctionForEverIsALoop(String body) throws Exception {
    define(
        "double apply(DoubleUnaryOperator f) { %s }\ndouble kept(double x) { return x; }"
            .formatted(body));
    Callback student = binding.bind(Callback.class);
    assertThat(failure(() -> student.apply(x -> x)).kind()).isEqualTo(Kind.HANGS);
    assertThat(student.kept(5)).isEqualTo(5);
  }

  @Test
  void endlessMutualRecursionIsBounded() throws Exception {
    define("double apply(DoubleUnaryOperator f) { return f.applyAsDouble(1); }");
    Callback student = binding.bind(Callback.class);
    DoubleUnaryOperator[] self = new DoubleUnaryOperator[1];
    self[0] = x -> student.apply(self[0]);
    assertThat(failure(() -> student.apply(self[0])))
        .hasMessageContaining("call each other more than 32 deep");
  }

  @Test
  void aMethodThatEndsItsProcessForOneInputIsCalledWithOthers() throws Exception {
    define(
        """
        double f(double x) { if (x < 0) { System.exit(3); } return x; }
        double g(double x) { throw new OutOfMemoryError(); }
        """);
    Student student = binding.bind(Student.class);
    assertThat(failure(() -> student.f(-1)))
        .hasMessage("f did not return: the code ended its own process, with exit status 3.");
    assertThat(student.f(1)).isEqualTo(1);
    failure(() -> student.f(-1));
    failure(() -> student.f(-1));
    assertThat(failure(() -> student.f(1)))
        .hasMessage("f was not called again: it ended its own process 3 times.");
    assertThat(failure(() -> student.g(1)).kind()).isEqualTo(Kind.THREW);
  }

  @Test
  void whatRunsOutOfMemoryIsTold() throws Exception {
    define("double f(double x) { return new double[1 << 30].length; }");
    assertThat(failure(() -> binding.bind(Student.class).f(1)))
        .hasMessage("f did not return: the code ran out of memory.");
  }

  @Test
  void whatCouldNeverPassIsTheCoursesFault() {
    assertThatThrownBy(() -> binding.bind(Streams.class))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("Streams.apply: InputStream cannot pass");
    assertThatThrownBy(() -> binding.bind(Finder.class))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("Finder.found: Optional cannot pass");
  }

  @Test
  void aMissingSandboxIsTheGradersFault() throws Exception {
    Sandbox none =
        new Sandbox() {
          @Override
          public Process start(StudentClasspath classpath, Limits limits) throws SandboxException {
            throw new SandboxException("There is no sandbox.", "Install one.");
          }

          @Override
          public String description() {
            return "none";
          }
        };
    Grading grading =
        new Grading(
            none, SHORT, TestCatalog.find(SandboxBindingTests.class.getClassLoader()), "secret");
    assertThatThrownBy(() -> grading.grade(Exercise02.ID, "ada", Exercise02.reference().bytes()))
        .isInstanceOf(SandboxException.class);
  }
}
