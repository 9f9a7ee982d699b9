package org.gradus.grader.junit;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.jspecify.annotations.Nullable;

/** What is known of one test so far. */
final class Score {
  private final Method method;
  private final String sentence;
  private int cases;
  private int passed;
  private @Nullable Explanation explanation;
  private @Nullable String call;
  private String failedCase = "";

  Score(Method method, String sentence) {
    this.method = method;
    this.sentence = sentence;
  }

  Method method() {
    return method;
  }

  String sentence() {
    return sentence;
  }

  boolean hasPassed() {
    return explanation == null && cases > 0 && passed == cases;
  }

  void pass() {
    cases++;
    passed++;
  }

  /**
   * Notes a case that did not pass; the first one is explained.
   *
   * @param name of the case; "" when the test has only one
   */
  void fail(Explanation why, @Nullable String lastCall, String name) {
    cases++;
    note(why, lastCall, name);
  }

  /** The test as a whole could not run. */
  void stop(Explanation why) {
    note(why, null, "");
  }

  private void note(Explanation why, @Nullable String lastCall, String name) {
    if (explanation == null) {
      explanation = why;
      call = lastCall;
      failedCase = name;
    }
  }

  double maximum() {
    Points points = method.getAnnotation(Points.class);
    return points == null ? 1 : points.value();
  }

  TestVerdict verdict() {
    Explanation why = explanation;
    if (why == null && cases == 0) {
      why = new Explanation(Outcome.FAILED, null, null, "The check ran no case.");
    }
    Hint hint = method.getAnnotation(Hint.class);
    // Before the first try a hint would do the thinking.
    boolean helps = why != null && why.outcome() == Outcome.FAILED;
    return new TestVerdict(
        method.getName(),
        sentence,
        points(),
        maximum(),
        why == null ? Outcome.PASSED : why.outcome(),
        passed,
        Math.max(1, cases),
        call,
        why == null ? null : why.expected(),
        why == null ? null : why.actual(),
        message(why),
        hint == null || !helps ? null : hint.value());
  }

  /** Of a test with cases the share that passed, in hundredths. */
  private double points() {
    return cases == 0
        ? 0
        : BigDecimal.valueOf(maximum())
            .multiply(BigDecimal.valueOf(passed))
            .divide(BigDecimal.valueOf(cases), 2, RoundingMode.HALF_UP)
            .doubleValue();
  }

  private @Nullable String message(@Nullable Explanation why) {
    if (why == null || failedCase.isEmpty()) {
      return why == null ? null : why.message();
    }
    String summary =
        "%d of %d cases passed; the first that did not: %s.".formatted(passed, cases, failedCase);
    return why.message() == null ? summary : why.message() + " " + summary;
  }
}
