package org.gradus.grader.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.gradebook.Arrival;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.similar.Similarities;

/** Cohorts: one of forty-eight, one of nobody, one of every sample with a hostile name. */
final class SampleCohort {
  private static final List<String> QUESTIONS =
      List.of("softmax", "crossEntropy", "oneHot", "accuracy", "confusion");

  private SampleCohort() {}

  /** Students whose points come from how much they know. */
  static List<Standing> many() {
    Random random = new Random(7);
    List<Standing> all = new ArrayList<>();
    for (int i = 0; i < 48; i++) {
      double knows = random.nextGaussian();
      List<QuestionResult> questions = new ArrayList<>();
      for (int q = 0; q < QUESTIONS.size(); q++) {
        questions.add(question(q, knows - 0.4 * (q - 2) + 0.6 * random.nextGaussian()));
      }
      String student = "s%d".formatted(1_001 + 7 * i);
      Result graded = SampleResults.graded(student, null, List.of(), questions);
      Provenance own =
          new Provenance("%064x".formatted(i == 9 ? 8 : i), "0".repeat(64), "0.1.0", "");
      Result result =
          new Result(
              Result.FORMAT,
              graded.exercise(),
              student,
              graded.status(),
              null,
              graded.points(),
              graded.maximum(),
              questions,
              List.of(),
              own);
      Arrival arrival =
          i == 3
              ? new Arrival(
                  Instant.parse("2026-11-21T02:00:00Z"),
                  Instant.parse("2026-11-20T22:59:00Z"),
                  new Lateness(0.9, "Late by 3 hours 1 minute: 90 % of the points count."))
              : Arrival.UNKNOWN;
      all.add(
          new Standing(student, student + ".ipynb", arrival, result, 0.3 + random.nextDouble()));
    }
    return all;
  }

  private static QuestionResult question(int number, double ability) {
    boolean attempted = ability > -2;
    TestVerdict formula = test("gives the formula's numbers", 2, ability > -0.6, attempted);
    TestVerdict finite = test("stays finite for large scores", 1, ability > 0.4, attempted);
    TestVerdict hidden = test("holds on fresh inputs", 2, ability > 0, attempted);
    List<TestVerdict> tests = List.of(formula, finite);
    double points = formula.points() + finite.points() + hidden.points();
    return new QuestionResult(
        QUESTIONS.get(number), "Topic " + number, points, 5, tests, List.of(hidden));
  }

  private static TestVerdict test(
      String sentence, double points, boolean holds, boolean attempted) {
    Outcome outcome = holds ? Outcome.PASSED : attempted ? Outcome.FAILED : Outcome.NOT_ATTEMPTED;
    String message = holds ? null : "expected 0.0, was NaN";
    return new TestVerdict(
        "test",
        sentence,
        holds ? points : 0,
        points,
        outcome,
        holds ? 1 : 0,
        1,
        null,
        null,
        null,
        message,
        null);
  }

  /** Every sample result, hostile ones too. */
  static List<Standing> samples() {
    List<Standing> all = new ArrayList<>();
    for (Map.Entry<String, Result> each : SampleResults.all().entrySet()) {
      all.add(
          new Standing(
              each.getKey(), each.getKey() + ".ipynb", Arrival.UNKNOWN, each.getValue(), 72.5));
    }
    return all;
  }

  /** The first two and the last two are alike, and the last but two have changed since. */
  static Similarities alike(List<Standing> standings) {
    int last = standings.size() - 1;
    List<Similarities.Pair> pairs =
        List.of(
            new Similarities.Pair(1, side(standings.get(0)), side(standings.get(1))),
            new Similarities.Pair(0.8765, side(standings.get(last - 1)), side(standings.get(last))),
            new Similarities.Pair(
                0.81,
                side(standings.get(0)),
                new Similarities.Side(standings.get(last - 2).id(), "whoever", "another")));
    return new Similarities(
        Similarities.FORMAT,
        SampleResults.EXERCISE,
        "JPlag 1",
        standings.size() - 1,
        0.384,
        0.8,
        pairs,
        List.of(
            new Similarities.LeftOut(
                "x",
                "<script>document.title='hit'</script>",
                "cell 3 (<b>) does not parse: \u001b[31m';' expected")));
  }

  private static Similarities.Side side(Standing standing) {
    return new Similarities.Side(
        standing.id(), standing.result().student(), standing.result().provenance().submission());
  }
}
