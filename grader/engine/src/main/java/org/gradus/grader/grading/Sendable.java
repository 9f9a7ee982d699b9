package org.gradus.grader.grading;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gradus.grader.agent.Copied;
import org.gradus.grader.agent.Handle;
import org.gradus.grader.binding.AdapterSource;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.FunctionType;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.gradus.grader.binding.StudentType;
import org.gradus.grader.binding.Views;
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
      check(method, method.getGenericReturnType(), seen);
      for (Type parameter : method.getGenericParameterTypes()) {
        check(method, parameter, seen);
      }
    }
  }

  private static void check(Method method, Type type, Set<Class<?>> seen) {
    if (FunctionType.is(type)) {
      FunctionType function = FunctionType.of(type);
      check(method, function.result(), seen);
      function.parameters().forEach(each -> check(method, each, seen));
      return;
    }
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        checkFunctions(method, argument, seen);
      }
    }
    checkRaw(method, raw(type), seen);
  }

  /** Whatever else a collection holds is looked at when it comes. */
  private static void checkFunctions(Method method, Type argument, Set<Class<?>> seen) {
    if (FunctionType.is(argument) || isStudentType(argument)) {
      check(method, argument, seen);
    }
  }

  private static void checkRaw(Method method, Class<?> type, Set<Class<?>> seen) {
    Class<?> component = type.isArray() ? type.getComponentType() : type;
    if (isStudentType(component)) {
      check(component, seen);
      return;
    }
    if (FunctionType.is(component)) {
      check(method, component, seen);
      return;
    }
    while (component.isArray()) {
      component = component.getComponentType();
    }
    if (!component.isPrimitive() && !Copied.TYPES.contains(component)) {
      throw new BindingException(
          "%s.%s: %s cannot pass between a test and the sandbox: use numbers, text, functions, arrays, lists, sets or maps of them, a @StudentType, or an array of one."
              .formatted(
                  method.getDeclaringClass().getSimpleName(),
                  method.getName(),
                  type.getSimpleName()));
    }
  }

  private static boolean isStudentType(Type type) {
    return type instanceof Class<?> c && c.isAnnotationPresent(StudentType.class);
  }

  /** A type variable stands for any object. */
  private static Class<?> raw(Type type) {
    if (type instanceof GenericArrayType array) {
      return raw(array.getGenericComponentType()).arrayType();
    }
    return type instanceof ParameterizedType generic
        ? raw(generic.getRawType())
        : type instanceof Class<?> c ? c : Object.class;
  }

  /**
   * What the student's code gave, where a test can use it.
   *
   * @param verb with its subject: {@code softmax returned}
   * @throws StudentFailure if it is or holds an object that stayed in its process, where the test
   *     expects a value
   */
  static @Nullable Object received(String verb, Type declared, @Nullable Object value) {
    if (!Views.hasViews(declared)) {
      refuseHandles(verb, value);
    }
    return value;
  }

  private static void refuseHandles(String verb, @Nullable Object value) {
    if (value instanceof Handle handle) {
      String type = handle.type().substring(1 + lastMark(handle.type()));
      throw StudentFailure.stopped(
          Kind.NOT_SENT,
          "%s an object of class %s, which the check cannot look into.".formatted(verb, type));
    }
    if (value instanceof Collection<?> collection) {
      collection.forEach(each -> refuseHandles(verb, each));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> refuseHandles(verb, each));
    } else if (value instanceof Object[] array) {
      Arrays.stream(array).forEach(each -> refuseHandles(verb, each));
    }
  }

  private static int lastMark(String className) {
    return Math.max(className.lastIndexOf('$'), className.lastIndexOf('.'));
  }
}
