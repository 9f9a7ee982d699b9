package org.gradus.grader.grading;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.grader.agent.Handle;
import org.gradus.grader.binding.PassedFunction;
import org.gradus.grader.sandbox.Callbacks;
import org.jspecify.annotations.Nullable;

/** The functions that a test has passed to the student's code, which knows them by number. */
final class Functions implements Callbacks {
  private final Map<Long, PassedFunction> byNumber = new HashMap<>();
  private final IdentityHashMap<Object, Map<Class<?>, Handle>> known = new IdentityHashMap<>();
  private long last;

  /** The handle that stands for a function: the same as long as it is the same function. */
  Handle handleOf(PassedFunction function) {
    return known
        .computeIfAbsent(function.identity(), one -> new HashMap<>())
        .computeIfAbsent(
            function.type(),
            type -> {
              byNumber.put(++last, function);
              return new Handle(Handle.Side.GRADER, last, type.getName());
            });
  }

  @Override
  public @Nullable Object call(long number, List<@Nullable Object> arguments) throws Throwable {
    PassedFunction function = byNumber.get(number);
    if (function == null) {
      throw new IllegalStateException("This function belongs to a test that has ended.");
    }
    List<Type> declared = function.parameters();
    if (declared.size() != arguments.size()) {
      throw new IllegalArgumentException(
          "The function takes %d arguments, not %d.".formatted(declared.size(), arguments.size()));
    }
    for (int i = 0; i < declared.size(); i++) {
      Sendable.received("The function was given", declared.get(i), arguments.get(i));
    }
    return function.call(arguments.toArray());
  }

  /** No number is given twice, so that code which kept one calls nothing else by it. */
  void forget() {
    byNumber.clear();
    known.clear();
  }
}
