package org.gradus.grader.binding;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;

/** A JShell of this process, used on the thread that asks. */
public final class LocalShell implements NotebookShell {
  private final JShell shell;

  public LocalShell(JShell shell) {
    this.shell = shell;
  }

  @Override
  public List<String> evaluate(String snippet) {
    SnippetEvent event =
        shell.eval(snippet).stream()
            .filter(e -> e.causeSnippet() == null)
            .findFirst()
            .orElseThrow(() -> new BindingException("JShell took no snippet of an adapter."));
    return event.status() == Snippet.Status.VALID ? List.of() : errors(event.snippet());
  }

  /** Why a snippet was not taken: at least one reason. */
  public List<String> errors(Snippet refused) {
    List<String> errors =
        shell
            .diagnostics(refused)
            .filter(Diag::isError)
            .map(error -> error.getMessage(Locale.ENGLISH))
            .toList();
    return errors.isEmpty() ? List.of("it does not compile") : errors;
  }

  @Override
  public String definitions(String name) {
    Stream<String> methods =
        shell.methods().filter(m -> m.name().equals(name)).map(LocalShell::signature);
    Stream<String> variables =
        shell
            .variables()
            .filter(v -> v.name().equals(name))
            .map(v -> v.typeName() + " " + v.name());
    Stream<String> types =
        shell.types().filter(t -> t.name().equals(name)).map(t -> "class " + name);
    return Stream.of(methods, variables, types)
        .flatMap(found -> found)
        .collect(Collectors.joining("; "));
  }

  /** JShell writes {@code (float[])float[]}; a reader writes {@code float[] softmax(float[])}. */
  private static String signature(MethodSnippet method) {
    String signature = method.signature();
    String returned = signature.substring(signature.lastIndexOf(')') + 1);
    return "%s %s(%s)".formatted(returned, method.name(), method.parameterTypes());
  }

  @Override
  public String undefined() {
    return shell
        .methods()
        .flatMap(shell::unresolvedDependencies)
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
