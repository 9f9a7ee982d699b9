package org.gradus.grader.binding;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.spi.SPIResolutionException;
import org.gradus.grader.binding.Adapters.Adapter;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Binds to the code in a JShell of this process, a kernel's own: it may be used from a cell that is
 * running. Each call has a time limit; a loop that never ends is left behind, for Java cannot end
 * it. Not for grading: code in the same process can forge any result.
 */
public final class KernelBinding implements Binding, AutoCloseable {
  /** How long one call may take. */
  public static final Duration CALL_LIMIT = Duration.ofSeconds(2);

  private final JShell shell;
  private final Function<StackTraceElement, @Nullable String> places;
  private final Duration limit;
  private final TimedCalls calls;
  private final Adapters<Class<?>> adapters;
  private final Map<Class<?>, Map<Method, Adapter<Class<?>>>> bound = new HashMap<>();
  private final Set<Method> hanging = new HashSet<>();
  private final Views views = new Views(this::view);
  private @Nullable String lastCall;

  /**
   * Binds with the usual limit.
   *
   * @param places says where a stack frame stands in the student's notebook, {@code cell [3], line
   *     4}; null for a frame that is not the student's
   */
  public KernelBinding(JShell shell, Function<StackTraceElement, @Nullable String> places) {
    this(shell, places, CALL_LIMIT);
  }

  KernelBinding(
      JShell shell, Function<StackTraceElement, @Nullable String> places, Duration limit) {
    this.shell = shell;
    this.places = places;
    this.limit = limit;
    this.calls = new TimedCalls(limit);
    this.adapters = new Adapters<>(shell, new InProcess());
  }

  private static final class InProcess implements Adapters.Reach<Class<?>> {
    /** A class within a block: nothing new can be named in the notebook afterwards. */
    @Override
    public String snippet(String className, String declaration) {
      return "{ %s\n%s.give(\"%s\", %s.class); }"
          .formatted(declaration, Handover.class.getName(), className, className);
    }

    @Override
    public @Nullable Class<?> take(String className) {
      return Handover.take(className);
    }
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

  /**
   * Whether a call is still running that nobody waits for: only a restart of the kernel ends it.
   */
  public boolean hasRunaway() {
    return !hanging.isEmpty();
  }

  @Override
  public void close() {
    calls.close();
  }

  private Object view(Class<?> type, Object self) {
    return proxy(type, self);
  }

  private Object proxy(Class<?> type, @Nullable Object self) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, new Handler(type, adapters(type), self));
  }

  /** The adapters of an interface and, compiled with them, of the views that it returns. */
  private Map<Method, Adapter<Class<?>>> adapters(Class<?> type) {
    Map<Method, Adapter<Class<?>>> known = bound.get(type);
    if (known != null) {
      return known;
    }
    Map<Method, Adapter<Class<?>>> own = adapters.compile(type);
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
    private final Map<Method, Adapter<Class<?>>> own;
    private final @Nullable Object self;

    Handler(Class<?> type, Map<Method, Adapter<Class<?>>> own, @Nullable Object self) {
      this.type = type;
      this.own = own;
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
      Adapter<Class<?>> adapter = own.get(method);
      if (adapter == null) {
        throw new BindingException(
            "%s.%s has a body of its own: an interface for a notebook only declares."
                .formatted(type.getSimpleName(), method.getName()));
      }
      lastCall = Calls.text(method, given);
      return call(method, adapter, given);
    }

    private @Nullable Object ofObject(Object proxy, Method method, @Nullable Object[] given) {
      return switch (method.getName()) {
        case "equals" -> proxy == given[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> self == null ? "the notebook" : "a " + type.getSimpleName();
      };
    }

    private @Nullable Object call(
        Method method, Adapter<Class<?>> adapter, @Nullable Object[] given) throws Throwable {
      if (hanging.contains(method)) {
        throw StudentFailure.hangs(
            Kind.NOT_CALLED, method.getName() + " was not called again: it did not end before.");
      }
      Class<?> owner = adapter.owner();
      if (owner == null) {
        throw StudentFailure.doesNotFit(Objects.requireNonNull(adapter.misfit()));
      }
      Method target =
          Arrays.stream(owner.getDeclaredMethods())
              .filter(m -> m.getName().equals(adapter.name()))
              .findFirst()
              .orElseThrow();
      target.setAccessible(true);
      @Nullable Object[] passed = passed(method, target, given);
      try {
        Object result =
            calls.<@Nullable Object>run(
                () -> target.invoke(null, passed),
                stack -> late(method, stack),
                () -> StudentFailure.hangs(Kind.NOT_CALLED, "The check was interrupted."));
        return views.toTest(result, method.getReturnType());
      } catch (InvocationTargetException e) {
        throw failure(method, e.getCause() == null ? e : e.getCause());
      }
    }

    private @Nullable Object[] passed(Method method, Method target, @Nullable Object[] given) {
      int first = self == null ? 0 : 1;
      @Nullable Object[] passed = new Object[given.length + first];
      if (self != null) {
        passed[0] = self;
      }
      for (int i = 0; i < given.length; i++) {
        passed[first + i] =
            views.toStudent(
                given[i], method.getParameterTypes()[i], target.getParameterTypes()[first + i]);
      }
      return passed;
    }
  }

  private StudentFailure late(Method method, StackTraceElement[] stack) {
    hanging.add(method);
    String place = place(stack);
    return StudentFailure.hangs(
        Kind.HANGS,
        "%s did not return within %s s%s: look for a loop that never ends. It may still be running: restart the kernel to end it."
            .formatted(
                method.getName(),
                BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString(),
                place == null ? "" : " (" + place + ")"));
  }

  /** What the student's code threw, in words. */
  private Throwable failure(Method method, Throwable thrown) {
    if (thrown instanceof StudentFailure || thrown instanceof BindingException) {
      // From a function that the test passed in, which called back.
      return thrown;
    }
    if (thrown instanceof SPIResolutionException) {
      return StudentFailure.doesNotFit(
          new Misfit(AdapterSource.signature(method), "", unresolved(method)));
    }
    return StudentFailure.threw(
        thrown.getClass().getName(), thrown.getMessage(), place(thrown.getStackTrace()));
  }

  private String unresolved(Method method) {
    String missing =
        shell
            .methods()
            .flatMap(shell::unresolvedDependencies)
            .distinct()
            .collect(Collectors.joining(", "));
    return "%s cannot run yet: nothing defines %s so far."
        .formatted(method.getName(), missing.isEmpty() ? "a name in it" : missing);
  }

  private @Nullable String place(StackTraceElement[] stack) {
    // From the calls' own thread JShell would answer to the kernel as if a cell had asked.
    StackTraceElement[] frames = calls.isOnItsThread() ? stack : Frames.translate(shell, stack);
    return Arrays.stream(frames).map(places).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
