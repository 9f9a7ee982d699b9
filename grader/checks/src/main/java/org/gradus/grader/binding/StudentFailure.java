package org.gradus.grader.binding;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Why a call of a student's code gave no value. It is an {@link AssertionError}, for a test that it
 * ends has failed; it carries words only, for the student's own exception may be in another
 * process.
 */
public final class StudentFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  /** The kinds of failure. */
  public enum Kind {
    /** The notebook does not define it, or not so that it can be called. */
    DOES_NOT_FIT,
    /** It is still the stub that was handed out. */
    NOT_WRITTEN,
    /** It threw something. */
    THREW,
    /** It did not come back within the time limit. */
    HANGS,
    /** It ended the process in which it ran, or had it ended. */
    ENDED,
    /** What it returned, or was to be given, cannot pass between the test and its process. */
    NOT_SENT,
    /** It was not called, because it did not come back before, or no time was left. */
    NOT_CALLED
  }

  /** What the message of a stub's exception begins with: by it a stub is told from a mistake. */
  public static final String STUB_MESSAGE = "Not written yet";

  private final Kind kind;
  private final String thrownType;
  private final String expected;
  private final String found;

  private StudentFailure(
      Kind kind, String message, String thrownType, String expected, String found) {
    super(message);
    this.kind = kind;
    this.thrownType = thrownType;
    this.expected = expected;
    this.found = found;
  }

  /** The notebook lacks what the test calls, or has it in a form that cannot be called. */
  public static StudentFailure doesNotFit(Misfit misfit) {
    return new StudentFailure(
        Kind.DOES_NOT_FIT, misfit.reason(), "", misfit.expected(), misfit.found());
  }

  /**
   * The code threw something.
   *
   * @param type the exception's class, {@code java.lang.ArithmeticException}
   * @param place where in the student's code, {@code cell [3], line 4}; null when nobody knows
   */
  public static StudentFailure threw(
      String type, @Nullable String message, @Nullable String place) {
    if (type.equals(UnsupportedOperationException.class.getName())
        && message != null
        && message.startsWith(STUB_MESSAGE)) {
      // In whose place: the stub may be that of another method, which this one calls.
      String where = place == null ? message : message.replaceAll("\\.$", "") + " (" + place + ").";
      return new StudentFailure(Kind.NOT_WRITTEN, where, type, "", "");
    }
    String simple = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    String stoppedBy =
        simple
            + (message == null || message.isBlank() ? "" : ": " + message.strip())
            + (place == null ? "" : "  (" + place + ")");
    return new StudentFailure(
        Kind.THREW, "The code stopped before it returned a value.", type, "", stoppedBy);
  }

  /**
   * The code did not come back in time.
   *
   * @param place where it hangs; null when nobody knows
   * @param advice what to do now, after a space; or ""
   */
  public static StudentFailure hangs(
      String method, Duration limit, @Nullable String place, String advice) {
    return stopped(
        Kind.HANGS,
        "%s did not return within %s s%s: look for a loop that never ends.%s"
            .formatted(
                method,
                BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString(),
                place == null ? "" : " (" + place + ")",
                advice));
  }

  /** The code was ended, or not called, for a reason that the sentence says. */
  public static StudentFailure stopped(Kind kind, String message) {
    return new StudentFailure(kind, message, "", "", "");
  }

  /** What kind of failure it is. */
  public Kind kind() {
    return kind;
  }

  /** The class of what the student's code threw, {@code java.lang.ArithmeticException}, or "". */
  public String thrownType() {
    return thrownType;
  }

  /** The signature that was expected, where the notebook's does not fit; else "". */
  public String expected() {
    return expected;
  }

  /** What there was instead: another signature, or the exception with its cell and line; or "". */
  public String found() {
    return found;
  }
}
