package org.gradus.grader.binding;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles adapters in a student's JShell: one class an interface, and where that does not compile,
 * one class a method, so that a method that is missing or of another type fails nobody else.
 *
 * @param <C> how the compiled class is reached from here: itself, or its name in another process
 */
public final class Adapters<C> {
  private static final AtomicLong NAMES = new AtomicLong();

  private final NotebookShell shell;
  private final Reach<C> reach;

  public Adapters(NotebookShell shell, Reach<C> reach) {
    this.shell = shell;
    this.reach = reach;
  }

  /** How a class that a snippet declares is reached. */
  public interface Reach<C> {
    /** The snippet that declares the class and leaves it where {@link #take} finds it. */
    String snippet(String className, String declaration);

    /** The class that the snippet left; null if it did not run. */
    @Nullable C take(String className);
  }

  /**
   * What stands for one method.
   *
   * @param name of the static method; it takes the object first where the interface is a {@link
   *     StudentType}
   * @param owner the class that has it; null if the notebook does not fit
   * @param misfit why it does not; null if it does
   */
  public record Adapter<C>(String name, @Nullable C owner, @Nullable Misfit misfit) {}

  private record Compiled<C>(@Nullable C owner, List<String> errors) {}

  /** The adapters of an interface's methods. */
  public Map<Method, Adapter<C>> compile(Class<?> type) {
    List<Method> methods = AdapterSource.methods(type);
    Map<Method, Adapter<C>> adapters = new LinkedHashMap<>();
    if (methods.isEmpty()) {
      return adapters;
    }
    List<Integer> all = IntStream.range(0, methods.size()).boxed().toList();
    Compiled<C> together = compile(type, all);
    for (int number : all) {
      Compiled<C> one =
          together.owner() == null && all.size() > 1 ? compile(type, List.of(number)) : together;
      Method method = methods.get(number);
      adapters.put(
          method,
          new Adapter<>(
              AdapterSource.methodName(number),
              one.owner(),
              one.owner() == null ? Misfit.of(shell, method, one.errors()) : null));
    }
    return adapters;
  }

  private Compiled<C> compile(Class<?> type, List<Integer> numbers) {
    String name = "GradusAdapter" + NAMES.incrementAndGet();
    List<String> errors =
        shell.evaluate(reach.snippet(name, AdapterSource.declaration(name, type, numbers)));
    C owner = reach.take(name);
    if (owner == null && errors.isEmpty()) {
      // A snippet counts as valid although it never ran: its event alone proves nothing.
      throw new BindingException(
          "The adapter of %s compiled, but the kernel did not run it: restart the kernel."
              .formatted(type.getSimpleName()));
    }
    return new Compiled<>(owner, errors);
  }
}
