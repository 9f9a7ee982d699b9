package org.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Errors as a reader sees them, on a JShell of our own; the real kernel is tested from outside. */
@Tag("long")
class CellErrorsTests {
  private final JShell shell = JShell.builder().executionEngine("local").build();
  private RunningCell running = new RunningCell(0, "");
  private int count;

  @BeforeEach
  void listen() {
    shell.onSnippetEvent(new CellErrors(shell, () -> running));
  }

  @AfterEach
  void close() {
    shell.close();
  }

  /** Takes a cell piece by piece, as JJava does. */
  private void run(String cell) {
    running = new RunningCell(++count, cell);
    CompletionInfo piece = shell.sourceCodeAnalysis().analyzeCompletion(cell);
    while (piece.completeness().isComplete()) {
      shell.eval(piece.source().strip());
      piece = shell.sourceCodeAnalysis().analyzeCompletion(piece.remaining());
    }
  }

  private String error(String cell) {
    CellError error = catchThrowableOfType(CellError.class, () -> run(cell));
    return error.text().replaceAll("\u001b\\[\\d?m", "");
  }

  @Test
  void lineIsCountedInTheCell() {
    assertThat(error("int a = 1;\n\n// words\nint b = a +  nope;"))
        .startsWith("Cell [1], line 4 does not compile: cannot find the variable nope.")
        .contains("   4 │ int b = a +  nope;\n     │              ^^^^");
  }

  @Test
  void secondOfTwoEqualPiecesIsFound() {
    run("int n = 0;");
    assertThat(error("n++;\nn++;\nn++; n /= 0;")).startsWith("Cell [2], line 3 failed");
  }

  @Test
  void onlyTheWrongNameIsMarked() {
    assertThat(error("\"text\".lenght();"))
        .contains("cannot find the method lenght() in String")
        .contains("     │        ^^^^^^");
  }

  @Test
  void argumentsThatDoNotFitAreCompared() {
    assertThat(error("int f(int x) { return x; }\nf(\"a\", 2);"))
        .contains("cannot be applied to given types")
        .contains("required: int")
        .contains("found:    String,int");
  }

  @Test
  void severalMistakesAreAllNamed() {
    assertThat(error("int a = one + two + three + four;"))
        .contains("cannot find the variable one.")
        .contains("cannot find the variable two\n")
        .contains("and 1 more.");
  }

  @Test
  void causesAreNamed() {
    assertThat(
            error("throw new RuntimeException(\"outer\", new IllegalStateException(\"inner\"));"))
        .contains("failed: RuntimeException: outer")
        .contains("because of IllegalStateException: inner");
  }

  @Test
  void endlessRecursionIsNotRepeated() {
    String text = error("int f(int n) { return f(n + 1); }\nf(1);");
    assertThat(text).contains("StackOverflowError").contains("calls itself without end");
    assertThat(text.lines().count()).isLessThan(12);
  }

  @Test
  void aListThatCannotChange() {
    assertThat(error("java.util.List.of(1).add(2);")).contains("new ArrayList<>(list)");
  }

  @Test
  void aMethodThatNeedsWhatIsNotThere() {
    run("int f() { return later(); }");
    assertThat(error("f();")).contains("f() cannot run, because nothing defines method later().");
    run("int later() { return 1; }\nf();");
  }

  @Test
  void withoutTheCellTheLineOfTheStatementIsNamed() {
    CellError error = catchThrowableOfType(CellError.class, () -> shell.eval("int a =\n  nope;"));
    assertThat(error).hasMessageStartingWith("Line 2 does not compile");
  }

  @Test
  void adviceOnDivisionIsForDivision() {
    assertThat(error("int n = 0; int m = 1 / n;")).contains("cannot be divided by zero");
    assertThat(error("int big = Math.multiplyExact(100_000, 100_000);"))
        .contains("integer overflow")
        .doesNotContain("divided");
  }

  @Test
  void aMessageWithHugeNumbersIsShownAsItIs() {
    assertThat(
            error("throw new IndexOutOfBoundsException(\"index 1, size 99999999999999999999\");"))
        .contains("size 99999999999999999999");
  }
}
