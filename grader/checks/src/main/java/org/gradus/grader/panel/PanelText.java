package org.gradus.grader.panel;

import java.util.stream.Collectors;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.jspecify.annotations.Nullable;

/** The plain form of a panel. */
final class PanelText {
  private PanelText() {}

  static String question(QuestionVerdict question) {
    return "%s  %s: %s, %s\n"
            .formatted(
                question.id(),
                question.title(),
                Wording.summary(question),
                Wording.points(question.points(), question.maximum()))
        + question.tests().stream().map(PanelText::test).collect(Collectors.joining("\n"));
  }

  private static String test(TestVerdict test) {
    return "  %s %s (%s)".formatted(Tone.of(test).sign(), test.sentence(), Wording.state(test))
        + line("", test.call())
        + line("expected: ", test.expected())
        + line(Wording.actualLabel(test) + ": ", test.actual())
        + line("", test.message())
        + line("hint: ", test.hint());
  }

  private static String line(String label, @Nullable String text) {
    return text == null
        ? ""
        : "\n      " + label + ShownText.of(text.strip()).replace("\n", "\n      ");
  }
}
