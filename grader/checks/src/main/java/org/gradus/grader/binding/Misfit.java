package org.gradus.grader.binding;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why what a notebook defines cannot be called.
 *
 * @param expected the signature that the test needs; "" if that is not what is missing
 * @param found what the notebook has of that name; "" if nothing
 * @param reason a sentence, in the compiler's words where it has some
 */
public record Misfit(String expected, String found, String reason) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");

  /**
   * Compares a method with the notebook's definitions, after its adapter was refused.
   *
   * @param errors the compiler's
   */
  static Misfit of(NotebookShell shell, Method method, List<String> errors) {
    String name = subject(method);
    String found = shell.definitions(name);
    String words = errors.isEmpty() ? "" : CompilerWords.inOneLine(errors.get(0));
    String reason =
        found.isEmpty()
            ? "Nothing defines %s so far (compiler: %s).".formatted(name, words)
            : "%s cannot be used as the check needs it: %s.".formatted(name, words);
    return new Misfit(wanted(method), found, reason);
  }

  /** What is defined is not what the student wrote last. */
  static Misfit outdated(Method method) {
    return new Misfit(
        wanted(method),
        "",
        "%s was not called: its newest version does not compile. Mend it, and run its cell again."
            .formatted(subject(method)));
  }

  /** The stub is still there, beside something of the same name. */
  static Misfit beside(NotebookShell shell, Method method) {
    return new Misfit(
        wanted(method),
        shell.definitions(subject(method)),
        "There are several of that name, and the one that the check calls is not written yet.");
  }

  /** It was called, and lacks something itself. */
  static Misfit incomplete(NotebookShell shell, Method method) {
    String missing = shell.undefined();
    return new Misfit(
        "",
        "",
        "%s cannot run yet: nothing defines %s so far."
            .formatted(subject(method), missing.isEmpty() ? "a name in it" : missing));
  }

  /** The signature: of an expression around a method that is bound itself, that method's. */
  private static String wanted(Method method) {
    String name = subject(method);
    return Arrays.stream(method.getDeclaringClass().getMethods())
        .filter(each -> each.getName().equals(name) && !each.isAnnotationPresent(Expr.class))
        .findFirst()
        .map(AdapterSource::signature)
        .orElseGet(() -> AdapterSource.signature(method));
  }

  /**
   * What the notebook has to define: the method's name, or the first own name of an expression, as
   * messages write it.
   */
  static String subject(Method method) {
    Expr expr = method.getAnnotation(Expr.class);
    if (expr == null) {
      return method.getName();
    }
    Matcher names = NAME.matcher(expr.shown().isEmpty() ? expr.value() : expr.shown());
    while (names.find()) {
      if (!names.group().equals("new")) {
        return names.group();
      }
    }
    return expr.value();
  }
}
