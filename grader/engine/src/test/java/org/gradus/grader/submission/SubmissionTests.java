package org.gradus.grader.submission;

import static java.util.Objects.requireNonNull;
import static javax.tools.StandardLocation.CLASS_PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import org.gradus.grader.agent.Handle;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.sandbox.Call;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.sandbox.RefusedException;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.StudentException;
import org.gradus.grader.sandbox.VmLostException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class SubmissionTests {

  private static final List<String> IMPORTS =
      List.of("java.util.*", "java.util.function.*", "java.util.stream.*", "java.nio.file.*");

  private static final Limits SHORT =
      Limits.plain()
          .withTimes(Duration.ofMillis(700), Duration.ofSeconds(3), Duration.ofSeconds(25));

  private static Sandbox sandbox;

  private Submission submission;

  @BeforeAll
  static void findSandbox() {
    sandbox = RealSandbox.orSkip();
  }

  @BeforeEach
  void open() {
    submission = Submission.open(sandbox, StudentClasspath.PLAIN, SHORT, IMPORTS);
  }

  @AfterEach
  void close() {
    submission.close();
  }

  @Test
  void runsCellsAndCallsWhatTheyDefine() throws Exception {
    CellRun cell =
        run(
            """
            %maven some:thing:1.0
            // a rest, not a command
            int five = 17
                % 6;
            double[] twice(double[] x) {
              return Arrays.stream(x).map(v -> 2 * v).toArray();
            }
            System.out.println("five is " + five);
            record Pair(int a, int b) {}
            five + 1
            """);
    assertThat(cell).isEqualTo(CellRun.ran(1, "five is 5\n"));
    assertThat(
            submission.define(
                "class Adapter { static double[] f(double[] x) { return twice(x); }"
                    + " static int five() { return five; } static Object pair() { return new Pair(3, 4); }"
                    + " static int a(Object o) { return ((Pair) o).a(); } }"))
        .matches(Definition::compiled);
    assertThat(call("f", "([D)[D", new double[] {1, 2.5})).isEqualTo(new double[] {2, 5});
    assertThat(call("five", "()I")).isEqualTo(5);
    Object pair = call("pair", "()Ljava/lang/Object;");
    assertThat(pair).isInstanceOf(Handle.class);
    assertThat(call("a", "(Ljava/lang/Object;)I", pair)).isEqualTo(3);
  }

  @Test
  void laterCellsMayUseAndReplaceEarlierOnes() throws Exception {
    assertThat(run("int g() { return h() + 1; }").outcome()).isEqualTo(CellRun.Outcome.RAN);
    assertThat(run("int h() { return 1; }").outcome()).isEqualTo(CellRun.Outcome.RAN);
    assertThat(run("System.out.print(g());").printed()).isEqualTo("2");
    run("int h() { return 41; }");
    assertThat(run("System.out.print(g());").printed()).isEqualTo("42");
  }

  @Test
  void saysWhatDoesNotCompileAndWhere() throws Exception {
    CellRun cell = run("int a = 1;\n\n// here\nint b = \"text\";\nint c = 3;");
    assertThat(cell.outcome()).isEqualTo(CellRun.Outcome.REJECTED);
    assertThat(cell.line()).isEqualTo(4);
    assertThat(cell.problem()).contains("String cannot be converted to int");
    assertThat(run("int d = a + 1;").outcome()).isEqualTo(CellRun.Outcome.RAN);
    assertThat(run("int e = ((1;").outcome()).isEqualTo(CellRun.Outcome.REJECTED);
  }

  /**
   * JShell says of them that they may yet become whole, and lets all that follows fail with them.
   */
  @Test
  void whatIsTooLargeForAClassFileCostsOnlyItself() throws Exception {
    String text = "String text() {\n  return \"" + "x".repeat(70_000) + "\";\n}";
    String array = "int[] array() {\n  return new int[] {" + "7,".repeat(20_000) + "};\n}";
    CellRun tooLong = run("// \"\nchar quote = '\"';\n" + text);
    assertThat(tooLong.outcome()).isEqualTo(CellRun.Outcome.REJECTED);
    assertThat(tooLong.line()).isEqualTo(4);
    assertThat(run(array).problem()).isEqualTo("code too large");
    assertThat(run("int one() { return 1; }\nSystem.out.print(one());").printed()).isEqualTo("1");
    assertThat(submission.define("class Uses { static int one() { return one(); } }").problems())
        .isEmpty();
  }

  @Test
  void saysWhatWasThrownAndWhere() throws Exception {
    CellRun cell =
        run("int zero = 0;\nint divide(int x) {\n  return x\n      / zero;\n}\n\ndivide(7);");
    assertThat(cell.outcome()).isEqualTo(CellRun.Outcome.THREW);
    assertThat(cell.problem()).isEqualTo("java.lang.ArithmeticException: / by zero");
    assertThat(cell.line()).isBetween(3, 4);
    submission.define("class Adapter { static int f(int x) { return divide(x); } }");
    assertThatThrownBy(() -> call("f", "(I)I", 3))
        .isInstanceOfSatisfying(
            StudentException.class,
            e -> {
              assertThat(e.className()).isEqualTo("java.lang.ArithmeticException");
              assertThat(e.text()).isEqualTo("/ by zero");
              assertThat(e.ownFrames()).isNotEmpty().first().asString().contains("divide");
              assertThat(submission.placeOf(e)).get().asString().startsWith("cell 1, line ");
            });
  }

  @Test
  void aLoopIsStoppedAndTheNextCallFindsEverythingAgain() throws Exception {
    run("int calls = 0;\nint ok() { return ++calls; }\nint loop() { while (true) { calls++; } }");
    run("calls = 10;");
    submission.define(
        "class Adapter { static int next() { return ok(); } static int hang() { return loop(); } }");
    assertThat(call("next", "()I")).isEqualTo(11);
    long before = System.nanoTime();
    assertThatThrownBy(() -> call("hang", "()I"))
        .isInstanceOfSatisfying(
            VmLostException.class,
            e -> assertThat(e.reason()).isEqualTo(VmLostException.Reason.TIME));
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    assertThat(call("next", "()I")).isEqualTo(11);
    assertThat(submission.starts()).isEqualTo(2);
  }

  @Test
  void aCellThatLoopsIsStoppedAndTheNextCellRuns() throws Exception {
    run("int kept = 7;");
    CellRun loop = run("kept = 8;\nSystem.out.println(\"before\");\nwhile (true) { }\nkept = 9;");
    assertThat(loop.outcome()).isEqualTo(CellRun.Outcome.STOPPED);
    assertThat(loop.line()).isEqualTo(3);
    assertThat(loop.problem()).contains("longer than").contains("stopped");
    assertThat(loop.printed()).isEqualTo("before\n");
    CellRun next = run("System.out.println(kept);");
    assertThat(next.printed()).isEqualTo("8\n");
  }

  @Test
  void exitEndsOnlyItself() throws Exception {
    CellRun exit = run("System.exit(0);");
    assertThat(exit.outcome()).isEqualTo(CellRun.Outcome.STOPPED);
    assertThat(exit.problem()).contains("ended its own process").contains("status 0");
    assertThat(run("Runtime.getRuntime().halt(3);").outcome()).isEqualTo(CellRun.Outcome.STOPPED);
    assertThat(run("System.out.print(1);").printed()).isEqualTo("1");
  }

  @Test
  void restartsAreCapped() throws Exception {
    try (Submission few =
        Submission.open(sandbox, StudentClasspath.PLAIN, SHORT.withRestarts(1), IMPORTS)) {
      few.run(1, "System.exit(1);");
      few.run(2, "System.exit(1);");
      assertThat(few.run(3, "System.out.print(1);").problem()).contains("not started again");
      assertThat(few.starts()).isEqualTo(2);
    }
  }

  @Test
  void hangingTestsShareOneBudget() throws Exception {
    Limits small =
        SHORT.withTimes(Duration.ofMillis(700), Duration.ofSeconds(3), Duration.ofSeconds(2));
    try (Submission few = Submission.open(sandbox, StudentClasspath.PLAIN, small, IMPORTS)) {
      few.run(1, "class Adapter { static int f() { while (true) { } } }");
      String name = few.classNamed("Adapter").orElse("");
      long before = System.nanoTime();
      for (int i = 0; i < 8; i++) {
        assertThatThrownBy(() -> few.invoke(Call.toStatic(name, "f", "()I")))
            .isInstanceOf(VmLostException.class);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(40));
    }
  }

  @Test
  void hiddenConstantsDoNotReachStudentCode() throws Exception {
    String cell = "System.out.println(" + HiddenConstant.class.getName() + ".CANARY);";
    CellRun run = run(cell);
    assertThat(run.outcome()).isEqualTo(CellRun.Outcome.REJECTED);
    assertThat(run.problem() + run.printed()).doesNotContain(HiddenConstant.CANARY);
    assertThat(run("String s = org.gradus.grader.sandbox.Limits.plain().toString();").outcome())
        .isEqualTo(CellRun.Outcome.REJECTED);
    // The control: a compiler that is not told a class path does leak it.
    try (JShell leaking = JShell.builder().executionEngine("local").build()) {
      assertThat(leaking.eval(HiddenConstant.class.getName() + ".CANARY").get(0).value())
          .contains(HiddenConstant.CANARY);
    }
  }

  /** JShell's index asks for it in another thread: whatever it then finds may stay. */
  @Test
  void theCompilerNeverHasOurOwnClassPath() throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager usual = compiler.getStandardFileManager(null, null, null);
        StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      assertThat(Submission.withoutOurClasses(files).getLocationAsPaths(CLASS_PATH)).isEmpty();
      assertThat(usual.getLocationAsPaths(CLASS_PATH)).as("the control").isNotEmpty();
    }
  }

  @Test
  void theCompilerSurvivesDeepNesting() throws Exception {
    int depth = 20_000;
    CellRun run = run("int x = " + "(".repeat(depth) + "1" + ")".repeat(depth) + ";");
    assertThat(run.outcome()).isIn(CellRun.Outcome.RAN, CellRun.Outcome.REJECTED);
    assertThat(run("System.out.print(2);").printed()).isEqualTo("2");
  }

  @Test
  void aMissingMethodIsNamedInTheCompilersWords() throws Exception {
    Definition definition =
        submission.define("class Adapter { static double f() { return softmaxx(1); } }");
    assertThat(definition.compiled()).isFalse();
    assertThat(definition.problems().toString()).contains("softmaxx");
    assertThatThrownBy(() -> submission.invoke(Call.toStatic("REPL.None", "f", "()D")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void loadsTheCodeCellsOfANotebookButThoseThatGradingSkips(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("hand-in.ipynb");
    Files.writeString(
        file,
        """
        {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
          {"cell_type": "markdown", "metadata": {}, "source": "not Java"},
          {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "int a = 6;"},
          {"cell_type": "code", "metadata": {"gradus": {"grading": "skip"}}, "execution_count": null,
           "outputs": [], "source": "check(\\"a\\");"},
          {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "int b = c;"},
          {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [],
           "source": ["System.out.print(\\n", "    a * 7);"]}]}
        """);
    List<CellRun> runs = submission.load(NotebookFile.readSources(file), Omitted.NONE);
    assertThat(runs).extracting(CellRun::cell).containsExactly(2, 3, 4, 5);
    assertThat(runs)
        .extracting(CellRun::outcome)
        .containsExactly(
            CellRun.Outcome.RAN,
            CellRun.Outcome.SKIPPED,
            CellRun.Outcome.REJECTED,
            CellRun.Outcome.RAN);
    assertThat(runs.get(2)).asString().startsWith("cell 4, line 1: ").contains("variable c");
    assertThat(runs.get(3).printed()).isEqualTo("42");
  }

  /** What is declared decides whether a copy or a handle comes, not what the student returns. */
  @Test
  void declaredTypesAreKeptWhateverStandsBehindThem() throws Exception {
    run(
        """
        record Point(int x) {}
        class Adapter {
          static Object[] strings() { return new String[] {"a"}; }
          static List[] lists() { return new ArrayList[] {new ArrayList<>(List.of(1))}; }
          static ArrayList<Integer> list() { return new ArrayList<>(); }
          static Point[] points() { return new Point[] {new Point(5), null}; }
          static int sum(Point[] points) { return points[0].x() + points.length; }
          static Supplier<Integer> supplier() { return () -> 1; }
          static boolean interrupted() {
            boolean before = Thread.interrupted();
            Thread.currentThread().interrupt();
            return before;
          }
        }
        """);
    assertThat(call("strings", "()[Ljava/lang/Object;")).isEqualTo(new Object[] {"a"});
    assertThat(call("lists", "()[Ljava/util/List;")).isEqualTo(new List<?>[] {List.of(1)});
    assertThat(call("list", "()Ljava/util/ArrayList;")).isInstanceOf(Handle.class);
    assertThat(call("supplier", "()Ljava/util/function/Supplier;")).isInstanceOf(Handle.class);
    String point = "L" + submission.classNamed("Point").orElseThrow().replace('.', '/') + ";";
    Object points = call("points", "()[" + point);
    assertThat(((Object[]) points)[0]).isInstanceOf(Handle.class);
    assertThat(call("sum", "([" + point + ")I", points)).isEqualTo(7);
    assertThat(call("interrupted", "()Z")).isEqualTo(false);
    assertThat(call("interrupted", "()Z")).isEqualTo(false);
  }

  @Test
  void objectsOfAnEndedProcessAreRefused() throws Exception {
    run(
        "class Adapter { static Object make() { return new Random(); }"
            + " static int use(Object o) { return 1; } static void end() { System.exit(0); } }");
    Object old = call("make", "()Ljava/lang/Object;");
    assertThatThrownBy(() -> call("end", "()V")).isInstanceOf(VmLostException.class);
    assertThat(call("make", "()Ljava/lang/Object;")).isNotEqualTo(old);
    assertThatThrownBy(() -> call("use", "(Ljava/lang/Object;)I", old))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("process that was ended");
    assertThat(call("use", "(Ljava/lang/Object;)I", 3)).isEqualTo(1);
  }

  private CellRun run(String source) throws SandboxException {
    return submission.run(1, source);
  }

  private Object call(String method, String descriptor, Object... arguments) throws Exception {
    String adapter = submission.classNamed("Adapter").orElseThrow();
    return requireNonNull(submission.invoke(Call.toStatic(adapter, method, descriptor, arguments)));
  }

  @Test
  void mapsListsAndNestedArraysComeBackAsTheyAre() throws Exception {
    run(
        """
        class Adapter {
          static Map<String, Object> map() { return Map.of("a", List.of(1, 2), "b", new double[][] {{1}, {2, 3}}); }
          static int[][][] nested(int[][][] x) { return x; }
          static String text(String s) { return s + "✓𝄞"; }
        }
        """);
    assertThat((Map<?, ?>) call("map", "()Ljava/util/Map;"))
        .satisfies(map -> assertThat(map.get("a")).isEqualTo(List.of(1, 2)))
        .satisfies(map -> assertThat(map.get("b")).isEqualTo(new double[][] {{1}, {2, 3}}));
    int[][][] nested = {{{1, 2}, {}}, {}, {{3}}};
    assertThat(call("nested", "([[[I)[[[I", (Object) nested)).isEqualTo(nested);
    assertThat(call("text", "(Ljava/lang/String;)Ljava/lang/String;", "è")).isEqualTo("è✓𝄞");
  }
}
