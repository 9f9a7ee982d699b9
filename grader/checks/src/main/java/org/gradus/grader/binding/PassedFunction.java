package org.gradus.grader.binding;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function that a test passes to a student's code. It stays on the test's side: the code reaches
 * it through its interface alone, as often and as deep as {@link CallbackBounds} allow.
 */
public final class PassedFunction {
  private final Object function;
  private final FunctionType signature;
  private final Views views;
  private final CallbackBounds bounds;

  PassedFunction(Object function, Type declared, Views views, CallbackBounds bounds) {
    this.function = function;
    this.signature = FunctionType.of(declared);
    this.views = views;
    this.bounds = bounds;
  }

  /** Its interface. */
  public Class<?> type() {
    return signature.type();
  }

  /** The function itself: good for telling two of them apart. */
  public Object identity() {
    return function;
  }

  /** What it takes, as the author declares it. */
  public List<Type> parameters() {
    return signature.parameters();
  }

  /**
   * Calls it for the student's code.
   *
   * @param arguments the student's, objects of theirs as they are held on this side
   * @return what it returned, an object of the student's unwrapped
   * @throws Throwable what it threw, noted in {@link CallbackBounds}: that is not the student's
   */
  public @Nullable Object call(@Nullable Object[] arguments) throws Throwable {
    bounds.enter(signature.method().getName());
    try {
      @Nullable Object[] given = new Object[arguments.length];
      for (int i = 0; i < given.length; i++) {
        given[i] = views.toTest(arguments[i], signature.parameters().get(i), "");
      }
      Object result = signature.method().invoke(function, given);
      return views.toStudent(result, signature.result(), Object.class);
    } catch (InvocationTargetException e) {
      throw bounds.noted(e.getCause() == null ? e : e.getCause());
    } finally {
      bounds.leave();
    }
  }

  /** An object for the student's code in the same process. */
  Object inThisProcess() {
    return Proxy.newProxyInstance(type().getClassLoader(), new Class<?>[] {type()}, this::invoked);
  }

  private @Nullable Object invoked(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> proxy == given[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "a function";
      };
    }
    return method.isDefault() ? InvocationHandler.invokeDefault(proxy, method, given) : call(given);
  }
}
