package org.gradus.grader.panel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;

/** The words for a verdict: the same in a notebook, in plain text and on a feedback page. */
public final class Wording {
  private Wording() {}

  /** {@code 1 of 3 checks failed}. */
  public static String summary(QuestionVerdict question) {
    int all = question.tests().size();
    int failed = question.count(Outcome.FAILED);
    if (failed > 0) {
      return all == 1 ? "The check failed" : failed + " of " + all + " checks failed";
    }
    if (question.count(Outcome.PASSED) == all) {
      return all == 1 ? "The check passed" : "All checks passed";
    }
    if (question.count(Outcome.NOT_ATTEMPTED) > 0) {
      return "Not attempted yet";
    }
    return all == 1
        ? "The check was not run"
        : question.count(Outcome.SKIPPED) + " of " + all + " checks not run";
  }

  /** {@code failed · 0 / 2}. */
  public static String state(TestVerdict test) {
    String word =
        switch (test.outcome()) {
          case PASSED -> "passed";
          case FAILED ->
              test.passed() > 0
                  ? test.passed() + " of " + test.cases() + " cases passed"
                  : "failed";
          case SKIPPED -> "not run";
          case NOT_ATTEMPTED -> "not attempted";
        };
    return "%s · %s / %s".formatted(word, number(test.points()), number(test.maximum()));
  }

  /** {@code 2 / 4 points}. */
  public static String points(double points, double maximum) {
    return "%s / %s %s"
        .formatted(number(points), number(maximum), maximum == 1 ? "point" : "points");
  }

  /** What an {@code actual} is: a value, or what ended the code. */
  public static String actualLabel(TestVerdict test) {
    return test.expected() == null ? "stopped by" : "yours";
  }

  static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  /** Two decimals at most, none without need. */
  public static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
