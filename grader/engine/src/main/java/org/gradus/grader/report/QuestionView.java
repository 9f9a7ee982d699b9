package org.gradus.grader.report;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.panel.ShownText;
import org.gradus.grader.panel.Tone;
import org.gradus.grader.panel.Wording;
import org.gradus.grader.result.Result.QuestionResult;
import org.jspecify.annotations.Nullable;

/**
 * One question on the page.
 *
 * @param anchor its address in the page: of the number, for an id is an author's text
 * @param tone the class of its state
 * @param status the state in the table: {@code partly}
 * @param summary the state over its tests: {@code 1 of 3 checks failed}
 * @param full whether every point was earned
 * @param percent of its points, 0 to 100
 * @param hidden what its hidden tests gave; null if it has none
 */
record QuestionView(
    String anchor,
    String id,
    String title,
    String tone,
    String sign,
    String status,
    String summary,
    boolean full,
    String earned,
    String maximum,
    String points,
    String percent,
    List<TestView> tests,
    @Nullable HiddenView hidden) {
  private static final int NAME = 100;

  /**
   * All that a student hears of the hidden tests of a question.
   *
   * @param points {@code 3 of 5 points}
   * @param state in a word
   */
  record HiddenView(String tone, String sign, String points, String state) {}

  static QuestionView of(int number, QuestionResult question) {
    List<TestVerdict> every =
        Stream.concat(question.tests().stream(), question.hidden().stream()).toList();
    QuestionVerdict all = verdict(question, every);
    Tone tone = Tone.of(all);
    double share = question.maximum() > 0 ? 100 * question.points() / question.maximum() : 0;
    return new QuestionView(
        "question-" + number,
        ShownText.of(question.id(), NAME),
        ShownText.of(question.title(), NAME),
        PageStyle.name(tone),
        tone.sign(),
        status(tone, all),
        summary(question),
        tone == Tone.PASS,
        Wording.number(question.points()),
        Wording.number(question.maximum()),
        Wording.points(question.points(), question.maximum()),
        Wording.number(Math.max(0, Math.min(100, share))),
        question.tests().stream().map(TestView::of).toList(),
        hidden(question));
  }

  private static String status(Tone tone, QuestionVerdict all) {
    return switch (tone) {
      case PASS -> "full marks";
      case PARTLY -> "partly";
      case FAIL -> "no points";
      case NOT_RUN -> all.count(Outcome.NOT_ATTEMPTED) > 0 ? "not attempted" : "not run";
    };
  }

  /** That of the public tests, unless only hidden ones lack points. */
  private static String summary(QuestionResult question) {
    QuestionVerdict shown = verdict(question, question.tests());
    Tone hidden = Tone.of(verdict(question, question.hidden()));
    if (Tone.of(shown) != Tone.PASS || hidden == Tone.PASS) {
      return Wording.summary(shown);
    }
    return hidden == Tone.NOT_RUN ? "Hidden checks not run" : "Hidden checks failed";
  }

  private static @Nullable HiddenView hidden(QuestionResult question) {
    if (question.hidden().isEmpty()) {
      return null;
    }
    QuestionVerdict all = verdict(question, question.hidden());
    Tone tone = Tone.of(all);
    String points =
        "%s of %s %s"
            .formatted(
                Wording.number(question.hiddenPoints()),
                Wording.number(question.hiddenMaximum()),
                question.hiddenMaximum() == 1 ? "point" : "points");
    String state =
        switch (tone) {
          case PASS -> "passed";
          case FAIL -> "failed";
          default -> status(tone, all);
        };
    return new HiddenView(PageStyle.name(tone), tone.sign(), points, state);
  }

  private static QuestionVerdict verdict(QuestionResult question, List<TestVerdict> tests) {
    double points = tests.stream().mapToDouble(TestVerdict::points).sum();
    double maximum = tests.stream().mapToDouble(TestVerdict::maximum).sum();
    return new QuestionVerdict(question.id(), question.title(), points, maximum, tests);
  }
}
