package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.gradus.grader.binding.StudentFailure;

/**
 * What came of a call that may be refused: an answer, a refusal that says why, or something else.
 */
public final class Refusal {
  /** What a method must throw where there is no answer, or a subclass of it. */
  public static final String REFUSED = "IllegalArgumentException";

  /** What comes of a call that is not to be refused, whatever its numbers are. */
  public static final String ANSWERED = "an answer";

  /** What comes of a refusal that does not say why. */
  static final String SILENT = REFUSED + " without a message";

  private Refusal() {}

  /**
   * What came of a call that tries: what it says, or the name of an exception that refuses nothing.
   * What stops a check before the student's code throws goes on its way.
   */
  public static String came(Supplier<String> call) {
    try {
      return call.get();
    } catch (StudentFailure failure) {
      if (failure.kind() != StudentFailure.Kind.THREW) {
        throw failure;
      }
      return failure.thrownType().substring(failure.thrownType().lastIndexOf('.') + 1);
    }
  }

  /** Whether it came to an answer, whatever its numbers are: they are for other checks. */
  public static String answered(String came) {
    return came.startsWith(ANSWERED) && !came.endsWith(": null") ? ANSWERED : came;
  }

  /** Asserts that it was refused, and why it must be. */
  static void assertRefused(String came, String why) {
    assertThat(came)
        .as("%s%s", why, came.equals(SILENT) ? "; the exception must say so" : "")
        .isEqualTo(REFUSED);
  }

  /** Asserts that it came to an answer, whatever its numbers are. */
  static void assertAnswered(String came, String why) {
    assertThat(answered(came)).as("%s: this is not refused", why).isEqualTo(ANSWERED);
  }
}
