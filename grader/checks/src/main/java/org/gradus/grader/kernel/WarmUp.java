package org.gradus.grader.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.gradus.grader.binding.Binding;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.junit.Checks;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Loads JUnit and AssertJ while the student still reads, so that the first check does not wait for
 * some thousand classes. It runs an exercise about nothing, one test of which fails.
 */
final class WarmUp {
  private WarmUp() {}

  /** Goes to work in the background, unless there is nothing to check as in a lecture. */
  static Thread start(Supplier<Catalog> catalog) {
    Thread thread = new Thread(() -> run(catalog), "gradus-check-warm-up");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void run(Supplier<Catalog> catalog) {
    try {
      if (!catalog.get().isEmpty()) {
        new Checks(Nothing.class).run(new NoCode());
      }
    } catch (BindingException faultyExercise) {
      // Whoever runs a check of it is told; whoever does not has no need to know.
      return;
    }
  }

  @Exercise("00-nothing")
  static class Nothing {
    @Nested
    @Question("nothing")
    class Question1 {
      @Test
      void passes() {
        assertThat(1.0).isPositive();
      }

      @Test
      void fails() {
        assertThat(new double[] {1}).containsExactly(2);
      }
    }
  }

  private record NoCode() implements Binding {
    @Override
    public <T> T bind(Class<T> type) {
      throw new UnsupportedOperationException("There is no code to bind.");
    }

    @Override
    public @Nullable String lastCall() {
      return null;
    }

    @Override
    public void forgetCalls() {
      // Nothing is ever called.
    }
  }
}
