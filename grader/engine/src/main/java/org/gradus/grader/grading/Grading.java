package org.gradus.grader.grading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.notebook.Restoration;
import org.gradus.grader.profile.Span;
import org.gradus.grader.result.Result;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.submission.CellRun;
import org.gradus.grader.submission.Omitted;
import org.gradus.grader.submission.StuckCompilerException;
import org.gradus.grader.submission.Submission;

/** Grades one notebook after the other, in this process. */
public final class Grading {
  private final Sandbox sandbox;
  private final Limits limits;
  private final TestCatalog tests;
  private final String secret;
  private final HandOuts handOuts;

  /**
   * A grader.
   *
   * @param sandbox in which the notebooks' code runs
   * @param limits of one submission
   * @param secret of the course: without it nobody foresees the inputs of hidden tests
   */
  public Grading(Sandbox sandbox, Limits limits, TestCatalog tests, String secret) {
    this(sandbox, limits, tests, secret, HandOuts.NONE);
  }

  /**
   * The same.
   *
   * @param handOuts what the cells that students may not change are compared with
   */
  public Grading(
      Sandbox sandbox, Limits limits, TestCatalog tests, String secret, HandOuts handOuts) {
    if (secret.isBlank()) {
      throw new IllegalArgumentException(
          "The course's secret is blank: anybody could foresee the inputs of hidden tests.");
    }
    this.sandbox = sandbox;
    this.limits = limits;
    this.tests = tests;
    this.secret = secret;
    this.handOuts = handOuts;
  }

  /** Grades a notebook and leaves nothing out. */
  public Result grade(String exercise, String student, byte[] notebook) throws SandboxException {
    return grade(exercise, student, notebook, Omitted.NONE);
  }

  /**
   * Grades a notebook. Whatever a student did comes as a result, never as an exception, but for
   * code that the compiler cannot be freed from.
   *
   * @param exercise {@code 02-multinomial-regression}
   * @param student as the result shall name them
   * @param notebook the file's bytes
   * @param omitted cells that are left out
   * @throws SandboxException if there is no sandbox to run code in
   * @throws StuckCompilerException if the compiler does not get through a cell: another process
   *     must omit it
   * @throws BindingException if the tests are not as they should be: the course author's mistake
   */
  public Result grade(String exercise, String student, byte[] notebook, Omitted omitted)
      throws SandboxException {
    Span span = Span.of(Span.Kind.SUBMISSION);
    try {
      return graded(exercise, student, notebook, omitted);
    } finally {
      span.commit();
    }
  }

  private Result graded(String exercise, String student, byte[] notebook, Omitted omitted)
      throws SandboxException {
    Optional<ExerciseTests> found = tests.exercise(exercise);
    ResultBuilder result = new ResultBuilder(exercise, student, found, Digest.of(notebook), secret);
    if (found.isEmpty()) {
      return result.notGradable(
          "There are no tests for an exercise \"%s\"; there are some for %s."
              .formatted(
                  exercise, tests.ids().isEmpty() ? "none" : String.join(", ", tests.ids())));
    }
    Restoration restored;
    try {
      restored = handOuts.restored(exercise, HandIn.read(notebook));
    } catch (IOException e) {
      throw new BindingException("The course's own notebook is unreadable: " + e.getMessage(), e);
    } catch (HandIn.NotGradable e) {
      return result.notGradable(String.valueOf(e.getMessage()));
    }
    try {
      return grade(restored, found.get(), result, omitted);
    } catch (BindingException e) {
      if (e.getCause() instanceof SandboxException fault) {
        throw fault;
      }
      throw e;
    }
  }

  private Result grade(
      Restoration restored, ExerciseTests exercise, ResultBuilder result, Omitted omitted)
      throws SandboxException {
    try (Submission submission =
        Submission.open(sandbox, StudentClasspath.PLAIN, limits, Imports.plain())) {
      List<CellRun> cells = submission.load(restored.notebook(), omitted);
      SandboxBinding binding = new SandboxBinding(submission, limits);
      Span span = Span.of(Span.Kind.TESTS);
      try {
        Verdict open = exercise.open().run(binding);
        // What the student's code prints from here on, nobody reads: it would tell of hidden
        // inputs.
        Optional<Verdict> hidden =
            exercise.hidden().map(checks -> checks.run(binding, result.seed()));
        return result.graded(cells, open, hidden, binding.endings(), restored.changes());
      } finally {
        span.commit();
      }
    }
  }
}
