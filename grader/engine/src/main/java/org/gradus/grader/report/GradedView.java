package org.gradus.grader.report;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.grader.panel.Wording;
import org.gradus.grader.result.Result;
import org.jspecify.annotations.Nullable;

/**
 * The points and what they are made of.
 *
 * @param points earned
 * @param of {@code of 13 points}
 * @param percent {@code 46 %}; empty where nothing could be earned
 * @param sentence the result in words
 * @param first where points were left, if anywhere
 * @param note what ended the code before its time, if anything did
 */
record GradedView(
    String points,
    String of,
    String percent,
    String sentence,
    @Nullable QuestionView first,
    @Nullable String note,
    List<QuestionView> questions) {

  static GradedView of(Result result, @Nullable String note) {
    List<QuestionView> questions =
        IntStream.range(0, result.questions().size())
            .mapToObj(i -> QuestionView.of(i + 1, result.questions().get(i)))
            .toList();
    double maximum = result.maximum();
    return new GradedView(
        Wording.number(result.points()),
        "of %s %s".formatted(Wording.number(maximum), maximum == 1 ? "point" : "points"),
        // Rounded down: 100 % is for those who have every point.
        maximum > 0 ? (int) Math.floor(100 * result.points() / maximum + 1e-9) + " %" : "",
        sentence(questions),
        questions.stream().filter(question -> !question.full()).findFirst().orElse(null),
        note,
        questions);
  }

  private static String sentence(List<QuestionView> questions) {
    int all = questions.size();
    long full = questions.stream().filter(QuestionView::full).count();
    if (all == 0) {
      return "There was no question to grade.";
    }
    if (full == all) {
      return "Every question has full marks. Well done!";
    }
    if (questions.stream().allMatch(question -> question.status().equals("not attempted"))) {
      return "No task has been written yet.";
    }
    return full == 0
        ? "No question has full marks yet."
        : "%s of %s questions %s full marks.".formatted(full, all, full == 1 ? "has" : "have");
  }

  /** Whether the page must say what hidden checks are. */
  boolean hiddenChecks() {
    return questions.stream().anyMatch(question -> question.hidden() != null);
  }
}
