package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.gradus.grader.binding.KernelBinding;
import org.gradus.grader.exercises.MultinomialRegressionChecks;
import org.gradus.grader.junit.Checks;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.submission.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a check says in the notebook, grading says too, word for word. */
@Tag("long")
class BindingParityTests {
  private static Sandbox sandbox;

  @BeforeAll
  static void findSandbox() {
    sandbox = RealSandbox.orSkip();
  }

  /** A notebook: the sources of its cells, by their numbers. */
  private static Map<Integer, String> cells(Exercise02 exercise) throws Exception {
    Map<Integer, String> cells = new LinkedHashMap<>();
    for (Cell cell : exercise.notebook().cells()) {
      if (cell.type() == Cell.Type.CODE && cell.grading().isEmpty()) {
        cells.put(cell.number(), cell.source());
      }
    }
    return cells;
  }

  static Stream<Arguments> ofTheCourse() throws Exception {
    List<Arguments> all = new ArrayList<>();
    all.add(Arguments.of("reference", Exercise02.reference()));
    all.add(Arguments.of("release", Exercise02.released()));
    String[][] broken = {
      {"softmax", "// nothing"},
      {"softmax", "float[] softmax(float[] z) { return z; }"},
      {"softmax", "int softmax = 3;"},
      {"softmax", "class softmax {}"},
      {"softmax", "double[] softmax(double[] z) { return null; }"},
      {"softmax", "double[] softmax(double[] z) { return new double[z.length]; }"},
      {"softmax", "double[] softmax(double... z) {\n\n  return new double[] {z[77]};\n}"},
      {"softmax", "double[] softmax(double[] z) { return shift(z); }"},
      {
        "softmax",
        "double[] softmax(double[] z) throws Exception { throw new java.io.IOException(); }"
      },
      {"softmax", "double[] softmax(double[] z) { return softmax(z); }"},
      {"accuracy", "int accuracy(int[] a, int[] t) { return 1; }"},
      {"accuracy", "double accuracy(List<Integer> a, List<Integer> t) { return 1; }"},
      {"accuracy", "float accuracy(int[] a) { return 1; }\nint accuracy(String a) { return 1; }"},
      {
        "confusion",
        "int[][] confusion(int[] a, int[] t, int n) { return new int[][] {{1, 2, 3}, null, {}}; }"
      },
      {"confusion", "Integer[][] confusion(int[] a, int[] t, int n) { return null; }"},
      {
        "one-hot",
        "class Mine extends RuntimeException {} double[] oneHot(int l, int n) { throw new Mine(); }"
      },
      {"one-hot", "class String {}\nclass Math {}\nclass Object {}\nclass System {}"},
      {"one-hot", "class java {}"},
      {"one-hot", "class Throwable {}"},
      {"one-hot", "class Student {}\ninterface double_ {}\nrecord GradusAdapter1(int gradus$0) {}"},
    };
    for (String[] each : broken) {
      all.add(Arguments.of(each[1], Exercise02.reference().with(each[0], each[1])));
    }
    return all.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ofTheCourse")
  void exercise02(String name, Exercise02 handIn) throws Exception {
    assertSame(new Checks(MultinomialRegressionChecks.class), cells(handIn));
  }

  static Stream<String> ofMatrices() {
    String matrix =
        """
        class Matrix {
          double[][] values;
          Matrix(double[][] values) { this.values = values; }
          Matrix times(Matrix o) { return new Matrix(new double[][] {{values[0][0] * o.values[0][0]}}); }
          double[][] toArray() { return values; }
          Matrix[] rows() { return Arrays.stream(values).map(v -> new Matrix(new double[][] {v})).toArray(Matrix[]::new); }
        }
        """;
    String rest =
        """
        Matrix product(Matrix[] all) { return Arrays.stream(all).reduce(Matrix::times).get(); }
        double[][] weights = {{1, 2}};
        Map<String, Integer> counts(List<String> words) {
          Map<String, Integer> counts = new TreeMap<>();
          words.forEach(w -> counts.merge(w, 1, Integer::sum));
          return counts;
        }
        <T extends Comparable<T>> T largest(T[] v) { return Collections.max(Arrays.asList(v)); }
        String name() { return "Ada"; }
        Object thing() { return List.of(1, "a", 2.5); }
        """;
    return Stream.of(
        matrix + rest,
        rest,
        matrix,
        matrix.replace("times(", "multiply(") + rest.replace("times", "multiply"),
        matrix.replace("Matrix[] rows() { ", "Matrix[] rows() { if (true) return null; ") + rest,
        matrix.replace("return values;", "return values[5] == null ? null : values;") + rest,
        matrix + rest.replace("\"Ada\"", "null"),
        matrix + rest.replace("double[][] weights = {{1, 2}}", "float weights = 1"),
        "class String {}\n" + matrix + rest,
        "record Matrix(double[][] toArray) {}");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("ofMatrices")
  void matrices(String source) throws Exception {
    assertSame(new Checks(MatrixChecks.class), Map.of(1, source));
  }

  private static final String FUNCTIONS =
      """
      double slope(DoubleUnaryOperator f, double at) {
        return (f.applyAsDouble(at + 1e-4) - f.applyAsDouble(at - 1e-4)) / 2e-4;
      }
      DoubleUnaryOperator derivative(DoubleUnaryOperator f) { return x -> slope(f, x); }
      double[] minimize(ToDoubleFunction<double[]> loss, double[] start) {
        double[] w = start.clone();
        for (int step = 0; step < 50; step++) {
          for (int i = 0; i < w.length; i++) {
            double[] up = w.clone();
            up[i] += 1e-4;
            w[i] -= 0.1 * (loss.applyAsDouble(up) - loss.applyAsDouble(w)) / 1e-4;
          }
        }
        return w;
      }
      <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).collect(Collectors.toList());
      }
      double sum(DoubleUnaryOperator[] all, double at) {
        return Arrays.stream(all).mapToDouble(f -> f.applyAsDouble(at)).sum();
      }
      """;

  private static final String RECORDS =
      """
      record Point(double x, double y) {}
      List<Point> path(List<Point> points, Function<Point, Point> step) {
        return points.stream().map(step).collect(Collectors.toList());
      }
      Map<String, Point> corners(int n) {
        Map<String, Point> all = new TreeMap<>();
        for (int i = 0; i < n; i++) { all.put("" + i, new Point(i, i)); }
        return all;
      }
      BiFunction<Double, Double, Point> maker() { return Point::new; }
      """;

  /** The first is right; the others fail in ways that both must tell alike. */
  static Stream<String> ofFunctions() {
    String all = FUNCTIONS + RECORDS;
    return Stream.of(
        all,
        FUNCTIONS,
        RECORDS,
        all.replace("loss.applyAsDouble(up)", "loss.applyAsDouble(new double[1])"),
        all.replace("return (f.", "double[] none = null; return none[0] + (f."),
        // In one line: where in a method the stack overflows is chance.
        all.replace("{\n  return (f.applyAsDouble(at + 1e-4)", "{ return (slope(f, at)"),
        all.replace("return x -> slope(f, x)", "return null"),
        all.replace("return x -> slope(f, x)", "return f"),
        all.replace("DoubleUnaryOperator f, double at", "UnaryOperator<Double> f, double at"),
        all.replace("sorted(order)", "sorted(order.reversed().thenComparing(order))"),
        all.replace(
            "for (int step = 0; step < 50; step++)", "try { loss.applyAsDouble(null); } finally"),
        all.replace("return Point::new", "return (a, b) -> null"),
        all.replace("map(step)", "map(p -> step.apply(null))"),
        all.replace("Arrays.stream(all)", "Arrays.stream(all).parallel()"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("ofFunctions")
  void functions(String source) throws Exception {
    assertSame(new Checks(FunctionChecks.class), Map.of(1, source));
  }

  @Test
  void rightFunctionsEarnEverything() throws Exception {
    Verdict verdict = sandboxed(new Checks(FunctionChecks.class), Map.of(1, FUNCTIONS + RECORDS));
    assertThat(tests(verdict)).allMatch(test -> test.outcome() == Outcome.PASSED);
  }

  private static void assertSame(Checks checks, Map<Integer, String> cells) throws Exception {
    assertThat(tests(sandboxed(checks, cells)))
        .containsExactlyElementsOf(tests(inKernel(checks, cells)));
  }

  private static List<TestVerdict> tests(Verdict verdict) {
    return verdict.questions().stream().flatMap(question -> question.tests().stream()).toList();
  }

  private static Verdict sandboxed(Checks checks, Map<Integer, String> cells) throws Exception {
    try (Submission submission =
        Submission.open(sandbox, StudentClasspath.PLAIN, Limits.plain(), Imports.plain())) {
      for (Map.Entry<Integer, String> cell : cells.entrySet()) {
        submission.run(cell.getKey(), cell.getValue());
      }
      return checks.run(new SandboxBinding(submission, Limits.plain()));
    }
  }

  private static Verdict inKernel(Checks checks, Map<Integer, String> cells) {
    Map<String, int[]> places = new HashMap<>();
    try (JShell shell = JShell.builder().executionEngine("local").compilerOptions("-g").build()) {
      Imports.plain().forEach(each -> shell.eval("import " + each + ";"));
      cells.forEach((number, source) -> run(shell, number, source, places));
      try (KernelBinding binding =
          new KernelBinding(
              shell,
              frame -> {
                String file = String.valueOf(frame.getFileName());
                int[] place = file.startsWith("#") ? places.get(file.substring(1)) : null;
                return place == null
                    ? null
                    : "cell %d, line %d".formatted(place[0], place[1] + frame.getLineNumber());
              })) {
        return checks.run(binding);
      }
    }
  }

  /** Notes of each snippet its cell, and how many lines of it come before. */
  private static void run(JShell shell, int cell, String source, Map<String, int[]> places) {
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String snippet = info.completeness().isComplete() ? info.source() : rest;
      List<SnippetEvent> events = shell.eval(snippet);
      String before = source.substring(0, source.length() - rest.length());
      int lines = (int) before.chars().filter(letter -> letter == '\n').count();
      events.forEach(event -> places.put(event.snippet().id(), new int[] {cell, lines}));
      if (events.stream().anyMatch(event -> event.status() == Snippet.Status.REJECTED)) {
        return; // As in the kernel: the rest of the cell does not run.
      }
      rest = info.completeness().isComplete() ? info.remaining() : "";
    }
  }
}
