package org.gradus.grader.report;

import java.util.Objects;
import java.util.stream.Stream;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.panel.ShownText;
import org.gradus.grader.panel.Tone;
import org.gradus.grader.panel.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One public test on the page.
 *
 * @param tone the class of its state
 * @param state {@code failed · 0 / 2}
 * @param actualLabel what {@code actual} is
 */
record TestView(
    String tone,
    String sign,
    String sentence,
    String state,
    @Nullable String call,
    @Nullable String expected,
    String actualLabel,
    @Nullable String actual,
    @Nullable String message,
    @Nullable String hint) {

  static TestView of(TestVerdict test) {
    Tone tone = Tone.of(test);
    return new TestView(
        PageStyle.name(tone),
        tone.sign(),
        ShownText.of(test.sentence()),
        Wording.state(test),
        FeedbackView.shown(test.call()),
        FeedbackView.shown(test.expected()),
        Wording.actualLabel(test),
        FeedbackView.shown(test.actual()),
        FeedbackView.shown(test.message()),
        FeedbackView.shown(test.hint()));
  }

  /** Whether there is more than its sentence. */
  boolean told() {
    return Stream.of(call, expected, actual, message, hint).anyMatch(Objects::nonNull);
  }
}
