package org.gradus.grader.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a real JShell, as a kernel's is. */
class RejectedVersionsTests {
  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final RejectedVersions rejected = new RejectedVersions(shell);

  @AfterEach
  void close() {
    shell.close();
  }

  private void run(String source) {
    shell.eval(source);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double[] softmax(double[] z) {\n  double s = 1\n  return z;\n}",
        "/** Scores (made shares). */\npublic static double[] softmax(double... z) { int s = 1 return z; }",
        "<T extends Comparable<T>> T softmax(java.util.List<T> z) { return z.get(0) }",
        "double[] softmax(double[] z) { return \"text\"; }",
        "double[] softmax(double[] z) { }",
        "class softmax { int x }",
        "private record softmax(int x, ) {}",
      })
  void whatDoesNotCompileIsKnownUntilItDoes(String broken) {
    run("double[] softmax(double[] z) { return z; }");
    assertThat(rejected.has("softmax")).isFalse();
    run(broken);
    assertThat(rejected.has("softmax")).isTrue();
    run("int other(int x) { return x; }");
    assertThat(rejected.has("softmax")).isTrue();
    run("double[] softmax(double[] z) { return z; }");
    assertThat(rejected.has("softmax")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "softmax(1, );",
        "var y = softmax(1, );",
        "return softmax(1, );",
        "System.out.println(softmax(z);",
        "new softmax(1, );",
      })
  void aCallThatDoesNotCompileIsNoVersion(String call) {
    run("double[] softmax(double[] z) { return z; }");
    run(call);
    assertThat(rejected.has("softmax")).isFalse();
  }
}
