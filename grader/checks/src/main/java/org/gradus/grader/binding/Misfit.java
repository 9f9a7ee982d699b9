package org.gradus.grader.binding;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;

/**
 * Why what a notebook defines cannot be called.
 *
 * @param expected the signature that the test needs
 * @param found what the notebook has of that name; "" if nothing
 * @param reason a sentence, in the compiler's words where it has some
 */
public record Misfit(String expected, String found, String reason) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
  private static final Pattern WRAPPER = Pattern.compile("REPL\\.\\$JShell\\$\\w+\\.?");

  /** Compares a method with the notebook's definitions, after its adapter was refused. */
  static Misfit of(JShell shell, Method method, Snippet refused) {
    String name = subject(method);
    String found = definitions(shell, name);
    List<Diag> errors = shell.diagnostics(refused).filter(Diag::isError).toList();
    String words = errors.isEmpty() ? "" : words(errors.get(0).getMessage(Locale.ENGLISH));
    String reason =
        found.isEmpty()
            ? "Nothing defines %s so far (compiler: %s).".formatted(name, words)
            : "%s cannot be used as the check needs it: %s.".formatted(name, words);
    return new Misfit(AdapterSource.signature(method), found, reason);
  }

  /** What the notebook has to define: the method's name, or the first own name of an expression. */
  private static String subject(Method method) {
    Expr expr = method.getAnnotation(Expr.class);
    if (expr == null) {
      return method.getName();
    }
    Matcher names = NAME.matcher(expr.value());
    while (names.find()) {
      if (!names.group().equals("new")) {
        return names.group();
      }
    }
    return expr.value();
  }

  private static String definitions(JShell shell, String name) {
    Stream<String> methods =
        shell.methods().filter(m -> m.name().equals(name)).map(Misfit::signature);
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

  /** javac's message in one line, without the machinery's names. */
  static String words(String message) {
    List<String> lines =
        WRAPPER.matcher(message).replaceAll("").lines().map(String::strip).toList();
    String first = lines.get(0).replaceAll(" in class ?(?= |$)", "").replaceAll("[;:]$", "");
    return lines.stream()
        .skip(1)
        .filter(line -> line.startsWith("symbol:") || line.startsWith("reason:"))
        .map(line -> line.substring("symbol:".length()).strip())
        .findFirst()
        .map(detail -> first + ": " + detail)
        .orElse(first)
        .replaceAll("\\s+", " ");
  }
}
