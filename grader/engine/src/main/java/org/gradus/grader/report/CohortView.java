package org.gradus.grader.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.panel.ShownText;
import org.gradus.grader.panel.Wording;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.gradus.grader.similar.Similarities;
import org.jspecify.annotations.Nullable;

/**
 * What the cohort's template shows, in the template's words.
 *
 * @param script sorts the table of students
 * @param numbers the four at the top
 * @param histogram points by student
 * @param looks what a person should look at
 * @param alike which two hand-ins a person should look at; null where they were not compared
 * @param columns the questions' names, above the table of students
 */
record CohortView(
    PageStyle style,
    String script,
    String title,
    List<Figure> numbers,
    PointsHistogram histogram,
    List<NeedsALook> looks,
    @Nullable LookAtBoth alike,
    List<QuestionStatistics> questions,
    List<CommonFailure> failures,
    List<Slow> slowest,
    List<String> columns,
    List<Row> rows,
    String grader) {
  private static final int NAME = 100;
  private static final int SLOWEST = 5;
  private static final int MOST_FAILURES = 10;

  /** A number and what it counts. */
  record Figure(String value, String what) {}

  /** One of those that took longest; the percentage is of the longest of all. */
  record Slow(String student, String page, String percent, String seconds) {}

  /**
   * A student's row.
   *
   * @param cells points by question; empty ones where it was not graded
   * @param total that counts; a dash where it was not graded
   * @param order by which the total sorts, for numbers sort otherwise than text
   */
  record Row(
      String student,
      String page,
      List<Cell> cells,
      String total,
      String order,
      String seconds,
      String secondsOrder) {}

  /** A cell and how it sorts. */
  record Cell(String text, String order) {}

  static CohortView of(String exercise, List<Standing> standings, @Nullable Similarities similar) {
    List<Standing> graded =
        standings.stream().filter(each -> each.result().status() == Status.GRADED).toList();
    List<QuestionStatistics> questions = QuestionStatistics.of(graded);
    List<NeedsALook> looks = NeedsALook.in(standings);
    PointsHistogram histogram = PointsHistogram.of(graded);
    return new CohortView(
        PageStyle.COHORT,
        PageResources.text(PageStyle.SORT),
        FeedbackView.title(exercise),
        List.of(
            new Figure("%d / %d".formatted(graded.size(), standings.size()), "graded"),
            new Figure(histogram.median() + " / " + histogram.maximum(), "median points"),
            new Figure(
                Integer.toString(looks.size()), looks.size() == 1 ? "needs a look" : "need a look"),
            new Figure(
                time(standings.stream().mapToDouble(Standing::seconds).sum()),
                "of grading, one after the other")),
        histogram,
        looks,
        similar == null ? null : LookAtBoth.of(similar, standings),
        questions,
        CommonFailure.in(graded).stream().limit(MOST_FAILURES).toList(),
        slowest(standings),
        questions.stream().map(QuestionStatistics::id).toList(),
        standings.stream().map(each -> row(each, questions)).toList(),
        Provenance.version());
  }

  private static List<Slow> slowest(List<Standing> standings) {
    double most = standings.stream().mapToDouble(Standing::seconds).max().orElse(0);
    return standings.stream()
        .sorted(Comparator.comparingDouble(Standing::seconds).reversed())
        .limit(SLOWEST)
        .map(
            each ->
                new Slow(
                    name(each),
                    page(each),
                    Wording.number(most > 0 ? 100 * each.seconds() / most : 0),
                    time(each.seconds())))
        .toList();
  }

  private static Row row(Standing standing, List<QuestionStatistics> questions) {
    boolean graded = standing.result().status() == Status.GRADED;
    List<Cell> cells = new ArrayList<>();
    for (QuestionStatistics question : questions) {
      String text =
          standing.result().questions().stream()
              .filter(each -> ShownText.of(each.id(), NAME).equals(question.id()))
              .findFirst()
              .map(QuestionResult::points)
              .map(Wording::number)
              .orElse("–");
      cells.add(new Cell(text, text.equals("–") ? "-1" : text));
    }
    String total = graded ? Wording.number(standing.counted()) : "–";
    String seconds = String.format(Locale.ROOT, "%.1f", standing.seconds());
    return new Row(
        name(standing),
        page(standing),
        cells,
        total,
        graded ? total : "-1",
        time(standing.seconds()),
        seconds);
  }

  static String name(Standing standing) {
    String shown = ShownText.of(standing.result().student().strip(), NAME);
    return shown.isEmpty() ? standing.id() : shown;
  }

  static String page(Standing standing) {
    return "feedback/" + standing.id() + ".html";
  }

  /** {@code 1.5 s}, {@code 9 m 12 s}. */
  private static String time(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : String.format(Locale.ROOT, "%d m %d s", (long) seconds / 60, (long) seconds % 60);
  }
}
