package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gradus.grader.binding.KernelNotebook.failure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import jdk.jshell.JShell;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a real JShell in this process, as a kernel's is. */
class KernelBindingTests {
  private String rejected = "";
  private final KernelNotebook notebook = new KernelNotebook();
  private final JShell shell = notebook.shell();
  private final KernelBinding binding =
      new KernelBinding(
          shell,
          frame ->
              String.valueOf(frame.getFileName()).startsWith("#")
                  ? "line " + frame.getLineNumber()
                  : null,
          name -> name.equals(rejected),
          Duration.ofMillis(500));

  interface Student {
    double[] softmax(double[] logits);

    double crossEntropy(double[] probabilities, int label);

    @Expr("weights")
    double[][] weights();

    @Expr("scale(a0) + bias")
    double shifted(double x);

    @Expr(value = "scale(a0) + scale(scale(a0)) + bias", shown = "both scales of a0")
    double shiftedTwice(double x);
  }

  interface Generic {
    <T extends Comparable<T>> T largest(T[] values);

    <T> List<T>[] buckets(List<? extends T> values, int count);

    Map<String, List<int[]>> index(String[] words);

    double apply(DoubleUnaryOperator f, double x);

    void reset();
  }

  @StudentType("Matrix")
  interface MatrixView {
    MatrixView times(MatrixView other);

    double[][] toArray();

    MatrixView[] rows();
  }

  interface Matrices {
    @Expr("new Matrix(a0)")
    MatrixView matrix(double[][] values);

    MatrixView sum(MatrixView[] all);
  }

  interface Unknown {}

  interface Bad {
    Unknown give();
  }

  @AfterEach
  void close() {
    binding.close();
    notebook.close();
  }

  private void define(String... snippets) {
    notebook.define(snippets);
  }

  @Test
  void callsMethodsVariablesAndExpressions() {
    define(
        "double[] softmax(double... z) { return new double[] {z[0], 2}; }",
        "float crossEntropy(double[] p, int label) { return label; }",
        "double[][] weights = {{1, 2}};",
        "double bias = 10;",
        "double scale(double x) { return 3 * x; }");
    Student student = binding.bind(Student.class);
    assertThat(student.softmax(new double[] {7})).containsExactly(7, 2);
    assertThat(student.crossEntropy(new double[0], 4)).isEqualTo(4);
    assertThat(student.weights()).isDeepEqualTo(new double[][] {{1, 2}});
    assertThat(student.shifted(2)).isEqualTo(16);
    assertThat(binding.lastCall()).isEqualTo("scale(2.0) + bias");
    assertThat(student.shiftedTwice(2)).isEqualTo(34);
    assertThat(binding.lastCall()).isEqualTo("both scales of 2.0");
  }

  @Test
  void leavesNothingBehindThatACellCouldName() {
    define("double[] softmax(double[] z) { return z; }");
    binding.bind(Student.class).softmax(new double[1]);
    assertThat(shell.types()).isEmpty();
    assertThat(shell.variables()).isEmpty();
    assertThat(shell.methods()).hasSize(1);
  }

  @Test
  void aMissingMethodFailsOnlyItsOwnCalls() {
    define("double[] softmax(double[] z) { return z; }");
    Student student = binding.bind(Student.class);
    assertThat(student.softmax(new double[] {1})).containsExactly(1);
    StudentFailure missing = failure(() -> student.crossEntropy(new double[1], 0));
    assertThat(missing.kind()).isEqualTo(Kind.DOES_NOT_FIT);
    assertThat(missing.expected())
        .isEqualTo("double crossEntropy(double[] probabilities, int label)");
    assertThat(missing.found()).isEmpty();
    assertThat(missing)
        .hasMessage(
            "Nothing defines crossEntropy so far (compiler: cannot find symbol: method crossEntropy(double[],int)).");
    assertThat(failure(student::weights))
        .hasMessage(
            "Nothing defines weights so far (compiler: cannot find symbol: variable weights).");
  }

  @Test
  void aMethodOfAnotherTypeIsQuoted() {
    define(
        "float[] softmax(float[] z) { return z; }",
        "int crossEntropy(double[] p) { return 1; }",
        "float[][] weights = {};");
    Student student = binding.bind(Student.class);
    StudentFailure parameter = failure(() -> student.softmax(new double[1]));
    assertThat(parameter.expected()).isEqualTo("double[] softmax(double[] logits)");
    assertThat(parameter.found()).isEqualTo("float[] softmax(float[])");
    assertThat(parameter)
        .hasMessage(
            "softmax cannot be used as the check needs it: incompatible types: double[] cannot be converted to float[].");
    assertThat(failure(() -> student.crossEntropy(new double[1], 0)))
        .hasMessageContaining("cannot be applied to given types")
        .hasMessageNotContaining("JShell");
    assertThat(failure(student::weights).found()).isEqualTo("float[][] weights");
  }

  @Test
  void overloadsAreTriedByTheCompilerAndAllQuoted() {
    define(
        "double[] softmax(double[] z) { return z; }",
        "float[] softmax(float[] z) { return z; }",
        "int crossEntropy(int a) { return 1; }",
        "int crossEntropy(String a) { return 1; }");
    Student student = binding.bind(Student.class);
    assertThat(student.softmax(new double[] {3})).containsExactly(3);
    assertThat(failure(() -> student.crossEntropy(new double[1], 0)).found())
        .isEqualTo("int crossEntropy(int); int crossEntropy(String)");
  }

  @Test
  void theNewestDefinitionCounts() {
    define("double[] softmax(double[] z) { return z; }");
    assertThat(binding.bind(Student.class).softmax(new double[] {3})).containsExactly(3);
    define("double[] softmax(double[] z) { return new double[] {9}; }");
    try (KernelBinding next = new KernelBinding(shell, frame -> null)) {
      assertThat(next.bind(Student.class).softmax(new double[] {3})).containsExactly(9);
    }
  }

  @Test
  void genericMethodsArraysAndFunctions() {
    define(
        "import java.util.*;",
        "import java.util.function.*;",
        "<T extends Comparable<T>> T largest(T[] v) { return Collections.max(Arrays.asList(v)); }",
        "<T> List<T>[] buckets(List<? extends T> v, int n) { return new List[n]; }",
        "Map<String, List<int[]>> index(String[] w) { return Map.of(w[0], List.of(new int[] {1})); }",
        "double apply(DoubleUnaryOperator f, double x) { return f.applyAsDouble(x) + 1; }",
        "int resets = 0;",
        "void reset() { resets++; }");
    Generic student = binding.bind(Generic.class);
    assertThat(student.largest(new Integer[] {1, 5, 2})).isEqualTo(5);
    assertThat(student.<String>buckets(List.of("a"), 3)).hasSize(3);
    assertThat(student.index(new String[] {"a"})).containsOnlyKeys("a");
    assertThat(student.apply(x -> x * x, 3)).isEqualTo(10);
    assertThat(binding.lastCall()).isEqualTo("apply(a function, 3.0)");
    assertThat(student.apply(x -> student.apply(y -> y, x), 3)).isEqualTo(5);
    student.reset();
    assertThat(shell.varValue(shell.variables().findFirst().orElseThrow())).isEqualTo("1");
  }

  @Test
  void objectsOfAStudentsClassStayWhereTheyAre() {
    define(
        """
        class Matrix {
          double[][] values;
          Matrix(double[][] values) { this.values = values; }
          Matrix times(Matrix o) { return new Matrix(new double[][] {{values[0][0] * o.values[0][0]}}); }
          double[][] toArray() { return values; }
          Matrix[] rows() { return new Matrix[] {this, this}; }
        }""",
        "Matrix sum(Matrix[] all) { return all[0].times(all[1]); }");
    Matrices student = binding.bind(Matrices.class);
    MatrixView two = student.matrix(new double[][] {{2}});
    MatrixView three = student.matrix(new double[][] {{3}});
    assertThat(two.times(three).toArray()).isDeepEqualTo(new double[][] {{6}});
    assertThat(student.sum(new MatrixView[] {two, two}).toArray())
        .isDeepEqualTo(new double[][] {{4}});
    assertThat(three.rows()).hasSize(2).allMatch(row -> row.toArray()[0][0] == 3);
    assertThat(List.of(three, two))
        .contains(two)
        .doesNotContain(student.matrix(new double[][] {{2}}));
    assertThat(two).hasToString("a MatrixView");
  }

  @Test
  void whatTheCodeThrowsHasItsOwnLine() {
    define(
        """
        double[] softmax(double[] z) {
          double first = z[0];
          return new double[] {z[2]};
        }""");
    StudentFailure thrown = failure(() -> binding.bind(Student.class).softmax(new double[2]));
    assertThat(thrown.kind()).isEqualTo(Kind.THREW);
    assertThat(thrown.thrownType()).isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
    assertThat(thrown.found())
        .isEqualTo("ArrayIndexOutOfBoundsException: Index 2 out of bounds for length 2  (line 3)");
  }

  @Test
  void checkedExceptionsAndEndlessRecursionAreTheStudents() {
    define(
        "double[] softmax(double[] z) throws Exception { throw new java.io.IOException(\"no\"); }",
        "double crossEntropy(double[] p, int label) { return crossEntropy(p, label); }");
    Student student = binding.bind(Student.class);
    assertThat(failure(() -> student.softmax(new double[2])).found()).startsWith("IOException: no");
    assertThat(failure(() -> student.crossEntropy(new double[2], 0)).found())
        .startsWith("StackOverflowError");
  }

  @Test
  void aStubIsNotAttempted() {
    define(
        "double[] softmax(double[] z) { throw new UnsupportedOperationException(\"Not written yet: softmax\"); }");
    assertThat(failure(() -> binding.bind(Student.class).softmax(new double[2])).kind())
        .isEqualTo(Kind.NOT_WRITTEN);
  }

  @Test
  void aStubThatIsCalledByWhatIsWrittenSaysWhereItStands() {
    define(
        "double crossEntropy(double[] p, int label) { throw new UnsupportedOperationException(\"Not written yet.\"); }",
        "double[] softmax(double[] z) { return new double[] {crossEntropy(z, 0)}; }");
    assertThat(failure(() -> binding.bind(Student.class).softmax(new double[2])))
        .hasMessage("Not written yet (line 1).");
  }

  @Test
  void aStubBesideAnotherVersionIsNoStub() {
    define(
        "double[] softmax(double[] z) { throw new UnsupportedOperationException(\"Not written yet.\"); }",
        "float[] softmax(float[] z) { return z; }");
    StudentFailure failure = failure(() -> binding.bind(Student.class).softmax(new double[2]));
    assertThat(failure.kind()).isEqualTo(Kind.DOES_NOT_FIT);
    assertThat(failure.expected()).isEqualTo("double[] softmax(double[] logits)");
    assertThat(failure.found()).contains("float[] softmax(float[])", "; ");
    assertThat(failure)
        .hasMessage(
            "There are several of that name, and the one that the check calls is not written yet.");
  }

  @Test
  void whatTheStudentReplacedByWhatDoesNotCompileIsNotCalled() {
    define("double[] softmax(double[] z) { return z; }");
    rejected = "softmax";
    Student student = binding.bind(Student.class);
    StudentFailure failure = failure(() -> student.softmax(new double[2]));
    assertThat(failure.kind()).isEqualTo(Kind.DOES_NOT_FIT);
    assertThat(failure)
        .hasMessage(
            "softmax was not called: its newest version does not compile. Mend it, and run its cell again.");
    rejected = "";
    assertThat(student.softmax(new double[] {3})).containsExactly(3);
  }

  @Test
  void whatTheCodeItselfLacksIsNamed() {
    define("double[] softmax(double[] z) { return shift(z); }");
    assertThat(failure(() -> binding.bind(Student.class).softmax(new double[2])))
        .hasMessage("softmax cannot run yet: nothing defines method shift(double[]) so far.");
  }

  @Test
  void anEndlessLoopIsLeftBehindAndNotCalledAgain() {
    define(
        "double[] softmax(double[] z) { while (true) { if (Thread.interrupted()) break; } return z; }",
        "double crossEntropy(double[] p, int label) { return label; }");
    Student student = binding.bind(Student.class);
    StudentFailure hangs = failure(() -> student.softmax(new double[2]));
    assertThat(hangs.kind()).isEqualTo(Kind.HANGS);
    assertThat(binding.hasRunaway()).isTrue();
    assertThat(hangs)
        .hasMessageContaining("did not return within 0.5 s (line 1)")
        .hasMessageContaining("restart the kernel");
    assertThat(failure(() -> student.softmax(new double[2])).kind()).isEqualTo(Kind.NOT_CALLED);
    assertThat(student.crossEntropy(new double[2], 4)).isEqualTo(4);
  }

  @Test
  void whatNobodyCouldBindIsTheCoursesFault() {
    assertThatThrownBy(() -> binding.bind(Bad.class))
        .isInstanceOf(BindingException.class)
        .hasMessage(
            "Unknown is not public, so a notebook cannot name it: make it public, or mark it @StudentType.");
  }
}
