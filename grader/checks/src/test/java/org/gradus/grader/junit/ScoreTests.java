package org.gradus.grader.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.gradus.grader.binding.Binding;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.StudentFailure;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How points follow from passed and failed cases, without a shell. */
class ScoreTests {

  private static final Explanation WRONG = Explanation.failed("1", "2", "It is not one.");

  static class Tests {
    @Points(3)
    @Hint("Count again.")
    void worthThree() {}

    void worthOne() {}
  }

  private static Score score(String method) {
    return new Score(
        Arrays.stream(Tests.class.getDeclaredMethods())
            .filter(each -> each.getName().equals(method))
            .findFirst()
            .orElseThrow(),
        "a sentence");
  }

  @Test
  void aTestThatPassesEarnsItsPointsAndGivesNoHint() {
    Score score = score("worthThree");
    assertThat(score.hasPassed()).isFalse();
    score.pass();
    assertThat(score.hasPassed()).isTrue();
    assertThat(score.verdict())
        .isEqualTo(
            new TestVerdict(
                "worthThree",
                "a sentence",
                3,
                3,
                Outcome.PASSED,
                1,
                1,
                null,
                null,
                null,
                null,
                null));
  }

  @Test
  void withoutPointsATestIsWorthOne() {
    Score score = score("worthOne");
    score.pass();
    assertThat(score.maximum()).isEqualTo(1);
    assertThat(score.verdict().points()).isEqualTo(1);
    assertThat(score("worthThree").maximum()).isEqualTo(3);
  }

  @Test
  void aFailureIsToldWithCallHintAndWords() {
    Score score = score("worthThree");
    score.fail(WRONG, "f(1)", "");
    assertThat(score.hasPassed()).isFalse();
    assertThat(score.verdict())
        .isEqualTo(
            new TestVerdict(
                "worthThree",
                "a sentence",
                0,
                3,
                Outcome.FAILED,
                0,
                1,
                "f(1)",
                "1",
                "2",
                "It is not one.",
                "Count again."));
  }

  @Test
  void casesEarnTheirShareInHundredths() {
    Score score = score("worthOne");
    score.pass();
    score.fail(WRONG, "f(2)", "case two");
    score.fail(Explanation.failed(null, null, "Another."), "f(3)", "case three");
    TestVerdict verdict = score.verdict();
    assertThat(verdict.points()).isEqualTo(0.33);
    assertThat(verdict.passed()).isEqualTo(1);
    assertThat(verdict.cases()).isEqualTo(3);
    // The first of them is told, with its own call.
    assertThat(verdict.call()).isEqualTo("f(2)");
    assertThat(verdict.message())
        .isEqualTo("It is not one. 1 of 3 cases passed; the first that did not: case two.");
    score.pass();
    score.pass();
    score.pass();
    assertThat(score.verdict().points()).isEqualTo(0.67);
    assertThat(score.hasPassed()).isFalse();
  }

  @Test
  void halfAHundredthIsRoundedUp() {
    Score score = score("worthOne");
    for (int i = 0; i < 200; i++) {
      if (i == 0) {
        score.pass();
      } else {
        score.fail(WRONG, null, "case " + i);
      }
    }
    assertThat(score.verdict().points()).isEqualTo(0.01);
  }

  @Test
  void aCaseWithoutWordsIsSummedUpAlone() {
    Score score = score("worthOne");
    score.fail(Explanation.failed("1", "2", null), null, "case one");
    assertThat(score.verdict().message())
        .isEqualTo("0 of 1 cases passed; the first that did not: case one.");
    Score single = score("worthOne");
    single.fail(Explanation.failed("1", "2", null), null, "");
    assertThat(single.verdict().message()).isNull();
  }

  @Test
  void aTestThatRanNoCaseFails() {
    TestVerdict verdict = score("worthThree").verdict();
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(verdict.message()).isEqualTo("The check ran no case.");
    assertThat(verdict.points()).isZero();
    assertThat(verdict.cases()).isEqualTo(1);
    assertThat(verdict.hint()).isEqualTo("Count again.");
  }

  @Test
  void whatIsSkippedGivesNoHint() {
    Score score = score("worthThree");
    score.stop(Explanation.skipped("It needs another first."));
    assertThat(score.verdict())
        .isEqualTo(
            new TestVerdict(
                "worthThree",
                "a sentence",
                0,
                3,
                Outcome.SKIPPED,
                0,
                1,
                null,
                null,
                null,
                "It needs another first.",
                null));
    // A factory that broke after its first case has not passed.
    Score broken = score("worthThree");
    broken.pass();
    broken.stop(WRONG);
    assertThat(broken.hasPassed()).isFalse();
    assertThat(broken.verdict().outcome()).isEqualTo(Outcome.FAILED);
  }

  /** Answers as it was made to. */
  private record Answers(List<Double> shares, double loss, double rate)
      implements Binding, SampleExercise.Student {
    @Override
    public <T> T bind(Class<T> type) {
      return type.cast(this);
    }

    @Override
    public @Nullable String lastCall() {
      return "rate";
    }

    @Override
    public void forgetCalls() {}

    @Override
    public double[] softmax(double[] logits) {
      if (shares.isEmpty()) {
        throw StudentFailure.threw("java.lang.Error", "no answer", "cell 1, line 2");
      }
      return logits.length == 3
          ? new double[] {1, 0, 0}
          : shares.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Override
    public double loss(double[] probabilities, int label) {
      return loss;
    }
  }

  private static Verdict verdict(Answers answers) {
    return new Checks(SampleExercise.class).run(answers);
  }

  private static final List<Double> HALVES = List.of(0.5, 0.5);

  @Test
  void questionsAddUpInTheirOrder() {
    // Halves overflow nowhere and add up, but keep no order: two of softmax's seven points.
    Verdict verdict = verdict(new Answers(HALVES, 0, 0.5));
    QuestionVerdict softmax = verdict.questions().get(0);
    assertThat(verdict.exercise()).isEqualTo("97-sample");
    assertThat(softmax.maximum()).isEqualTo(7);
    assertThat(softmax.points()).isEqualTo(5);
    assertThat(softmax.title()).isEqualTo("Scores become probabilities");
    assertThat(softmax.count(Outcome.PASSED)).isEqualTo(2);
    assertThat(softmax.count(Outcome.FAILED)).isEqualTo(1);
    assertThat(verdict.questions())
        .extracting(QuestionVerdict::id)
        .containsExactly("softmax", "loss", "rate");
    assertThat(verdict.questions().get(1).title()).isEqualTo("Loss");
    assertThat(verdict.questions().get(2).points()).isEqualTo(2);
    assertThat(verdict.points()).isEqualTo(7);
    assertThat(verdict.maximum()).isEqualTo(10.5);
    assertThat(Verdict.fromJson(verdict.toJson())).isEqualTo(verdict);
  }

  @Test
  void whatNeedsAFailedQuestionOrTestIsSkipped() {
    Verdict verdict = verdict(new Answers(List.of(), 0, -1));
    assertThat(verdict.points()).isZero();
    assertThat(tests(verdict, "isZeroForCertainty").message())
        .isEqualTo("Not run, because it needs the question \"softmax\" first.");
    assertThat(tests(verdict, "isSmall").message())
        .isEqualTo("Not run, because it needs the check \"is positive\" first.");
    assertThat(tests(verdict, "isPositive").call()).isEqualTo("rate");
    assertThat(tests(verdict, "isStable").outcome()).isEqualTo(Outcome.FAILED);
  }

  private static TestVerdict tests(Verdict verdict, String name) {
    return verdict.questions().stream()
        .flatMap(question -> question.tests().stream())
        .filter(test -> test.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Exercise("95-needs")
  static class Needy {
    @Nested
    @Question("q")
    class Q {
      @Test
      @Needs("nobody")
      void lonely() {}
    }
  }

  @Exercise("94-needs")
  static class NeedyQuestion {
    @Nested
    @Needs("nobody")
    @Question("q")
    class Q {
      @Test
      void lonely() {}
    }
  }

  @Test
  void needsThatNobodyMeetsAreTheCoursesFault() {
    Answers answers = new Answers(HALVES, 0, 0);
    assertThatThrownBy(() -> new Checks(Needy.class).run(answers))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("@Needs names a test that is not there: nobody.");
    assertThatThrownBy(() -> new Checks(NeedyQuestion.class).run(answers))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void aVerdictKeepsItsListsToItself() {
    List<QuestionVerdict> questions = new java.util.ArrayList<>();
    Verdict verdict = new Verdict("x", questions);
    questions.add(new QuestionVerdict("q", "", 1, 1, List.of()));
    assertThat(verdict.questions()).isEmpty();
    assertThat(Objects.requireNonNull(verdict.toJson())).contains("\"exercise\"");
    assertThatThrownBy(() -> Verdict.fromJson("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This is not a verdict: ");
  }
}
