package org.gradus.grader.binding;

import java.lang.reflect.Array;
import java.lang.reflect.Proxy;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Exchanges a student's objects for the views through which a test sees them, and back. */
final class Views {
  private final BiFunction<Class<?>, Object, Object> view;

  /**
   * Views made so.
   *
   * @param view given an interface and a student's object
   */
  Views(BiFunction<Class<?>, Object, Object> view) {
    this.view = view;
  }

  /** What a student's code returned, as the test's interface declares it. */
  @Nullable Object toTest(@Nullable Object value, Class<?> declared) {
    if (value == null) {
      return null;
    }
    if (declared.isAnnotationPresent(StudentType.class)) {
      return view.apply(declared, value);
    }
    if (!hasViews(declared)) {
      return value;
    }
    Class<?> component = declared.getComponentType();
    Object result = Array.newInstance(component, Array.getLength(value));
    for (int i = 0; i < Array.getLength(value); i++) {
      Array.set(result, i, toTest(Array.get(value, i), component));
    }
    return result;
  }

  /**
   * What a test passes, as the adapter takes it.
   *
   * @param declared in the test's interface
   * @param wanted the adapter's type
   */
  @Nullable Object toStudent(@Nullable Object value, Class<?> declared, Class<?> wanted) {
    if (value == null || !hasViews(declared)) {
      return value;
    }
    if (!declared.isArray()) {
      return Proxy.isProxyClass(value.getClass())
              && Proxy.getInvocationHandler(value) instanceof AdapterBinding<?>.Handler handler
              && handler.self() != null
          ? handler.self()
          : value;
    }
    Object result = Array.newInstance(wanted.getComponentType(), Array.getLength(value));
    for (int i = 0; i < Array.getLength(value); i++) {
      Array.set(
          result,
          i,
          toStudent(Array.get(value, i), declared.getComponentType(), wanted.getComponentType()));
    }
    return result;
  }

  private static boolean hasViews(Class<?> type) {
    return innermost(type).isAnnotationPresent(StudentType.class);
  }

  /** What an array is made of in the end; any other type itself. */
  static Class<?> innermost(Class<?> type) {
    Class<?> innermost = type;
    while (innermost.isArray()) {
      innermost = innermost.getComponentType();
    }
    return innermost;
  }
}
