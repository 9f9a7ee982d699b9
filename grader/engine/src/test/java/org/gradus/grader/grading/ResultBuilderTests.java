package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.grader.exercises.MultinomialRegressionChecks;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.gradus.grader.submission.CellRun;
import org.junit.jupiter.api.Test;

/** How a result follows from verdicts and cells, without a sandbox. */
class ResultBuilderTests {

  private static final List<CellRun> NO_CELLS = List.of();

  private static ResultBuilder builder(Optional<ExerciseTests> tests) {
    return new ResultBuilder("02-multinomial-regression", "ada", tests, "digest", "secret");
  }

  private static TestVerdict test(String name, double points, double maximum) {
    return new TestVerdict(
        name,
        "a sentence",
        points,
        maximum,
        points == maximum ? Outcome.PASSED : Outcome.FAILED,
        points == maximum ? 1 : 0,
        1,
        null,
        null,
        null,
        null,
        null);
  }

  private static QuestionVerdict question(String id, TestVerdict... tests) {
    return new QuestionVerdict(id, "Title of " + id, 0, 0, List.of(tests));
  }

  private static Verdict verdict(QuestionVerdict... questions) {
    return new Verdict("02-multinomial-regression", List.of(questions));
  }

  @Test
  void pointsArePublicAndHiddenOnesByQuestionInHundredths() {
    Verdict open =
        verdict(
            question("softmax", test("a", 0.1, 1), test("b", 0.2, 1)),
            question("loss", test("c", 2, 2)));
    Verdict hidden = verdict(question("loss", test("d", 0.7, 1), test("e", 0.1, 3)));
    Result result =
        builder(Optional.empty())
            .graded(
                NO_CELLS, open, Optional.of(hidden), List.of(), List.of("Cell 4 was put back."));
    assertThat(result.status()).isEqualTo(Status.GRADED);
    assertThat(result.format()).isEqualTo(Result.FORMAT);
    assertThat(result.exercise()).isEqualTo("02-multinomial-regression");
    assertThat(result.student()).isEqualTo("ada");
    assertThat(result.reason()).isNull();
    assertThat(result.restored()).containsExactly("Cell 4 was put back.");
    assertThat(result.points()).isEqualTo(3.1);
    QuestionResult softmax = result.questions().get(0);
    assertThat(softmax.id()).isEqualTo("softmax");
    assertThat(softmax.title()).isEqualTo("Title of softmax");
    assertThat(softmax.points()).isEqualTo(0.3);
    assertThat(softmax.maximum()).isEqualTo(2);
    assertThat(softmax.hidden()).isEmpty();
    assertThat(softmax.hiddenPoints()).isZero();
    QuestionResult loss = result.questions().get(1);
    assertThat(loss.points()).isEqualTo(2.8);
    assertThat(loss.maximum()).isEqualTo(6);
    assertThat(loss.tests()).extracting(TestVerdict::name).containsExactly("c");
    assertThat(loss.hidden()).extracting(TestVerdict::name).containsExactly("d", "e");
    assertThat(loss.hiddenPoints()).isEqualTo(0.8);
    assertThat(loss.hiddenMaximum()).isEqualTo(4);
    assertThat(Result.fromJson(result.toJson())).isEqualTo(result);
  }

  @Test
  void cellsThatDidNotRunToTheirEndAreToldAndThoseThatDidAreNot() {
    List<CellRun> cells =
        List.of(
            new CellRun(1, CellRun.Outcome.RAN, "", 0, "printed"),
            new CellRun(2, CellRun.Outcome.SKIPPED, "", 0, ""),
            new CellRun(3, CellRun.Outcome.REJECTED, "';' expected", 4, ""),
            new CellRun(4, CellRun.Outcome.THREW, "java.lang.Error: no", 1, ""),
            new CellRun(5, CellRun.Outcome.STOPPED, "The code ran too long.", 2, ""));
    Result result =
        builder(Optional.empty()).graded(cells, verdict(), Optional.empty(), List.of(), List.of());
    assertThat(result.cells())
        .containsExactly(
            new CellProblem(3, 4, "rejected", "It does not compile: ';' expected."),
            new CellProblem(4, 1, "threw", "It threw java.lang.Error: no."),
            new CellProblem(5, 2, "stopped", "The code ran too long."));
    assertThat(result.reason()).isEqualTo("Cell 5: The code ran too long.");
  }

  @Test
  void threeReasonsAreToldAndNoneTwice() {
    Result result =
        builder(Optional.empty())
            .graded(
                NO_CELLS,
                verdict(),
                Optional.empty(),
                List.of("One.", "One.", "Two.", "Three.", "Four."),
                List.of());
    assertThat(result.reason()).isEqualTo("One. Two. Three.");
  }

  @Test
  void aLongProblemIsCutAtAThousandLetters() {
    for (int length : new int[] {1_000, 1_001}) {
      CellRun cell = new CellRun(1, CellRun.Outcome.STOPPED, "x".repeat(length), 0, "");
      Result result =
          builder(Optional.empty())
              .graded(List.of(cell), verdict(), Optional.empty(), List.of(), List.of());
      assertThat(result.cells().get(0).problem())
          .isEqualTo("x".repeat(1_000) + (length > 1_000 ? "…" : ""));
    }
  }

  @Test
  void whatCannotBeGradedHasAReasonAndNoQuestions() {
    ExerciseTests tests = new ExerciseTests(MultinomialRegressionChecks.class, null);
    Result result = builder(Optional.of(tests)).notGradable("It is empty.");
    assertThat(result.status()).isEqualTo(Status.NOT_GRADABLE);
    assertThat(result.reason()).isEqualTo("It is empty.");
    assertThat(result.points()).isZero();
    assertThat(result.maximum()).isEqualTo(15);
    assertThat(result.questions()).isEmpty();
    assertThat(result.cells()).isEmpty();
    assertThat(result.provenance().submission()).isEqualTo("digest");
    assertThat(result.provenance().tests()).isEqualTo(tests.digest()).isNotEmpty();
    assertThat(result.provenance().grader()).isEqualTo(Result.Provenance.version()).isNotEmpty();
  }

  @Test
  void theSeedFollowsFromSecretNotebookAndTestsWhereThereAreHiddenOnes() {
    ExerciseTests open = new ExerciseTests(MultinomialRegressionChecks.class, null);
    ExerciseTests both =
        new ExerciseTests(MultinomialRegressionChecks.class, MultinomialRegressionChecks.class);
    assertThat(builder(Optional.empty()).seed()).isEmpty();
    assertThat(builder(Optional.of(open)).seed()).isEmpty();
    assertThat(builder(Optional.of(both)).seed())
        .isEqualTo(Digest.keyed("secret", "digest" + both.digest()));
    assertThat(both.maximum()).isEqualTo(30);
  }

  @Test
  void aResultKeepsItsListsToItselfAndReadsNothingElse() {
    List<QuestionResult> questions = new ArrayList<>();
    Result result =
        new Result(
            1,
            "e",
            "s",
            Status.GRADED,
            null,
            0,
            0,
            questions,
            List.of(),
            List.of(),
            new Result.Provenance("", "", "", ""));
    questions.add(new QuestionResult("q", "", 0, 0, List.of(), List.of()));
    assertThat(result.questions()).isEmpty();
    assertThat(result.toJson()).endsWith("}\n").doesNotContain("reason", "\r");
    assertThatThrownBy(() -> Result.fromJson("[]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This is not a result: ");
  }

  @Test
  void whatAFileSaysOfItselfIsToldInOneShortLine() {
    String twice = "\"\\n" + "x".repeat(900) + "\": 4, ";
    byte[] file = ("{" + twice + twice + "\"cells\": []}").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> HandIn.read(file))
        .isInstanceOf(HandIn.NotGradable.class)
        .message()
        .contains("no valid JSON")
        .doesNotContain("\n")
        .hasSizeLessThan(600);
  }
}
