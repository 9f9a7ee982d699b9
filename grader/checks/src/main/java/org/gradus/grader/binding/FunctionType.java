package org.gradus.grader.binding;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;

/**
 * A functional interface as an author declares it, {@code Function<MatrixView, Double>}.
 *
 * @param type the interface
 * @param method its one method
 * @param result what that gives, the interface's type variables filled in
 * @param parameters what it takes, likewise
 */
public record FunctionType(Class<?> type, Method method, Type result, List<Type> parameters) {
  public FunctionType {
    parameters = List.copyOf(parameters);
  }

  /** Whether an interface is there for functions: it says so itself. */
  public static boolean is(Type declared) {
    Type raw = declared instanceof ParameterizedType generic ? generic.getRawType() : declared;
    return raw instanceof Class<?> type && type.isAnnotationPresent(FunctionalInterface.class);
  }

  /** The functional interface that {@link #is} found. */
  public static FunctionType of(Type declared) {
    Class<?> type =
        (Class<?>)
            (declared instanceof ParameterizedType generic ? generic.getRawType() : declared);
    Method method = methods(type).get(0);
    return new FunctionType(
        type,
        method,
        resolved(method.getGenericReturnType(), type, declared),
        Arrays.stream(method.getGenericParameterTypes())
            .map(each -> resolved(each, type, declared))
            .toList());
  }

  /** The abstract methods of an interface, but those that every object has. */
  static List<Method> methods(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()) && !isOfObject(method))
        .toList();
  }

  /** {@code Comparator} declares {@code equals} anew. */
  private static boolean isOfObject(Method method) {
    return Arrays.stream(Object.class.getMethods())
        .anyMatch(
            own ->
                own.getName().equals(method.getName())
                    && Arrays.equals(own.getParameterTypes(), method.getParameterTypes()));
  }

  private static Type resolved(Type type, Class<?> owner, Type declared) {
    if (!(type instanceof TypeVariable<?>) || !(declared instanceof ParameterizedType generic)) {
      return type;
    }
    int index = Arrays.asList(owner.getTypeParameters()).indexOf(type);
    if (index < 0) {
      return type;
    }
    Type argument = generic.getActualTypeArguments()[index];
    if (argument instanceof WildcardType wildcard) {
      return wildcard.getLowerBounds().length > 0
          ? wildcard.getLowerBounds()[0]
          : wildcard.getUpperBounds()[0];
    }
    return argument;
  }
}
