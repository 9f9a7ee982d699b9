package org.gradus.grader.binding;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gradus.grader.binding.Adapters.Adapter;
import org.jspecify.annotations.Nullable;

/**
 * What all bindings share: a test sees the notebook through one proxy an interface, whose calls go
 * through {@link Adapters}; a student's object is seen through a view and stays where it is.
 *
 * @param <C> how a compiled adapter is reached
 */
public abstract class AdapterBinding<C> implements Binding {
  private final NotebookShell shell;
  private final Adapters<C> adapters;
  private final Map<Class<?>, Map<Method, Adapter<C>>> bound = new HashMap<>();
  private final EndedCalls endings = new EndedCalls();
  private final CallbackBounds callbacks = new CallbackBounds();
  private final Views views = new Views(new Maker());
  private @Nullable String lastCall;

  protected AdapterBinding(NotebookShell shell, Adapters.Reach<C> reach) {
    this.shell = shell;
    this.adapters = new Adapters<>(shell, reach);
  }

  /**
   * Calls an adapter's method.
   *
   * @param method of the test's interface, for messages
   * @param result what the author declares that it gives
   * @param name of the adapter's static method
   * @param arguments as it takes them, the object of a {@link StudentType} first
   * @return what it returned, objects of the student's as they are held on this side
   * @throws StudentFailure when it returned nothing
   */
  protected abstract @Nullable Object call(
      Method method, Type result, C owner, String name, @Nullable Object[] arguments)
      throws Throwable;

  /**
   * The type, on this side, of what an adapter takes for one of the method's own parameters.
   *
   * @param index of the parameter, from 0
   */
  protected abstract Class<?> parameterType(Method method, C owner, String name, int index);

  /** What the student's code gets for a function that a test passes. */
  protected abstract Object passed(PassedFunction function);

  /** Whether what ended a call comes from a function that the test passed, not from the student. */
  protected final boolean isTests(Throwable thrown) {
    return callbacks.isTests(thrown);
  }

  /** Whether this thread is in a function that the student's code has called. */
  protected final boolean inFunction() {
    return callbacks.inside();
  }

  /**
   * Whether the newest version of what has this name does not compile. What is defined then, if
   * anything, is the version before it.
   */
  protected boolean isRejected(String name) {
    return false;
  }

  /** The method lacks something that the notebook has not defined yet. */
  protected final StudentFailure incomplete(Method method) {
    return StudentFailure.doesNotFit(Misfit.incomplete(shell, method));
  }

  @Override
  public <T> T bind(Class<T> type) {
    return type.cast(proxy(type, null, ""));
  }

  @Override
  public @Nullable String lastCall() {
    return lastCall;
  }

  @Override
  public void forgetCalls() {
    lastCall = null;
  }

  /** The student's object behind a view; null where there is none. */
  static @Nullable Object selfOf(Object value) {
    return Proxy.isProxyClass(value.getClass())
            && Proxy.getInvocationHandler(value) instanceof AdapterBinding<?>.Handler handler
        ? handler.self
        : null;
  }

  private Object proxy(Type declared, @Nullable Object self, String origin) {
    Class<?> type = Views.raw(declared);
    Handler handler;
    try {
      handler = new Handler(declared, adapters(type), null, self, origin);
    } catch (StudentFailure lost) {
      // The test fails by what it calls, not by what it is given.
      handler = new Handler(declared, Map.of(), lost, self, origin);
    }
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  /** The adapters of an interface and, compiled with them, of the views that it returns. */
  private Map<Method, Adapter<C>> adapters(Class<?> type) {
    Map<Method, Adapter<C>> known = bound.get(type);
    if (known != null) {
      return known;
    }
    Map<Method, Adapter<C>> own = adapters.compile(type);
    bound.put(type, own);
    own.keySet().stream()
        .flatMap(method -> Views.studentTypes(method.getGenericReturnType()))
        .forEach(this::adapters);
    return own;
  }

  /** Makes views, and passes functions. */
  private final class Maker implements Views.Maker {
    @Override
    public Object view(Type declared, Object self, String origin) {
      return proxy(declared, self, origin);
    }

    @Override
    public Object function(Object function, Type declared) {
      return passed(new PassedFunction(function, declared, views, callbacks));
    }
  }

  /** Answers the methods of one bound object. */
  private final class Handler implements InvocationHandler {
    private final Class<?> type;
    private final @Nullable FunctionType function;
    private final Map<Method, Adapter<C>> own;
    private final @Nullable StudentFailure lost;
    private final @Nullable Object self;
    private final String origin;

    Handler(
        Type declared,
        Map<Method, Adapter<C>> own,
        @Nullable StudentFailure lost,
        @Nullable Object self,
        String origin) {
      this.type = Views.raw(declared);
      this.function = FunctionType.is(declared) ? FunctionType.of(declared) : null;
      this.own = own;
      this.lost = lost;
      this.self = self;
      this.origin = origin;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
      if (method.getDeclaringClass() == Object.class) {
        return ofObject(proxy, method, given);
      }
      if (function != null && method.isDefault()) {
        return InvocationHandler.invokeDefault(proxy, method, given);
      }
      lastCall = Calls.text(method, given);
      if (lost != null) {
        throw lost;
      }
      if (self == null && isRejected(Misfit.subject(method))) {
        throw StudentFailure.doesNotFit(Misfit.outdated(method));
      }
      Adapter<C> adapter = own.get(method);
      if (adapter == null) {
        throw new BindingException(
            "%s.%s has a body of its own: an interface for a notebook only declares."
                .formatted(type.getSimpleName(), method.getName()));
      }
      C owner = adapter.owner();
      if (owner == null) {
        throw StudentFailure.doesNotFit(Objects.requireNonNull(adapter.misfit()));
      }
      // A function's own name tells nothing: what gave it does.
      String identity = (function == null ? "" : origin) + AdapterSource.identity(type, method);
      Type result = function == null ? method.getGenericReturnType() : function.result();
      return views.toTest(
          once(identity, method, result, owner, adapter.name(), given), result, identity);
    }

    /** What does not end is not called again: ten tests would wait for it ten times. */
    private @Nullable Object once(
        String identity, Method method, Type result, C owner, String name, @Nullable Object[] given)
        throws Throwable {
      endings.refuse(identity, method);
      callbacks.begin();
      try {
        return call(method, result, owner, name, converted(method, owner, name, given));
      } catch (StudentFailure failure) {
        endings.note(identity, failure);
        boolean beside =
            failure.kind() == StudentFailure.Kind.NOT_WRITTEN
                && self == null
                && shell.definitions(Misfit.subject(method)).contains("; ");
        throw beside ? StudentFailure.doesNotFit(Misfit.beside(shell, method)) : failure;
      }
    }

    private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object[] given) {
      return switch (method.getName()) {
        case "equals" -> proxy == given[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> self == null ? "the notebook" : "a " + type.getSimpleName();
      };
    }

    private @Nullable Object[] converted(
        Method method, C owner, String name, @Nullable Object[] given) {
      Type[] declared =
          function == null
              ? method.getGenericParameterTypes()
              : function.parameters().toArray(Type[]::new);
      int first = self == null ? 0 : 1;
      @Nullable Object[] all = new Object[given.length + first];
      if (self != null) {
        all[0] = self;
      }
      for (int i = 0; i < given.length; i++) {
        all[first + i] =
            views.toStudent(given[i], declared[i], parameterType(method, owner, name, i));
      }
      return all;
    }
  }
}
