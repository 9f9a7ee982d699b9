package org.gradus.grader.binding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import jdk.jshell.JShell;
import jdk.jshell.spi.SPIResolutionException;
import org.gradus.grader.binding.StudentFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Binds to the code in a JShell of this process, a kernel's own: it may be used from a cell that is
 * running. Each call has a time limit; a loop that never ends is left behind, for Java cannot end
 * it. Not for grading: code in the same process can forge any result.
 */
public final class KernelBinding extends AdapterBinding<Class<?>> implements AutoCloseable {
  /** How long one call may take. */
  public static final Duration CALL_LIMIT = Duration.ofSeconds(2);

  private final Frames frames;
  private final Function<StackTraceElement, @Nullable String> places;
  private final Predicate<String> rejected;
  private final Duration limit;
  private final TimedCalls calls;
  private boolean runaway;

  /**
   * Binds with the usual limit.
   *
   * @param places says where a stack frame stands in the student's notebook, {@code cell [3], line
   *     4}; null for a frame that is not the student's
   */
  public KernelBinding(JShell shell, Function<StackTraceElement, @Nullable String> places) {
    this(shell, places, name -> false, CALL_LIMIT);
  }

  /**
   * Binds with the usual limit.
   *
   * @param places says where a stack frame stands in the student's notebook, {@code cell [3], line
   *     4}; null for a frame that is not the student's
   * @param rejected whether what the student wrote last of that name does not compile
   */
  public KernelBinding(
      JShell shell,
      Function<StackTraceElement, @Nullable String> places,
      Predicate<String> rejected) {
    this(shell, places, rejected, CALL_LIMIT);
  }

  KernelBinding(
      JShell shell,
      Function<StackTraceElement, @Nullable String> places,
      Predicate<String> rejected,
      Duration limit) {
    super(new LocalShell(shell), new InProcess());
    this.frames = new Frames(shell);
    this.places = places;
    this.rejected = rejected;
    this.limit = limit;
    this.calls = new TimedCalls(limit);
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

  /**
   * Whether a call is still running that nobody waits for: only a restart of the kernel ends it.
   */
  public boolean hasRunaway() {
    return runaway;
  }

  @Override
  public void close() {
    calls.close();
  }

  @Override
  protected Class<?> parameterType(Method method, Class<?> owner, String name, int index) {
    Class<?>[] all = target(owner, name).getParameterTypes();
    return all[all.length - method.getParameterCount() + index];
  }

  private static Method target(Class<?> owner, String name) {
    return Arrays.stream(owner.getDeclaredMethods())
        .filter(m -> m.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  protected @Nullable Object call(
      Method method, Type result, Class<?> owner, String name, @Nullable Object[] arguments)
      throws Throwable {
    Method target = target(owner, name);
    target.setAccessible(true);
    try {
      return calls.<@Nullable Object>run(
          () -> target.invoke(null, arguments),
          inFunction(),
          stack -> late(method, stack),
          () -> StudentFailure.stopped(Kind.NOT_CALLED, "The check was interrupted."));
    } catch (InvocationTargetException e) {
      throw failure(method, e.getCause() == null ? e : e.getCause());
    }
  }

  @Override
  protected boolean isRejected(String name) {
    return rejected.test(name);
  }

  @Override
  protected Object passed(PassedFunction function) {
    return function.inThisProcess();
  }

  private StudentFailure late(Method method, StackTraceElement[] stack) {
    runaway = true;
    String place = place(stack);
    return StudentFailure.hangs(
        method.getName(), limit, place, " It may still be running: restart the kernel to end it.");
  }

  /** What the student's code threw, in words. */
  private Throwable failure(Method method, Throwable thrown) {
    if (isTests(thrown)) {
      return thrown;
    }
    if (thrown instanceof SPIResolutionException) {
      return incomplete(method);
    }
    return StudentFailure.threw(
        thrown.getClass().getName(), thrown.getMessage(), place(thrown.getStackTrace()));
  }

  private @Nullable String place(StackTraceElement[] stack) {
    // From the calls' own thread JShell would answer to the kernel as if a cell had asked.
    List<StackTraceElement> own = calls.isOnItsThread() ? List.of(stack) : frames.translate(stack);
    return own.stream().map(places).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
