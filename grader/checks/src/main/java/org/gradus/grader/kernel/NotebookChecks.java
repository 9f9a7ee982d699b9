package org.gradus.grader.kernel;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradus.grader.binding.KernelBinding;
import org.gradus.grader.junit.CheckException;
import org.gradus.grader.junit.Checks;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.panel.Panel;
import org.jspecify.annotations.Nullable;

/**
 * What a cell calls by its bare name. It helps a student and never decides a grade: code in the
 * same process could forge any result.
 */
public final class NotebookChecks {
  private static volatile @Nullable Session session;

  private NotebookChecks() {}

  /**
   * Where checks run and what they show on.
   *
   * @param catalog asked at each check
   * @param environment {@code GRADUS_EXERCISE}, {@code NBGRADER_EXECUTION}
   */
  record Session(
      Supplier<Catalog> catalog,
      Supplier<KernelBinding> binding,
      Consumer<Panel> screen,
      Map<String, String> environment,
      @Nullable Checks chosen) {}

  static void use(Session newSession) {
    session = newSession;
  }

  /**
   * Names the exercise to which this notebook belongs; the first cell of an exercise does. Without
   * it the variable {@code GRADUS_EXERCISE} counts, or the only exercise there is.
   */
  public static void exercise(String id) {
    Session now = session();
    session =
        new Session(
            now.catalog(),
            now.binding(),
            now.screen(),
            now.environment(),
            now.catalog().get().named(id));
  }

  /**
   * Runs the public checks of one question and shows what they found.
   *
   * @return nothing to see; under nbgrader the points, which it takes for the cell's
   */
  public static @Nullable Double check(String question) {
    return run((checks, binding) -> checks.run(question, binding));
  }

  /** Runs the public checks of all questions, and shows the total. */
  public static @Nullable Double check() {
    return run(Checks::run);
  }

  private interface Runner {
    Verdict run(Checks checks, KernelBinding binding);
  }

  private static @Nullable Double run(Runner runner) {
    Session now = session();
    Checks checks =
        now.chosen() == null ? now.catalog().get().implied(now.environment()) : now.chosen();
    long start = System.nanoTime();
    try (KernelBinding binding = now.binding().get()) {
      Verdict verdict = runner.run(checks, binding);
      now.screen().accept(new Panel(verdict, Duration.ofNanos(System.nanoTime() - start)));
      return now.environment().containsKey("NBGRADER_EXECUTION") ? verdict.points() : null;
    }
  }

  private static Session session() {
    Session now = session;
    if (now == null) {
      throw new CheckException("Checks run in the course's kernel, \"Java (Gradus)\": choose it.");
    }
    return now;
  }
}
