package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gradus.grader.binding.BindingException;
import org.gradus.grader.exercises.InsideANetworkChecks;
import org.gradus.grader.exercises.MultinomialRegressionChecks;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Exercise 02 with hidden tests beside the public ones. */
class HiddenGradingTests {
  private static final TestCatalog TESTS =
      new TestCatalog(List.of(MultinomialRegressionChecks.class), List.of(HiddenSample.class));

  private static Sandbox sandbox;

  @BeforeAll
  static void findSandbox() {
    sandbox = RealSandbox.orSkip();
  }

  private static Result grade(String secret, Exercise02 handIn) throws Exception {
    return new Grading(sandbox, Limits.plain(), TESTS, secret)
        .grade(Exercise02.ID, "ada", handIn.bytes());
  }

  @Test
  void aQuestionIsWorthItsPublicAndItsHiddenTests() throws Exception {
    Result result = grade("s", Exercise02.reference());
    assertThat(result.points()).isEqualTo(16).isEqualTo(result.maximum());
    QuestionResult softmax = result.questions().get(0);
    assertThat(softmax.points()).isEqualTo(4.3).isEqualTo(softmax.maximum());
    assertThat(softmax.hiddenPoints()).isEqualTo(0.3).isEqualTo(softmax.hiddenMaximum());
    assertThat(softmax.tests()).hasSize(4);
    assertThat(softmax.hidden())
        .extracting(TestVerdict::name)
        .containsExactly("addsUpToOne", "isAsLongAsItsInput");
    assertThat(result.questions().get(1).hidden()).isEmpty();
  }

  @Test
  void answersLearntByHeartDoNotPay() throws Exception {
    Result result =
        grade(
            "s",
            Exercise02.reference()
                .with(
                    "accuracy",
                    "double accuracy(int[] a, int[] t) { return a.length == 4 ? .75 : a.length == 3 ? 1 / 3.0 : a[0] == t[0] ? 1 : 0; }")
                .with(
                    "softmax",
                    "double[] softmax(double[] z) { double[] p = new double[z.length]; p[0] = 2; return p; }"));
    assertThat(result.questions().get(3).points()).isEqualTo(3.7);
    assertThat(result.questions().get(0).hidden().get(0).outcome()).isEqualTo(Outcome.FAILED);
    // For a new array, and for a hidden test that asks for the length alone.
    assertThat(result.questions().get(0).points()).isEqualTo(1.2);
  }

  @Test
  void theSeedFollowsFromSecretNotebookAndTests() throws Exception {
    Result result = grade("s", Exercise02.reference());
    String seed = result.provenance().seed();
    assertThat(seed)
        .isEqualTo(
            Digest.keyed("s", result.provenance().submission() + result.provenance().tests()));
    assertThat(grade("s", Exercise02.reference()).toJson()).isEqualTo(result.toJson());
    assertThat(grade("t", Exercise02.reference()).provenance().seed()).isNotEqualTo(seed);
    assertThat(grade("s", Exercise02.reference().first("int a;")).provenance().seed())
        .isNotEqualTo(seed);
    assertThatThrownBy(() -> new Grading(sandbox, Limits.plain(), TESTS, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** The hidden class lies on the class path of this very process. */
  @Test
  void noHiddenConstantReachesTheStudentsCode() throws Exception {
    String name = HiddenSample.class.getName() + ".CANARY";
    Result result =
        grade(
            "s",
            Exercise02.reference()
                .first("System.out.println(" + name + "); throw new Error(" + name + ");")
                .with(
                    "one-hot",
                    "double[] oneHot(int label, int classes) { throw new RuntimeException("
                        + name
                        + "); }")
                .with(
                    "cross-entropy",
                    "double crossEntropy(double[] p, int label) throws Exception { throw new Error(\"\" + Class.forName(\"%s\").getField(\"CANARY\").get(null)); }"
                        .formatted(HiddenSample.class.getName())));
    assertThat(result.toJson()).doesNotContain(HiddenSample.CANARY);
    assertThat(result.cells())
        .extracting(CellProblem::problem)
        .containsOnly("It does not compile: package org.gradus.grader.grading does not exist.");
    assertThat(result.questions().get(2).tests().get(0).message())
        .startsWith("Nothing defines oneHot so far");
    assertThat(result.questions().get(1).tests().get(0).actual())
        .startsWith("ClassNotFoundException: " + HiddenSample.class.getName());
  }

  @Test
  void testsThatDoNotFitTogetherAreTheCoursesFault() {
    Class<?> open = MultinomialRegressionChecks.class;
    assertThatThrownBy(() -> new TestCatalog(List.of(), List.of(HiddenSample.class)))
        .isInstanceOf(BindingException.class)
        .hasMessage("Exercise 02-multinomial-regression has hidden tests, but no public ones.");
    assertThatThrownBy(() -> new TestCatalog(List.of(open, open), List.of()))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("has tests in two classes");
    TestCatalog turned = new TestCatalog(List.of(HiddenSample.class), List.of(open));
    assertThatThrownBy(() -> turned.exercise("02-multinomial-regression"))
        .isInstanceOf(BindingException.class)
        .hasMessageContaining("ask a question that the public ones do not: ");
  }

  @Test
  void theDigestCoversAllThatTheTestsAreMadeOf() {
    assertThat(ClassFiles.of(List.of(HiddenSample.class)))
        .containsOnlyKeys(
            HiddenSample.class.getName(),
            HiddenSample.class.getName() + "$Softmax",
            HiddenSample.class.getName() + "$Accuracy");
    assertThat(ClassFiles.of(List.of(MultinomialRegressionChecks.class)))
        .containsKey(MultinomialRegressionChecks.Student.class.getName());
    // Its questions inherit their tests.
    assertThat(ClassFiles.of(List.of(InsideANetworkChecks.class)))
        .containsKeys(
            InsideANetworkChecks.class.getName() + "$Cosine",
            InsideANetworkChecks.class.getPackageName() + ".CosineChecks");
    TestCatalog openOnly = new TestCatalog(List.of(MultinomialRegressionChecks.class), List.of());
    assertThat(TESTS.digest(Exercise02.ID))
        .hasSize(64)
        .isNotEqualTo(openOnly.digest(Exercise02.ID))
        .isEqualTo(
            new TestCatalog(List.of(MultinomialRegressionChecks.class), List.of(HiddenSample.class))
                .digest(Exercise02.ID));
    assertThat(openOnly.exercise(Exercise02.ID).orElseThrow().maximum()).isEqualTo(15);
    assertThat(openOnly.digest("99-none")).isEmpty();
  }
}
