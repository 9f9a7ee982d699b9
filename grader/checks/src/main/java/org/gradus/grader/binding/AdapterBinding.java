package org.gradus.grader.binding;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.gradus.grader.binding.Adapters.Adapter;
import org.gradus.grader.binding.StudentFailure.Kind;
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
  private final Map<String, String> over = new HashMap<>();
  private final Views views = new Views(this::proxy);
  private @Nullable String lastCall;

  protected AdapterBinding(NotebookShell shell, Adapters.Reach<C> reach) {
    this.shell = shell;
    this.adapters = new Adapters<>(shell, reach);
  }

  /**
   * Calls an adapter's method.
   *
   * @param method of the test's interface, for messages
   * @param name of the adapter's static method
   * @param arguments as it takes them, the object of a {@link StudentType} first
   * @return what it returned, objects of the student's as they are held on this side
   * @throws StudentFailure when it returned nothing
   */
  protected abstract @Nullable Object call(
      Method method, C owner, String name, @Nullable Object[] arguments) throws Throwable;

  /**
   * The type, on this side, of what an adapter takes for one of the method's own parameters.
   *
   * @param index of the parameter, from 0
   */
  protected abstract Class<?> parameterType(Method method, C owner, String name, int index);

  /** The method lacks something that the notebook has not defined yet. */
  protected final StudentFailure incomplete(Method method) {
    return StudentFailure.doesNotFit(Misfit.incomplete(shell, method));
  }

  @Override
  public <T> T bind(Class<T> type) {
    return type.cast(proxy(type, null));
  }

  @Override
  public @Nullable String lastCall() {
    return lastCall;
  }

  @Override
  public void forgetCalls() {
    lastCall = null;
  }

  private Object proxy(Class<?> type, @Nullable Object self) {
    Handler handler;
    try {
      handler = new Handler(type, adapters(type), null, self);
    } catch (StudentFailure lost) {
      // The test fails by what it calls, not by what it is given.
      handler = new Handler(type, Map.of(), lost, self);
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
        .map(method -> Views.innermost(method.getReturnType()))
        .filter(returned -> returned.isAnnotationPresent(StudentType.class))
        .forEach(this::adapters);
    return own;
  }

  /** Answers the methods of one bound object. */
  final class Handler implements InvocationHandler {
    private final Class<?> type;
    private final Map<Method, Adapter<C>> own;
    private final @Nullable StudentFailure lost;
    private final @Nullable Object self;

    Handler(
        Class<?> type,
        Map<Method, Adapter<C>> own,
        @Nullable StudentFailure lost,
        @Nullable Object self) {
      this.type = type;
      this.own = own;
      this.lost = lost;
      this.self = self;
    }

    /** The student's object behind a view; null where there is none. */
    @Nullable Object self() {
      return self;
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
      if (method.getDeclaringClass() == Object.class) {
        return ofObject(proxy, method, given);
      }
      lastCall = Calls.text(method, given);
      if (lost != null) {
        throw lost;
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
      return views.toTest(once(method, owner, adapter.name(), given), method.getReturnType());
    }

    /** What does not end is not called again: ten tests would wait for it ten times. */
    private @Nullable Object once(Method method, C owner, String name, @Nullable Object[] given)
        throws Throwable {
      String identity = AdapterSource.identity(type, method);
      String why = over.get(identity);
      if (why != null) {
        throw StudentFailure.stopped(
            Kind.NOT_CALLED, "%s was not called again: %s.".formatted(method.getName(), why));
      }
      try {
        return call(method, owner, name, passed(method, owner, name, given));
      } catch (StudentFailure failure) {
        if (failure.kind() == Kind.HANGS) {
          over.put(identity, "it did not end before");
        } else if (failure.kind() == Kind.ENDED) {
          over.put(identity, "it ended its own process before");
        }
        throw failure;
      }
    }

    private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object[] given) {
      return switch (method.getName()) {
        case "equals" -> proxy == given[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> self == null ? "the notebook" : "a " + type.getSimpleName();
      };
    }

    private @Nullable Object[] passed(
        Method method, C owner, String name, @Nullable Object[] given) {
      int first = self == null ? 0 : 1;
      @Nullable Object[] passed = new Object[given.length + first];
      if (self != null) {
        passed[0] = self;
      }
      for (int i = 0; i < given.length; i++) {
        passed[first + i] =
            views.toStudent(
                given[i], method.getParameterTypes()[i], parameterType(method, owner, name, i));
      }
      return passed;
    }
  }
}
