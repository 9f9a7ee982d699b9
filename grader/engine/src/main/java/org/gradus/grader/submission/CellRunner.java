package org.gradus.grader.submission;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.UnresolvedReferenceException;
import org.gradus.grader.sandbox.CallException;
import org.gradus.grader.sandbox.SandboxException;

/** Runs source text in JShell, snippet by snippet, and says how it fared. */
final class CellRunner {

  private final JShell shell;
  private final SourceCodeAnalysis analysis;
  private final RemoteControl control;
  private final Places places;

  CellRunner(JShell shell, SourceCodeAnalysis analysis, RemoteControl control, Places places) {
    this.shell = shell;
    this.analysis = analysis;
    this.control = control;
    this.places = places;
  }

  /** Runs a cell up to its end, or up to the first snippet that does not end well. */
  CellRun run(int cell, String source) throws SandboxException {
    String whole = Magics.commented(source);
    OptionalInt longText = LongText.lineOfFirst(whole);
    if (longText.isPresent()) {
      return new CellRun(
          cell,
          CellRun.Outcome.REJECTED,
          "This text is too long for Java: read it from a file, or cut it in pieces",
          longText.getAsInt(),
          "");
    }
    String rest = whole;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo info = analysis.analyzeCompletion(rest);
      if (info.completeness() == SourceCodeAnalysis.Completeness.EMPTY) {
        break;
      }
      boolean complete = info.completeness().isComplete();
      String snippet = complete ? info.source() : rest;
      int before = whole.length() - rest.length() + Math.max(0, rest.indexOf(opening(snippet)));
      int line = 1 + (int) whole.substring(0, before).chars().filter(c -> c == '\n').count();
      Optional<CellRun> trouble = evaluate(cell, line, snippet.stripLeading());
      if (trouble.isPresent()) {
        return trouble.get();
      }
      rest = complete ? info.remaining() : "";
    }
    return CellRun.ran(cell, "");
  }

  /** Evaluates a declaration that must compile whole: what it leaves open is a problem. */
  Definition define(String source) throws SandboxException {
    control.takeLoaded();
    List<String> problems = new ArrayList<>();
    for (SnippetEvent event : shell.eval(source)) {
      if (event.causeSnippet() == null && event.status() != Snippet.Status.VALID) {
        problems.addAll(errors(event.snippet()));
        if (problems.isEmpty()) {
          problems.add(undefined(event.snippet()));
        }
        if (event.status() != Snippet.Status.REJECTED) {
          shell.drop(event.snippet());
        }
      }
    }
    Optional<Exception> failure = control.takeFailure();
    if (failure.isPresent()) {
      problems.add(problem(failure.get()));
    }
    return new Definition(
        List.copyOf(problems),
        control.takeLoaded(),
        failure
            .filter(CallException.class::isInstance)
            .map(CallException.class::cast)
            .orElse(null));
  }

  private Optional<CellRun> evaluate(int cell, int line, String source) throws SandboxException {
    Optional<CellRun> trouble = Optional.empty();
    for (SnippetEvent event : shell.eval(source)) {
      if (event.causeSnippet() == null) {
        places.add(event.snippet(), cell, line);
        if (trouble.isEmpty()) {
          trouble = trouble(cell, line, event);
        }
        if (isStuck(event.snippet())) {
          shell.drop(event.snippet());
        }
      }
    }
    Optional<Exception> failure = control.takeFailure();
    if (failure.isPresent()) {
      return Optional.of(
          new CellRun(cell, CellRun.Outcome.STOPPED, problem(failure.get()), line, ""));
    }
    return trouble;
  }

  private Optional<CellRun> trouble(int cell, int line, SnippetEvent event) {
    JShellException thrown = event.exception();
    if (thrown != null) {
      return Optional.of(
          new CellRun(cell, CellRun.Outcome.THREW, told(thrown), line(cell, line, thrown), ""));
    }
    if (event.status() != Snippet.Status.REJECTED && !isStuck(event.snippet())) {
      return Optional.empty();
    }
    Optional<Diag> error = shell.diagnostics(event.snippet()).filter(Diag::isError).findFirst();
    int at =
        error
            .flatMap(diag -> places.of(event.snippet(), diag.getStartPosition()))
            .map(Places.Place::line)
            .orElse(line);
    String words =
        error.map(diag -> diag.getMessage(Locale.ENGLISH)).orElse("It does not compile.");
    return Optional.of(new CellRun(cell, CellRun.Outcome.REJECTED, words, at, ""));
  }

  /**
   * Whether it lacks nothing that could still come, and yet no class file can be made of it: a
   * text, an array or a method that is too large for one. JShell keeps such a snippet waiting, and
   * whatever is defined after it fails with it.
   */
  private boolean isStuck(Snippet snippet) {
    Snippet.Status status = shell.status(snippet);
    return (status == Snippet.Status.RECOVERABLE_DEFINED
            || status == Snippet.Status.RECOVERABLE_NOT_DEFINED)
        && snippet instanceof jdk.jshell.DeclarationSnippet declaration
        && shell.unresolvedDependencies(declaration).findAny().isEmpty()
        && shell.diagnostics(snippet).anyMatch(Diag::isError);
  }

  private int line(int cell, int otherwise, JShellException thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      Optional<Places.Place> place = places.of(frame).filter(found -> found.cell() == cell);
      if (place.isPresent()) {
        return place.get().line();
      }
    }
    return otherwise;
  }

  private String told(JShellException thrown) {
    if (thrown instanceof EvalException exception) {
      String message = exception.getMessage();
      return exception.getExceptionClassName() + (message == null ? "" : ": " + message);
    }
    return thrown instanceof UnresolvedReferenceException unresolved
        ? undefined(unresolved.getSnippet())
        : String.valueOf(thrown.getMessage());
  }

  private String undefined(jdk.jshell.DeclarationSnippet snippet) {
    return "It uses what is not defined: "
        + shell.unresolvedDependencies(snippet).collect(joining(", "))
        + ".";
  }

  private String undefined(Snippet snippet) {
    return snippet instanceof jdk.jshell.DeclarationSnippet declaration
        ? undefined(declaration)
        : "It does not compile.";
  }

  private List<String> errors(Snippet snippet) {
    return shell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .map(diag -> diag.getMessage(Locale.ENGLISH))
        .toList();
  }

  /** A sandbox that cannot start is the grader's fault, never the student's. */
  private static String problem(Exception failure) throws SandboxException {
    if (failure instanceof SandboxException fault) {
      throw fault;
    }
    return failure instanceof CallException ? String.valueOf(failure.getMessage()) : "" + failure;
  }

  /** The first line of a snippet, without the semicolon that JShell may have added. */
  private static String opening(String snippet) {
    String first = snippet.strip().lines().findFirst().orElse("");
    return first.endsWith(";") ? first.substring(0, first.length() - 1) : first;
  }
}
