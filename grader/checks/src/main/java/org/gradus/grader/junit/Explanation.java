package org.gradus.grader.junit;

import java.util.Arrays;
import java.util.Objects;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.StudentFailure;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;
import org.opentest4j.ValueWrapper;

/**
 * Why a test did not pass.
 *
 * @param expected what should have come; null where the failure is not a comparison
 * @param actual what came; without {@code expected} what stopped the code
 */
record Explanation(
    Outcome outcome, @Nullable String expected, @Nullable String actual, @Nullable String message) {

  /** Reads what a test threw. */
  static Explanation of(Throwable thrown) {
    if (thrown instanceof StudentFailure failure) {
      return of(failure);
    }
    if (thrown instanceof TestAbortedException) {
      return new Explanation(Outcome.SKIPPED, null, null, thrown.getMessage());
    }
    if (thrown instanceof MultipleFailuresError several && several.hasFailures()) {
      return of(several.getFailures().get(0));
    }
    Explanation special =
        thrown instanceof AssertionError ? AssertionText.readSpecial(message(thrown)) : null;
    if (special != null) {
      return special;
    }
    if (thrown instanceof AssertionFailedError failed
        && failed.isExpectedDefined()
        && failed.isActualDefined()) {
      return failed(
          text(failed.getExpected()),
          text(failed.getActual()),
          AssertionText.description(message(thrown)));
    }
    if (thrown instanceof AssertionError) {
      return AssertionText.read(message(thrown));
    }
    return failed(
        null,
        null,
        "The check could not use what your code returned (%s: %s)."
            .formatted(thrown.getClass().getSimpleName(), message(thrown)));
  }

  static Explanation failed(
      @Nullable String expected, @Nullable String actual, @Nullable String message) {
    return new Explanation(Outcome.FAILED, expected, actual, message);
  }

  static Explanation skipped(String reason) {
    return new Explanation(Outcome.SKIPPED, null, null, reason);
  }

  /** The course's own fault, if this is one; null if not. */
  static @Nullable BindingException fault(@Nullable Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof BindingException fault) {
        return fault;
      }
    }
    return null;
  }

  private static Explanation of(StudentFailure failure) {
    Outcome outcome =
        switch (failure.kind()) {
          case NOT_WRITTEN -> Outcome.NOT_ATTEMPTED;
          case NOT_CALLED -> Outcome.SKIPPED;
          default -> Outcome.FAILED;
        };
    return new Explanation(
        outcome, orNull(failure.expected()), orNull(failure.found()), failure.getMessage());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String message(Throwable thrown) {
    return Objects.requireNonNullElse(thrown.getMessage(), "no message");
  }

  /** An array by its values: the wrapper's own text is that of its address. */
  private static String text(ValueWrapper wrapped) {
    Object value = wrapped.getValue();
    if (value == null || !value.getClass().isArray()) {
      return wrapped.getStringRepresentation();
    }
    String deep = Arrays.deepToString(new Object[] {value});
    return deep.substring(1, deep.length() - 1);
  }
}
