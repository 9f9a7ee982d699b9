package org.gradus.grader.junit;

import org.gradus.grader.binding.Binding;
import org.gradus.grader.binding.BindingException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Notes how each test ended while JUnit runs them. */
final class ScoreListener implements TestExecutionListener {
  private final Scores scores;
  private final Binding binding;
  private @Nullable BindingException fault;

  ScoreListener(Scores scores, Binding binding) {
    this.scores = scores;
    this.binding = binding;
  }

  /** The first fault of the course's own; null if there was none. */
  @Nullable BindingException fault() {
    return fault;
  }

  @Override
  public void executionStarted(TestIdentifier identifier) {
    if (identifier.isTest()) {
      binding.forgetCalls();
    }
  }

  @Override
  public void executionSkipped(TestIdentifier identifier, String reason) {
    scores.touchedBy(identifier).forEach(score -> score.stop(Explanation.skipped(reason)));
  }

  @Override
  public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
    Throwable thrown = result.getThrowable().orElse(null);
    if (fault == null) {
      fault = Explanation.fault(thrown);
    }
    if (identifier.isTest()) {
      scores.touchedBy(identifier).forEach(score -> finish(score, identifier, result));
    } else if (result.getStatus() != Status.SUCCESSFUL && thrown != null) {
      // Set-up of a class, or a factory: what of it did not run will not.
      Explanation why = Explanation.of(thrown);
      scores.touchedBy(identifier).forEach(score -> score.stop(why));
    }
  }

  private void finish(Score score, TestIdentifier identifier, TestExecutionResult result) {
    if (result.getStatus() == Status.SUCCESSFUL) {
      score.pass();
      return;
    }
    Throwable thrown = result.getThrowable().orElseGet(() -> new AssertionError("It failed."));
    String name = identifier.getDisplayName();
    score.fail(
        Explanation.of(thrown), binding.lastCall(), name.equals(score.sentence()) ? "" : name);
  }
}
