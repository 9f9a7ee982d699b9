package org.gradus.grader.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LocalShellTests {
  private final KernelNotebook notebook = new KernelNotebook();
  private final LocalShell shell = new LocalShell(notebook.shell());

  interface Student {
    @Expr("new Matrix(a0)")
    Object matrix(double[] values);

    double slope(double x);

    @Expr(value = "Math.abs(slope(a0))", shown = "slope(a0)")
    double steepness(double x);
  }

  @AfterEach
  void close() {
    notebook.close();
  }

  @Test
  void definitionsAreQuotedAsTheyAreWritten() {
    notebook.define(
        "float[] softmax(float[] z, int n) { return z; }",
        "int softmax = 3;",
        "class Matrix {}",
        "class softmax {}");
    assertThat(shell.definitions("softmax"))
        .isEqualTo("float[] softmax(float[],int); int softmax; class softmax");
    assertThat(shell.definitions("Matrix")).isEqualTo("class Matrix");
    assertThat(shell.definitions("mean")).isEmpty();
  }

  @Test
  void aSnippetThatCompilesHasNoErrors() {
    assertThat(shell.evaluate("int two = 2;")).isEmpty();
    assertThat(shell.evaluate("int three = \"3\";"))
        .containsExactly("incompatible types: java.lang.String cannot be converted to int");
  }

  @Test
  void whatIsNoSnippetIsTold() {
    assertThatThrownBy(() -> shell.evaluate(""))
        .isInstanceOf(BindingException.class)
        .hasMessage("JShell took no snippet of an adapter.");
  }

  @Test
  void whatMethodsLackIsNamedOnce() {
    notebook.define(
        "double slope(double x) { return shift(x); }",
        "double twice(double x) { return shift(x); }");
    assertThat(shell.undefined()).isEqualTo("method shift(double)");
    assertThat(Misfit.incomplete(shell, TestTypes.method(Student.class, "slope")))
        .isEqualTo(
            new Misfit(
                "", "", "slope cannot run yet: nothing defines method shift(double) so far."));
  }

  @Test
  void aHelperOfATestIsCalledAsMessagesWriteIt() {
    assertThat(Misfit.incomplete(shell, TestTypes.method(Student.class, "steepness")).reason())
        .isEqualTo("slope cannot run yet: nothing defines a name in it so far.");
  }

  @Test
  void whatOnlyAClassLacksHasNoName() {
    assertThat(Misfit.incomplete(shell, TestTypes.method(Student.class, "slope")).reason())
        .isEqualTo("slope cannot run yet: nothing defines a name in it so far.");
  }

  @Test
  void anExpressionIsToldByItsFirstOwnName() {
    Method matrix = TestTypes.method(Student.class, "matrix");
    assertThat(Misfit.of(shell, matrix, List.of("cannot find symbol")))
        .isEqualTo(
            new Misfit(
                "new Matrix(double[])",
                "",
                "Nothing defines Matrix so far (compiler: cannot find symbol)."));
    notebook.define("class Matrix {}");
    assertThat(Misfit.of(shell, matrix, List.of("cannot find symbol")).found())
        .isEqualTo("class Matrix");
  }
}
