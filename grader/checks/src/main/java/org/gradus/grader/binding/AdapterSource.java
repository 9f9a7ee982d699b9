package org.gradus.grader.binding;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The source of the class that stands between a bound interface and a notebook: a static method for
 * each of the interface, which calls what the notebook defines. It does not name the interface, so
 * it compiles where that is hidden.
 */
public final class AdapterSource {
  private AdapterSource() {}

  /** The methods of an interface that want binding, in an order that is always the same. */
  public static List<Method> methods(Class<?> type) {
    if (!type.isInterface()) {
      throw new BindingException(
          "%s is not an interface: what the notebook must define is declared in one."
              .formatted(type.getSimpleName()));
    }
    return FunctionType.methods(type).stream()
        .sorted(Comparator.comparing(Method::toGenericString))
        .toList();
  }

  /** The name of the static method that stands for the one with this number. */
  public static String methodName(int number) {
    // Not a name of the interface: it would hide the notebook's method of the same name.
    return "gradus$" + number;
  }

  /**
   * {@code class NAME {…}}.
   *
   * @param numbers which of {@link #methods} it holds
   */
  public static String declaration(String name, Class<?> type, List<Integer> numbers) {
    List<Method> methods = methods(type);
    return numbers.stream()
        .map(number -> method(type, methods.get(number), number))
        .collect(Collectors.joining("\n", "class " + name + " {\n", "\n}"));
  }

  /** The method as the student should write it: {@code double[] softmax(double[] logits)}. */
  public static String signature(Method method) {
    String type = SourceTypes.plain(method.getGenericReturnType());
    if (method.isAnnotationPresent(Expr.class)) {
      String expression = expression(method, false);
      Parameter[] parameters = method.getParameters();
      for (int i = parameters.length - 1; i >= 0; i--) {
        String plain = SourceTypes.plain(parameters[i].getParameterizedType());
        expression = expression.replaceAll("\\ba" + i + "\\b", Matcher.quoteReplacement(plain));
      }
      return expression.startsWith("new ") ? expression : type + " " + expression;
    }
    String generics = SourceTypes.parameters(method.getTypeParameters()).replace("java.lang.", "");
    return generics.replace(" extends Object", "")
        + type
        + " "
        + method.getName()
        + Arrays.stream(method.getParameters())
            .map(p -> SourceTypes.plain(p.getParameterizedType()) + name(p))
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Equal for methods that call the same thing in the same way, whatever interface has them. */
  static String identity(Class<?> type, Method method) {
    return method(type, method, 0);
  }

  private static String name(Parameter parameter) {
    return parameter.isNamePresent() ? " " + parameter.getName() : "";
  }

  private static String method(Class<?> type, Method method, int number) {
    List<String> parameters = new ArrayList<>();
    boolean ofObject = Views.isView(type);
    if (ofObject) {
      parameters.add(SourceTypes.full(type) + " self");
    }
    // What a function's type variables stand for is known where it is used, not here.
    boolean raw = FunctionType.is(type);
    Type[] types = raw ? method.getParameterTypes() : method.getGenericParameterTypes();
    for (int i = 0; i < types.length; i++) {
      parameters.add(SourceTypes.full(types[i]) + " a" + i);
    }
    boolean gives = method.getReturnType() != void.class;
    return "  public static %s%s %s(%s) throws java.lang.Throwable { %s%s; }"
        .formatted(
            SourceTypes.parameters(method.getTypeParameters()),
            SourceTypes.full(raw ? method.getReturnType() : method.getGenericReturnType()),
            methodName(number),
            String.join(", ", parameters),
            gives ? "return " : "",
            expression(method, ofObject));
  }

  private static String expression(Method method, boolean ofObject) {
    Expr expr = method.getAnnotation(Expr.class);
    if (expr != null) {
      return expr.value();
    }
    String arguments =
        IntStream.range(0, method.getParameterCount())
            .mapToObj(i -> "a" + i)
            .collect(Collectors.joining(", ", "(", ")"));
    return (ofObject ? "self." : "") + method.getName() + arguments;
  }
}
