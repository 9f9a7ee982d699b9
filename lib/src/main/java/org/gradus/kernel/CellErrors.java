package org.gradus.kernel;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.SnippetEvent;
import jdk.jshell.UnresolvedReferenceException;
import org.gradus.kernel.CellError.CompileError;
import org.gradus.kernel.CellError.Interrupted;
import org.gradus.kernel.CellError.RunError;

/**
 * Ends a cell that went wrong with a readable text.
 *
 * <p>JJava prints the whole statement in red on red, and the bare stack of the machinery. It has no
 * hook for that; but JShell reports every piece of a cell to its listeners before JJava looks at
 * the outcome, and what a listener throws ends the cell. So this is a listener that throws.
 */
final class CellErrors implements Consumer<SnippetEvent> {
  private static final int MOST_DIAGNOSTICS = 3;

  private final JShell shell;
  private final Supplier<RunningCell> running;
  private final CellMap cells = new CellMap();
  private final RunErrorText runErrors = new RunErrorText(cells);

  CellErrors(JShell shell, Supplier<RunningCell> running) {
    this.shell = shell;
    this.running = running;
  }

  @Override
  public void accept(SnippetEvent event) {
    // What a cell compiles while it runs (a check, an eval) belongs to whoever compiles it.
    if (event.causeSnippet() != null || Workers.isWorker(Thread.currentThread())) {
      return;
    }
    RunningCell cell = running.get();
    Snippet snippet = event.snippet();
    Origin origin = cells.note(snippet, cell);
    JShellException exception = event.exception();
    if (exception instanceof EvalException thrown) {
      throw ended(thrown, origin);
    }
    if (exception instanceof UnresolvedReferenceException unresolved) {
      throw unresolved(unresolved, origin);
    }
    if (event.status() == Status.REJECTED || isUselessVariable(event)) {
      throw doesNotCompile(snippet, origin);
    }
    if (event.status() == Status.RECOVERABLE_DEFINED
        || event.status() == Status.RECOVERABLE_NOT_DEFINED) {
      warn((DeclarationSnippet) snippet, cells.rest(cell));
    }
  }

  /** JShell keeps a variable of an unknown type for later; in a cell it is a misspelled type. */
  private static boolean isUselessVariable(SnippetEvent event) {
    return event.snippet().kind() == Snippet.Kind.VAR
        && event.status() == Status.RECOVERABLE_NOT_DEFINED;
  }

  private CellError ended(EvalException thrown, Origin origin) {
    // JJava says by these two names that the statement was stopped from outside.
    return switch (thrown.getExceptionClassName()) {
      case "Execution Interrupted" -> {
        String body = Workers.awaitEnd();
        yield new Interrupted(
            "Interrupted in %s. What ran before it stays."
                .formatted(origin.place(1).toLowerCase(Locale.ROOT)),
            body);
      }
      case "Execution Timeout" ->
          new Interrupted(
              "Interrupted in %s: it took longer than JJAVA_TIMEOUT allows."
                  .formatted(origin.place(1).toLowerCase(Locale.ROOT)),
              Workers.awaitEnd());
      default -> new RunError(runErrors.headline(thrown, origin), runErrors.body(thrown));
    };
  }

  private CellError doesNotCompile(Snippet snippet, Origin origin) {
    List<Diag> errors = shell.diagnostics(snippet).filter(Diag::isError).distinct().toList();
    if (errors.isEmpty()) {
      String missing = missing(snippet);
      return new CompileError(
          origin.place(1) + " does not compile: cannot find " + missing + ".",
          origin.frame(1) + "\n\n" + CompileAdvice.FIND);
    }
    CompileAdvice first = CompileAdvice.of(errors.get(0));
    String body =
        errors.stream()
            .limit(MOST_DIAGNOSTICS)
            .map(error -> described(error, origin, error == errors.get(0)))
            .collect(Collectors.joining("\n\n"));
    int more = errors.size() - MOST_DIAGNOSTICS;
    return new CompileError(
        "%s does not compile: %s."
            .formatted(
                origin.place(origin.lineOf(start(errors.get(0), snippet.source()))),
                first.message()),
        more > 0 ? body + "\n\nand %d more.".formatted(more) : body);
  }

  private static String described(Diag error, Origin origin, boolean first) {
    CompileAdvice advice = CompileAdvice.of(error);
    String frame = origin.frame(start(error, origin.source()), (int) error.getEndPosition());
    String message = first ? "" : advice.message() + "\n";
    return message + frame + (advice.help().isEmpty() ? "" : "\n\n" + advice.help());
  }

  /** Of {@code table.frist(3)} only the name is wrong, not all of it. */
  private static int start(Diag error, String source) {
    int position = (int) error.getPosition();
    boolean dot =
        position > error.getStartPosition()
            && position < source.length()
            && source.charAt(position) == '.';
    return dot ? position + 1 : (int) error.getStartPosition();
  }

  private CellError unresolved(UnresolvedReferenceException exception, Origin origin) {
    DeclarationSnippet snippet = exception.getSnippet();
    String name = snippet instanceof jdk.jshell.MethodSnippet m ? m.name() + "()" : snippet.name();
    return new RunError(
        "%s: %s cannot run, because nothing defines %s."
            .formatted(origin.place(1), name, missing(snippet)),
        origin.frame(1) + "\n\n" + CompileAdvice.FIND);
  }

  private String missing(Snippet snippet) {
    return snippet instanceof DeclarationSnippet declaration
        ? shell.unresolvedDependencies(declaration).collect(Collectors.joining(", "))
        : "a name";
  }

  /** JShell accepts a method that names things which do not exist yet, and says nothing. */
  private void warn(DeclarationSnippet snippet, String restOfCell) {
    List<String> missing =
        shell
            .unresolvedDependencies(snippet)
            .filter(name -> !restOfCell.contains(name.replaceAll("^\\w+ |\\(.*", "")))
            .toList();
    if (!missing.isEmpty()) {
      String note =
          "! %s cannot be used yet: nothing defines %s so far."
              .formatted(snippet.name(), String.join(", ", missing));
      Notebook.show(Rendered.of(Html.box(Html.Tone.WARN, Html.escape(note)), note));
    }
  }
}
