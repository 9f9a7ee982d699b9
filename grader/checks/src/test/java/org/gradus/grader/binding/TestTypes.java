package org.gradus.grader.binding;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;

/** Types and methods as an author declares them, told by the name of a method of an interface. */
final class TestTypes {
  private TestTypes() {}

  /** The type that a method gives. */
  static Type of(Class<?> owner, String method) {
    return method(owner, method).getGenericReturnType();
  }

  static Method method(Class<?> owner, String name) {
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
