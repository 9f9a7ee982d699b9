package org.gradus.grader.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradus.grader.binding.CompilerWords;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.gradus.grader.submission.CellRun;
import org.gradus.grader.submission.CellRun.Outcome;
import org.jspecify.annotations.Nullable;

/** Puts a result together. */
final class ResultBuilder {
  private static final int LONGEST_PROBLEM = 1_000;
  private static final int MOST_REASONS = 3;

  private final String exercise;
  private final String student;
  private final double maximum;
  private final Provenance provenance;

  /**
   * The result of one submission.
   *
   * @param tests empty when there are none for this exercise
   * @param submission the notebook's digest
   */
  ResultBuilder(
      String exercise,
      String student,
      Optional<ExerciseTests> tests,
      String submission,
      String secret) {
    this.exercise = exercise;
    this.student = student;
    this.maximum = tests.map(ExerciseTests::maximum).orElse(0.0);
    String digest = tests.map(ExerciseTests::digest).orElse("");
    boolean random = tests.flatMap(ExerciseTests::hidden).isPresent();
    this.provenance =
        new Provenance(
            submission,
            digest,
            Provenance.version(),
            random ? Digest.keyed(secret, submission + digest) : "");
  }

  /** From which the inputs of hidden tests follow. */
  String seed() {
    return provenance.seed();
  }

  Result notGradable(String reason) {
    return result(Status.NOT_GRADABLE, reason, 0, List.of(), List.of(), List.of());
  }

  Result graded(
      List<CellRun> cells,
      Verdict open,
      Optional<Verdict> hidden,
      List<String> endings,
      List<String> restored) {
    List<QuestionResult> questions =
        open.questions().stream().map(q -> merged(q, hiddenTests(q.id(), hidden))).toList();
    List<String> reasons = new ArrayList<>();
    cells.stream()
        .filter(cell -> cell.outcome() == Outcome.STOPPED)
        .map(cell -> "Cell %d: %s".formatted(cell.cell(), cell.problem()))
        .forEach(reasons::add);
    reasons.addAll(endings);
    return result(
        Status.GRADED,
        reason(reasons),
        Points.sum(questions.stream().map(QuestionResult::points).toList()),
        questions,
        cells.stream().filter(ResultBuilder::failed).map(ResultBuilder::problem).toList(),
        restored);
  }

  private Result result(
      Status status,
      @Nullable String reason,
      double points,
      List<QuestionResult> questions,
      List<CellProblem> cells,
      List<String> restored) {
    return new Result(
        Result.FORMAT,
        exercise,
        student,
        status,
        reason,
        points,
        maximum,
        questions,
        cells,
        restored,
        provenance);
  }

  private static List<TestVerdict> hiddenTests(String question, Optional<Verdict> hidden) {
    return hidden.stream()
        .flatMap(verdict -> verdict.questions().stream())
        .filter(other -> other.id().equals(question))
        .flatMap(other -> other.tests().stream())
        .toList();
  }

  private static QuestionResult merged(QuestionVerdict open, List<TestVerdict> hidden) {
    List<TestVerdict> all = new ArrayList<>(open.tests());
    all.addAll(hidden);
    return new QuestionResult(
        open.id(),
        open.title(),
        Points.sum(all.stream().map(TestVerdict::points).toList()),
        Points.sum(all.stream().map(TestVerdict::maximum).toList()),
        open.tests(),
        hidden);
  }

  private static @Nullable String reason(List<String> all) {
    if (all.isEmpty()) {
      return null;
    }
    List<String> told = all.stream().distinct().limit(MOST_REASONS).toList();
    return String.join(" ", told);
  }

  private static boolean failed(CellRun cell) {
    return cell.outcome() != Outcome.RAN && cell.outcome() != Outcome.SKIPPED;
  }

  private static CellProblem problem(CellRun cell) {
    String words =
        switch (cell.outcome()) {
          case REJECTED ->
              "It does not compile: %s.".formatted(CompilerWords.inOneLine(cell.problem()));
          case THREW -> "It threw %s.".formatted(cell.problem());
          default -> cell.problem();
        };
    return new CellProblem(
        cell.cell(), cell.line(), cell.outcome().name().toLowerCase(Locale.ROOT), shortened(words));
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_PROBLEM ? text.substring(0, LONGEST_PROBLEM) + "…" : text;
  }
}
