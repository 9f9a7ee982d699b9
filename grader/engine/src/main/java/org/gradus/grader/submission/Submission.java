package org.gradus.grader.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import org.gradus.grader.binding.LocalShell;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.profile.Span;
import org.gradus.grader.sandbox.Call;
import org.gradus.grader.sandbox.CallException;
import org.gradus.grader.sandbox.Callbacks;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.StudentException;
import org.jspecify.annotations.Nullable;

/**
 * A student's notebook, compiled on the trusted side and loaded into a sandboxed JVM, where tests
 * can call what it defines. For one thread at a time.
 */
public final class Submission implements AutoCloseable {

  /** How many cells may take as long to compile as one may. */
  private static final int SLOW_CELLS = 3;

  private final DeepThread compiler = new DeepThread();
  private final Limits limits;
  private final Session session;
  private final RemoteControl control;
  private final JShell shell;
  private final Places places;
  private final CellRunner runner;
  private final UsualImports imports;

  private Submission(
      Sandbox sandbox, StudentClasspath classpath, Limits limits, List<String> imports) {
    this.limits = limits;
    this.session = new Session(sandbox, classpath, limits);
    this.control = new RemoteControl(session);
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    // The class path must be said: without it the compiler sees this process's own, and copies the
    // constants of hidden tests into student code. JShell.addToClasspath would bring that path
    // back.
    Span span = Span.of(Span.Kind.COMPILER);
    try {
      this.shell =
          JShell.builder()
              .executionEngine(control, Map.of())
              // With names of local variables: exceptions then speak of them.
              .compilerOptions("-g", "--class-path", classpath.forCompiler())
              .fileManager(files -> new RememberedListings(withoutOurClasses(files)))
              .in(new ByteArrayInputStream(new byte[0]))
              .out(nowhere)
              .err(nowhere)
              .build();
    } finally {
      span.commit();
    }
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    this.places = new Places(analysis);
    this.runner = new CellRunner(shell, analysis, control, places);
    this.imports = new UsualImports(imports);
  }

  /**
   * Opens an empty submission. The JVM starts with the first snippet.
   *
   * @param imports what every notebook has imported from the start: {@code java.util.*}, {@code
   *     static java.lang.Math.*}
   */
  public static Submission open(
      Sandbox sandbox, StudentClasspath classpath, Limits limits, List<String> imports) {
    return new Submission(sandbox, classpath, limits, imports);
  }

  /**
   * Runs the code cells in order. A cell that fails does not keep the next ones from running.
   *
   * @param omitted cells that are left out
   * @throws SandboxException when the sandbox cannot start: the grader's fault, not the student's
   * @throws StuckCompilerException when the compiler does not get through a cell
   */
  public List<CellRun> load(NotebookFile notebook, Omitted omitted) throws SandboxException {
    bringImports(notebook);
    List<CellRun> runs = new ArrayList<>();
    for (Cell cell : notebook.cells()) {
      if (cell.type() == Cell.Type.CODE) {
        runs.add(load(cell, omitted));
      }
    }
    omitted.begun().accept(0);
    return runs;
  }

  private CellRun load(Cell cell, Omitted omitted) throws SandboxException {
    if (isSkipped(cell)) {
      return new CellRun(cell.number(), CellRun.Outcome.SKIPPED, "", 0, "");
    }
    if (omitted.cells().contains(cell.number())) {
      return new CellRun(cell.number(), CellRun.Outcome.STOPPED, Omitted.SENTENCE, 1, "");
    }
    omitted.begun().accept(cell.number());
    return run(cell.number(), cell.source());
  }

  /**
   * Runs the text of one cell.
   *
   * @param cell its number, for messages
   * @throws SandboxException when the sandbox cannot start
   */
  public CellRun run(int cell, String source) throws SandboxException {
    session.nextCell();
    CellRun run;
    Span span = Span.of(Span.Kind.CELLS);
    try {
      run =
          compiling(
              cell,
              () -> {
                bringImports(source);
                return runner.run(cell, source);
              });
    } catch (CompilerFailure e) {
      run = new CellRun(cell, CellRun.Outcome.REJECTED, e.sentence(), 1, "");
    } finally {
      span.commit();
    }
    return run.with(session.takePrinted());
  }

  /**
   * Adds a declaration to what the notebook defines, such as an adapter that calls it.
   *
   * @throws SandboxException when the sandbox cannot start
   */
  public Definition define(String source) throws SandboxException {
    session.nextCell();
    Span span = Span.of(Span.Kind.ADAPTERS);
    try {
      return compiling(
          0,
          () -> {
            bringImports(source);
            return runner.define(source);
          });
    } catch (CompilerFailure e) {
      return Definition.refused(e.sentence());
    } finally {
      span.commit();
    }
  }

  /** What the notebook has of a name, {@code float[] softmax(float[])}; "" if nothing. */
  public String definitions(String name) {
    return new LocalShell(shell).definitions(name);
  }

  /** What the notebook's methods use and nothing defines, {@code method shift(double[])}; or "". */
  public String undefined() {
    return new LocalShell(shell).undefined();
  }

  /** The binary name of the class with that simple name, where one was defined. */
  public Optional<String> classNamed(String simpleName) {
    return control.loaded(simpleName);
  }

  /**
   * Calls a method in the sandbox.
   *
   * @return a value of the type that the call's descriptor declares
   * @throws CallException when it did not return one; the type says why
   * @throws SandboxException when the sandbox cannot start
   */
  public @Nullable Object invoke(Call call) throws CallException, SandboxException {
    return invoke(call, Callbacks.NONE);
  }

  /**
   * The same, with functions of this side among the arguments, as handles.
   *
   * @param callbacks calls the functions for the student's code
   */
  public @Nullable Object invoke(Call call, Callbacks callbacks)
      throws CallException, SandboxException {
    Span span = Span.of(Span.Kind.CALLS);
    try {
      return session.invoke(call, callbacks);
    } finally {
      span.commit();
    }
  }

  /** What the submission printed since the last cell or the last time. */
  public String takePrinted() {
    return session.takePrinted();
  }

  /** Where in the notebook an exception was thrown: {@code cell 3, line 2}. */
  public Optional<String> placeOf(StudentException exception) {
    return exception.frames().stream()
        .map(places::of)
        .flatMap(Optional::stream)
        .findFirst()
        .map(Places.Place::toString);
  }

  /** How many JVMs it took so far. */
  public int starts() {
    return session.starts();
  }

  /**
   * With a class path from the start. JShell's index of classes, which another thread makes, asks
   * for it too; where none was set yet it would find this process's own, hidden tests and all, and
   * put it in the place of the one that a compilation has just set.
   */
  static StandardJavaFileManager withoutOurClasses(StandardJavaFileManager files) {
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, List.of());
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("The compiler's class path could not be set.", e);
    }
  }

  /** All in one, before the first cell. */
  private void bringImports(NotebookFile notebook) throws SandboxException {
    List<String> sources =
        notebook.cells().stream()
            .filter(cell -> cell.type() == Cell.Type.CODE && !isSkipped(cell))
            .map(Cell::source)
            .toList();
    session.nextCell();
    Span span = Span.of(Span.Kind.IMPORTS);
    try {
      compiling(
          0,
          () -> {
            imports.beforeAll(sources, shell);
            return null;
          });
    } catch (CompilerFailure e) {
      // It fails on no import of ours; and if it did, each cell would say what it lacks.
      throw new IllegalStateException(e);
    } finally {
      span.commit();
    }
  }

  private static boolean isSkipped(Cell cell) {
    return cell.grading().filter("skip"::equals).isPresent();
  }

  private void bringImports(String source) {
    Span span = Span.of(Span.Kind.IMPORTS);
    try {
      imports.before(source, shell);
    } finally {
      span.commit();
    }
  }

  private <T> T compiling(int cell, Callable<T> task) throws SandboxException, CompilerFailure {
    Duration all = limits.compile().multipliedBy(SLOW_CELLS).minusNanos(compiler.used());
    try {
      return compiler.run(task, Stopwatch.least(limits.compile(), all));
    } catch (TimeoutException e) {
      throw new StuckCompilerException(cell);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SandboxException fault) {
        throw fault;
      }
      throw new CompilerFailure(e.getCause());
    }
  }

  /** The compiler itself gave up: what it was given is no honest program. */
  private static final class CompilerFailure extends Exception {
    private static final long serialVersionUID = 1L;

    CompilerFailure(@Nullable Throwable cause) {
      super(cause);
    }

    String sentence() {
      return getCause() instanceof StackOverflowError
          ? "The compiler cannot read this: it is nested too deeply."
          : "The compiler failed on this: " + getCause();
    }
  }

  /** Ends the JVM and the compiler. */
  @Override
  public void close() {
    Span span = Span.of(Span.Kind.CLOSE);
    try {
      session.close();
      shell.close();
      compiler.close();
    } finally {
      span.commit();
    }
  }
}
