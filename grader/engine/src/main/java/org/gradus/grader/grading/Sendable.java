package org.gradus.grader.grading;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gradus.grader.agent.Copied;
import org.gradus.grader.agent.Handle;
import org.gradus.grader.binding.AdapterSource;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.gradus.grader.binding.StudentType;
import org.jspecify.annotations.Nullable;

/** What can pass between a test and the process in which a student's code runs. */
final class Sendable {
  private Sendable() {}

  /**
   * Looks at what an interface takes and gives.
   *
   * @throws BindingException if some of it could never pass: the course author's mistake
   */
  static void check(Class<?> type) {
    check(type, new HashSet<>());
  }

  private static void check(Class<?> type, Set<Class<?>> seen) {
    if (!seen.add(type)) {
      return;
    }
    for (Method method : AdapterSource.methods(type)) {
      check(method, method.getReturnType(), seen);
      for (Class<?> parameter : method.getParameterTypes()) {
        check(method, parameter, seen);
      }
    }
  }

  private static void check(Method method, Class<?> type, Set<Class<?>> seen) {
    Class<?> component = type.isArray() ? type.getComponentType() : type;
    if (component.isAnnotationPresent(StudentType.class)) {
      check(component, seen);
      return;
    }
    while (component.isArray()) {
      component = component.getComponentType();
    }
    if (!component.isPrimitive() && !Copied.TYPES.contains(component)) {
      throw new BindingException(
          "%s.%s: %s cannot pass between a test and the sandbox: use numbers, text, arrays, lists, sets or maps of them, a @StudentType, or an array of one."
              .formatted(
                  method.getDeclaringClass().getSimpleName(),
                  method.getName(),
                  type.getSimpleName()));
    }
  }

  /**
   * What came back for a method, where a test can use it.
   *
   * @throws StudentFailure if it is or holds an object that stayed in its process, where the test
   *     expects a value
   */
  static @Nullable Object received(Method method, @Nullable Object value) {
    Class<?> type = method.getReturnType();
    Class<?> component = type.isArray() ? type.getComponentType() : type;
    if (!component.isPrimitive() && !component.isAnnotationPresent(StudentType.class)) {
      refuseHandles(method, value);
    }
    return value;
  }

  private static void refuseHandles(Method method, @Nullable Object value) {
    if (value instanceof Handle handle) {
      String type = handle.type().substring(1 + lastMark(handle.type()));
      throw StudentFailure.stopped(
          Kind.NOT_SENT,
          "%s returned an object of class %s, which the check cannot look into."
              .formatted(method.getName(), type));
    }
    if (value instanceof Collection<?> collection) {
      collection.forEach(each -> refuseHandles(method, each));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> refuseHandles(method, each));
    } else if (value instanceof Object[] array) {
      Arrays.stream(array).forEach(each -> refuseHandles(method, each));
    }
  }

  private static int lastMark(String className) {
    return Math.max(className.lastIndexOf('$'), className.lastIndexOf('.'));
  }
}
