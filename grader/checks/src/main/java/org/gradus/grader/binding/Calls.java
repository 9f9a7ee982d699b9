package org.gradus.grader.binding;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a call as a student would. */
final class Calls {
  private static final int LONGEST = 120;
  private static final Pattern ARGUMENT = Pattern.compile("\\ba(\\d+)\\b");

  private Calls() {}

  /** {@code softmax([1000.0, 1000.0])}. */
  static String text(Method method, @Nullable Object[] arguments) {
    Expr expr = method.getAnnotation(Expr.class);
    if (expr != null) {
      String shown = expr.shown().isEmpty() ? expr.value() : expr.shown();
      return ARGUMENT.matcher(shown).replaceAll(found -> argument(found, arguments));
    }
    return Arrays.stream(arguments)
        .map(Calls::value)
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }

  private static String argument(MatchResult found, @Nullable Object[] arguments) {
    int number = Integer.parseInt(found.group(1));
    return java.util.regex.Matcher.quoteReplacement(
        number < arguments.length ? value(arguments[number]) : found.group());
  }

  private static String value(@Nullable Object value) {
    String text;
    if (value instanceof String string) {
      text = "\"" + string + "\"";
    } else if (value != null && value.getClass().isArray()) {
      Object[] box = {
        Array.getLength(value) > LONGEST ? "an array of " + Array.getLength(value) : value
      };
      String deep = Arrays.deepToString(box);
      text = deep.substring(1, deep.length() - 1);
    } else if (value != null && value.getClass().isSynthetic()) {
      text = "a function";
    } else {
      text = String.valueOf(value);
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
