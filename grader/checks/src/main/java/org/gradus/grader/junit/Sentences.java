package org.gradus.grader.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Names that were not given: {@code sumsToOne} is "sums to one". */
final class Sentences extends DisplayNameGenerator.Standard {

  @Override
  public String generateDisplayNameForNestedClass(List<Class<?>> outer, Class<?> nested) {
    String words = words(nested.getSimpleName());
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  @Override
  public String generateDisplayNameForMethod(
      List<Class<?>> enclosing, Class<?> testClass, Method method) {
    return words(method.getName());
  }

  private static String words(String camelCase) {
    return camelCase.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
