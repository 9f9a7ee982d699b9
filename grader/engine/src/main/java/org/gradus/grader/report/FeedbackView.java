package org.gradus.grader.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.panel.ShownText;
import org.gradus.grader.panel.Wording;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Status;
import org.jspecify.annotations.Nullable;

/**
 * What the page's template shows, in the template's words. The seed of the hidden inputs is not
 * among it: with the tests it would tell a student what they were asked.
 *
 * @param title of the exercise
 * @param graded the points, or null when there are none
 * @param late what the time of the hand-in does to the points, a sentence or two, or null
 * @param refused why the notebook could not be graded, or null
 * @param restored what was graded as it was handed out, a sentence each
 * @param fault whether the grader itself failed
 */
record FeedbackView(
    PageStyle style,
    String title,
    String student,
    @Nullable GradedView graded,
    @Nullable String late,
    @Nullable String refused,
    boolean fault,
    List<CellView> cells,
    List<String> restored,
    Provenance provenance) {
  private static final Pattern NUMBERED = Pattern.compile("(\\d+)-(.+)");
  private static final int NAME = 100;

  static FeedbackView of(Result result, Lateness lateness) {
    boolean graded = result.status() == Status.GRADED;
    String reason = shown(result.reason());
    return new FeedbackView(
        PageStyle.FEEDBACK,
        title(result.exercise()),
        ShownText.of(result.student().strip(), NAME),
        graded ? GradedView.of(result, shown(beyondCells(result))) : null,
        graded ? late(result, lateness) : null,
        result.status() == Status.NOT_GRADABLE ? reason(reason) : null,
        result.status() == Status.GRADER_FAULT,
        graded ? result.cells().stream().map(CellView::of).toList() : List.of(),
        result.restored().stream().map(each -> ShownText.of(each.strip())).toList(),
        shown(result.provenance()));
  }

  private static @Nullable String late(Result result, Lateness lateness) {
    String note = shown(lateness.note());
    return note == null || lateness.factor() == 1
        ? note
        : "%s What counts: %s of %s."
            .formatted(
                note,
                Wording.number(lateness.of(result.points())),
                Wording.number(result.maximum()));
  }

  /** What a reason says of cells stands beside the cells already. */
  private static @Nullable String beyondCells(Result result) {
    String rest = result.reason();
    for (CellProblem cell : result.cells()) {
      if (rest != null) {
        String told = Pattern.quote("Cell " + cell.cell() + ": " + cell.problem());
        rest = Pattern.compile(told, Pattern.CASE_INSENSITIVE).matcher(rest).replaceAll("");
      }
    }
    return rest;
  }

  private static String reason(@Nullable String reason) {
    return reason == null ? "The file could not be read as a notebook of this course." : reason;
  }

  /** {@code 02-multinomial-regression} is "Exercise 02 · Multinomial regression". */
  static String title(String exercise) {
    String shown = ShownText.of(exercise.strip(), NAME);
    if (shown.isEmpty()) {
      return "Exercise";
    }
    Matcher numbered = NUMBERED.matcher(shown);
    if (!numbered.matches()) {
      return "Exercise " + shown;
    }
    String words = numbered.group(2).replace('-', ' ');
    return "Exercise %s · %s%s"
        .formatted(
            numbered.group(1), words.substring(0, 1).toUpperCase(Locale.ROOT), words.substring(1));
  }

  private static Provenance shown(Provenance of) {
    return new Provenance(
        ShownText.of(of.submission(), NAME),
        ShownText.of(of.tests(), NAME),
        ShownText.of(of.grader(), NAME),
        "");
  }

  static @Nullable String shown(@Nullable String text) {
    return text == null || text.isBlank() ? null : ShownText.of(text.strip());
  }

  /**
   * A cell that did not run to its end.
   *
   * @param place {@code Cell 5, line 3}
   */
  record CellView(String place, String problem) {
    static CellView of(CellProblem cell) {
      String line = cell.line() > 0 ? ", line " + cell.line() : "";
      return new CellView("Cell " + cell.cell() + line, ShownText.of(cell.problem().strip()));
    }
  }
}
