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
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.submission.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a check says in the notebook, grading says too, word for word. */
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
    Map<String, String> places = new HashMap<>();
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      Imports.plain().forEach(each -> shell.eval("import " + each + ";"));
      cells.forEach((number, source) -> run(shell, number, source, places));
      try (KernelBinding binding =
          new KernelBinding(
              shell,
              frame -> {
                String file = String.valueOf(frame.getFileName());
                String cell = file.startsWith("#") ? places.get(file.substring(1)) : null;
                return cell == null ? null : cell + frame.getLineNumber();
              })) {
        return checks.run(binding);
      }
    }
  }

  private static void run(JShell shell, int cell, String source, Map<String, String> places) {
    String rest = source;
    while (!rest.isBlank()) {
      CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String snippet = info.completeness().isComplete() ? info.source() : rest;
      List<SnippetEvent> events = shell.eval(snippet);
      events.forEach(event -> places.put(event.snippet().id(), "cell " + cell + ", line "));
      if (events.stream().anyMatch(event -> event.status() == Snippet.Status.REJECTED)) {
        return; // As in the kernel: the rest of the cell does not run.
      }
      rest = info.completeness().isComplete() ? info.remaining() : "";
    }
  }
}
