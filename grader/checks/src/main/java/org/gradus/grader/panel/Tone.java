package org.gradus.grader.panel;

import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;

/** The colours and the sign of a state. A colour never says alone what a word says beside it. */
enum Tone {
  PASS("#0f8f7e", "#0a675b", "rgba(15,143,126,.13)", "✓"),
  FAIL("#c8452a", "#a5321b", "rgba(200,69,42,.12)", "✗"),
  PARTLY("#c77d0a", "#8a5300", "rgba(199,125,10,.12)", "◐"),
  NOT_RUN("#8a94a0", "#56606b", "rgba(138,148,160,.14)", "–");

  final String accent;
  final String pill;
  final String tint;
  final String sign;

  Tone(String accent, String pill, String tint, String sign) {
    this.accent = accent;
    this.pill = pill;
    this.tint = tint;
    this.sign = sign;
  }

  static Tone of(TestVerdict test) {
    return switch (test.outcome()) {
      case PASSED -> PASS;
      case FAILED -> test.passed() > 0 ? PARTLY : FAIL;
      case SKIPPED, NOT_ATTEMPTED -> NOT_RUN;
    };
  }

  static Tone of(QuestionVerdict question) {
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
