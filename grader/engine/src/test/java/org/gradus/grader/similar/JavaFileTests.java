package org.gradus.grader.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JavaFileTests {
  private final JShell shell =
      JShell.builder().executionEngine(new LocalExecutionControlProvider(), Map.of()).build();
  private final JavaFile file = new JavaFile(shell.sourceCodeAnalysis());

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void declarationsStayAsTheyAre() {
    assertThat(file.add("int twice(int x) { return 2 * x; }\nrecord Pair(int a, int b) {}"))
        .isEmpty();
    assertThat(file.text())
        .isEqualToIgnoringWhitespace(
            "class Cells { int twice(int x) { return 2 * x; } record Pair(int a, int b) {} }");
  }

  @Test
  void whatStandsAloneInANotebookFindsAPlace() {
    assertThat(
            file.add(
                """
                import java.util.zip.CRC32;
                %maven a:b:1
                int twice(int x) { return 2 * x; }
                var four = twice(2);
                for (int i = 0; i < 3; i++) four += i;
                twice(four);
                four + 1
                """))
        .isEmpty();
    assertThat(file.text())
        .startsWith("import java.util.zip.CRC32;\nclass Cells {")
        .containsSubsequence(
            "int twice(int x)",
            "void cell() {\nvar four = twice(2);",
            "for (int i = 0; i < 3; i++) four += i;",
            "twice(four)",
            "Object value = four + 1");
  }

  @Test
  void aCellThatDoesNotParseIsLeftOutWhole() {
    assertThat(file.add("int good() { return 1; }\nint bad( { return 2; }")).isPresent();
    assertThat(file.isEmpty()).isTrue();
    assertThat(file.add("int rest() { return 3; }")).isEmpty();
    assertThat(file.text()).contains("rest").doesNotContain("good");
  }

  @Test
  void aCommentIsNoCode() {
    assertThat(file.add("var x = 1; // one")).isEmpty();
    assertThat(file.add("x + 1 // two")).isEmpty();
    assertThat(file.text()).contains("x + 1 // two");
  }
}
