package org.gradus.grader.panel;

import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;

/** The colours and the sign of a state. A colour never says alone what a word says beside it. */
public enum Tone {
  /** All of it holds. */
  PASS("#0f8f7e", "#0a675b", "rgba(15,143,126,.13)", "✓"),
  /** None of it holds. */
  FAIL("#c8452a", "#a5321b", "rgba(200,69,42,.12)", "✗"),
  /** Some of it holds. */
  PARTLY("#c77d0a", "#8a5300", "rgba(199,125,10,.12)", "◐"),
  /** Nobody knows: it was not run, or not even written. */
  NOT_RUN("#8a94a0", "#56606b", "rgba(138,148,160,.14)", "–");

  private final String accent;
  private final String pill;
  private final String tint;
  private final String sign;

  Tone(String accent, String pill, String tint, String sign) {
    this.accent = accent;
    this.pill = pill;
    this.tint = tint;
    this.sign = sign;
  }

  /** For lines and bars. */
  public String accent() {
    return accent;
  }

  /** Dark enough to stand behind white text. */
  public String pill() {
    return pill;
  }

  /** A see-through wash for behind text, on light and dark. */
  public String tint() {
    return tint;
  }

  /** One character for those who do not see colours. */
  public String sign() {
    return sign;
  }

  /** How a test ended. */
  public static Tone of(TestVerdict test) {
    return switch (test.outcome()) {
      case PASSED -> PASS;
      case FAILED -> test.passed() > 0 ? PARTLY : FAIL;
      case SKIPPED, NOT_ATTEMPTED -> NOT_RUN;
    };
  }

  /** How the tests of a question ended. */
  public static Tone of(QuestionVerdict question) {
    int all = question.tests().size();
    if (question.count(Outcome.PASSED) == all) {
      return PASS;
    }
    if (question.points() > 0) {
      return PARTLY;
    }
    return question.count(Outcome.FAILED) > 0 ? FAIL : NOT_RUN;
  }
}
