package org.gradus.grader.batch;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;

/** A row a submission. The columns' widths are known before the first row is. */
final class Table {

  private static final String GAP = "  ";
  private static final int WIDEST = 32;
  private static final int POINTS = 14;
  private static final int OUTCOME = 14;
  private static final int SECONDS = 7;

  private final int student;
  private final int exercise;

  /** A table for these submissions; it names their exercises only where they differ. */
  Table(List<HandIn> handIns) {
    this.student = widest(handIns.stream().map(HandIn::student).toList(), "student");
    List<String> exercises = handIns.stream().map(HandIn::exercise).distinct().toList();
    this.exercise = exercises.size() > 1 ? widest(exercises, "exercise") : 0;
  }

  private static int widest(List<String> texts, String head) {
    int most = texts.stream().mapToInt(PlainText::width).max().orElse(0);
    return Math.max(head.length(), Math.min(WIDEST, most));
  }

  String head() {
    return row("student", "exercise", "points", "outcome", "seconds", "reason");
  }

  String row(HandIn handIn, Graded graded) {
    return row(handIn, graded, Lateness.NONE);
  }

  /** With what the hand-in's time does to its points. */
  String row(HandIn handIn, Graded graded, Lateness lateness) {
    Result result = graded.result();
    boolean hasPoints = result.status() == Status.GRADED;
    return row(
        handIn.student(),
        handIn.exercise().isEmpty() ? "–" : handIn.exercise(),
        hasPoints ? points(result.points()) + " of " + points(result.maximum()) : "–",
        outcome(result.status()),
        graded.kept() ? "kept" : String.format(Locale.ROOT, "%.1f", graded.seconds()),
        reason(result) + (lateness.note() == null ? "" : " " + lateness.note()));
  }

  private String row(
      String who, String what, String points, String outcome, String seconds, String reason) {
    return (PlainText.column(who, student)
            + GAP
            + (exercise > 0 ? PlainText.column(what, exercise) + GAP : "")
            + PlainText.column(points, POINTS)
            + PlainText.column(outcome, OUTCOME)
            + " ".repeat(Math.max(0, SECONDS - seconds.length()))
            + seconds
            + GAP
            + PlainText.of(reason))
        .stripTrailing();
  }

  private static String outcome(Status status) {
    return switch (status) {
      case GRADED -> "graded";
      case NOT_GRADABLE -> "not gradable";
      case GRADER_FAULT -> "grader fault";
    };
  }

  /** What the result says, else which questions cost points. */
  private static String reason(Result result) {
    String said = result.reason();
    if (said != null) {
      return said;
    }
    String lost =
        result.questions().stream()
            .filter(question -> question.points() < question.maximum())
            .map(QuestionResult::id)
            .collect(Collectors.joining(", "));
    return lost.isEmpty() ? "" : "lost points: " + lost;
  }

  private static String points(double points) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(points);
  }
}
