package org.gradus.grader.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jdk.jshell.JShell;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.binding.KernelBinding;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Real checks, run by JUnit within JUnit, on code in a real JShell. */
class ChecksTests {
  private static final String GOOD =
      """
      double[] softmax(double[] z) {
        double max = java.util.Arrays.stream(z).max().getAsDouble();
        double[] p = java.util.Arrays.stream(z).map(x -> Math.exp(x - max)).toArray();
        double sum = java.util.Arrays.stream(p).sum();
        return java.util.Arrays.stream(p).map(x -> x / sum).toArray();
      }""";
  private static final String UNSHIFTED = GOOD.replace("x - max", "x");
  private static final String LOSS =
      "double loss(double[] p, int label) { return 0 - Math.log(p[label]); }";

  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final Checks checks = new Checks(SampleExercise.class);

  @AfterEach
  void close() {
    shell.close();
  }

  private Verdict run(String... snippets) {
    List.of(snippets).forEach(shell::eval);
    try (KernelBinding binding = new KernelBinding(shell, frame -> "your line")) {
      return checks.run(binding);
    }
  }

  private static TestVerdict test(Verdict verdict, String name) {
    return verdict.questions().stream()
        .flatMap(question -> question.tests().stream())
        .filter(test -> test.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theReferenceEarnsAll() {
    Verdict verdict = run(GOOD, LOSS, "double rate = 0.1;");
    assertThat(verdict.points()).isEqualTo(10.5);
    assertThat(verdict.maximum()).isEqualTo(10.5);
    assertThat(verdict.questions())
        .extracting(QuestionVerdict::id, QuestionVerdict::title)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("softmax", "Scores become probabilities"),
            org.assertj.core.groups.Tuple.tuple("loss", "Loss"),
            org.assertj.core.groups.Tuple.tuple("rate", "Rate"));
    assertThat(verdict.questions().get(0).tests())
        .extracting(TestVerdict::sentence)
        .containsExactly("stays finite for large logits", "sums to one", "keeps the order");
  }

  @Test
  void aMistakeCostsItsOwnPointsAndIsExplained() {
    Verdict verdict = run(UNSHIFTED, LOSS, "double rate = 0.1;");
    TestVerdict stable = test(verdict, "isStable");
    assertThat(stable)
        .isEqualTo(
            new TestVerdict(
                "isStable",
                "stays finite for large logits",
                0,
                2,
                Outcome.FAILED,
                0,
                1,
                "softmax([1000.0, 1000.0])",
                "[0.5, 0.5]",
                "[NaN, NaN]",
                "exp(1000) is infinite, and infinity by infinity is not a number.",
                "Subtract the largest logit before you exponentiate."));
    assertThat(test(verdict, "keepsTheOrder").points()).isEqualTo(2);
    assertThat(verdict.points()).isEqualTo(7);
  }

  @Test
  void casesEarnTheirShare() {
    Verdict verdict =
        run(
            GOOD.replace("return", "if (z[0] == 700) p[0] = 2;\n  return"),
            LOSS,
            "double rate = 0;");
    TestVerdict sums = test(verdict, "sums");
    assertThat(sums.points()).isEqualTo(2);
    assertThat(sums.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(sums.passed()).isEqualTo(2);
    assertThat(sums.cases()).isEqualTo(3);
    assertThat(sums.expected()).isEqualTo("1.0  (within 1e-12)");
    assertThat(sums.actual()).isEqualTo("2.0");
    assertThat(sums.message())
        .startsWith("2 of 3 cases passed; the first that did not: [3] shift=700.0");
  }

  @Test
  void whatNeedsAFailedThingIsSkippedNotFailedTwice() {
    Verdict verdict = run(UNSHIFTED, LOSS, "double rate = -1;");
    TestVerdict loss = test(verdict, "isZeroForCertainty");
    assertThat(loss.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(loss.message())
        .isEqualTo("Not run, because it needs the question \"softmax\" first.");
    assertThat(test(verdict, "isPositive").outcome()).isEqualTo(Outcome.FAILED);
    assertThat(test(verdict, "isSmall").message())
        .isEqualTo("Not run, because it needs the check \"is positive\" first.");
  }

  @Test
  void stubsAreNotAttempted() {
    Verdict verdict =
        run(
            "double[] softmax(double[] z) { throw new UnsupportedOperationException(\"Not written yet.\"); }");
    QuestionVerdict softmax = verdict.questions().get(0);
    assertThat(softmax.count(Outcome.NOT_ATTEMPTED)).isEqualTo(3);
    assertThat(verdict.points()).isZero();
  }

  @Test
  void oneQuestionRunsWhatItNeedsAndShowsItselfAlone() {
    shell.eval(GOOD);
    shell.eval(LOSS);
    try (KernelBinding binding = new KernelBinding(shell, frame -> null)) {
      Verdict verdict = checks.run("loss", binding);
      assertThat(verdict.questions()).extracting(QuestionVerdict::id).containsExactly("loss");
      assertThat(verdict.points()).isEqualTo(1.5);
      assertThatThrownBy(() -> checks.run("sofmax", binding))
          .isInstanceOf(CheckException.class)
          .hasMessage(
              "Exercise 97-sample has no question \"sofmax\": its questions are softmax, loss, rate.");
    }
  }

  @Test
  void anEndlessLoopCostsOneTimeLimit() {
    Instant start = Instant.now();
    Verdict verdict =
        run(
            "double[] softmax(double[] z) { while (!Thread.interrupted()) {} return z; }",
            LOSS,
            "double rate = 0.1;");
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(40));
    assertThat(test(verdict, "isStable").message())
        .startsWith("softmax did not return within 2 s")
        .endsWith("restart the kernel to end it.");
    assertThat(test(verdict, "sums").outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(test(verdict, "isSmall").outcome()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void verdictsAreEqualByteForByteAndCanBeReadAgain() {
    Verdict first = run(UNSHIFTED, LOSS);
    Verdict second = run();
    assertThat(first.toJson()).isEqualTo(second.toJson());
    assertThat(Verdict.fromJson(first.toJson())).isEqualTo(first);
    assertThat(first.toJson()).contains("\"outcome\" : \"failed\"", "\"outcome\" : \"skipped\"");
    assertThatThrownBy(() -> Verdict.fromJson("[]"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This is not a verdict");
  }

  /** A question's tests in a class of their own. */
  abstract static class RateChecks {
    @Test
    void isPositive(SampleExercise.Student student) {
      assertThat(student.rate()).isPositive();
    }

    @Test
    @Needs("isPositive")
    void isSmall(SampleExercise.Student student) {
      assertThat(student.rate()).isLessThan(1);
    }
  }

  @Exercise("95-split")
  static class Split {
    @Nested
    @Question("rate")
    class Rate extends RateChecks {}
  }

  @Test
  void aQuestionInheritsTestsAsIfTheyWereItsOwn() {
    shell.eval("double rate = -1;");
    try (KernelBinding binding = new KernelBinding(shell, frame -> null)) {
      QuestionVerdict inherited = new Checks(Split.class).run(binding).questions().get(0);
      assertThat(inherited).isEqualTo(checks.run("rate", binding).questions().get(0));
      assertThat(inherited.tests())
          .extracting(TestVerdict::outcome)
          .containsExactly(Outcome.FAILED, Outcome.SKIPPED);
    }
  }

  @Exercise("96-faulty")
  static class Faulty {
    interface Student {
      void f(Outer.Hidden hidden);
    }

    @Nested
    @Question("q")
    class Q {
      @Test
      void t(Student student) {}
    }
  }

  static class Outer {
    interface Hidden {}
  }

  @Test
  void aFaultOfTheCourseIsNobodysZero() {
    try (KernelBinding binding = new KernelBinding(shell, frame -> null)) {
      assertThatThrownBy(() -> new Checks(Faulty.class).run(binding))
          .isInstanceOf(BindingException.class)
          .hasMessageContaining("Hidden is not public");
    }
    assertThatThrownBy(() -> new Checks(Outer.class)).hasMessageEndingWith("has no @Exercise.");
  }
}
