package org.gradus.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.report.FeedbackPage;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.RealSandbox;
import org.gradus.grader.sandbox.Sandbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exercise 02 as students hand it in, in the real sandbox. */
@Tag("long")
class GradingTests {
  /** For code that ends by itself, even while this machine stands still for a while. */
  private static final Limits PATIENT =
      Limits.plain()
          .withTimes(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** For code that never ends. */
  private static final Limits SHORT =
      PATIENT.withTimes(Duration.ofMillis(900), Duration.ofSeconds(2), Duration.ofSeconds(15));

  private static Sandbox sandbox;
  private static TestCatalog tests;

  @BeforeAll
  static void findSandbox() {
    sandbox = RealSandbox.orSkip();
    tests = TestCatalog.find(GradingTests.class.getClassLoader());
  }

  private static Result grade(Exercise02 handIn) throws Exception {
    return grade(handIn.bytes());
  }

  private static Result grade(byte[] handIn) throws Exception {
    return grade(handIn, PATIENT);
  }

  private static Result grade(byte[] handIn, Limits limits) throws Exception {
    return new Grading(sandbox, limits, tests, "secret").grade(Exercise02.ID, "ada", handIn);
  }

  private static QuestionResult question(Result result, String id) {
    return result.questions().stream().filter(q -> q.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<TestVerdict> tests(Result result) {
    return result.questions().stream().flatMap(q -> q.tests().stream()).toList();
  }

  private static void assertOnlyLoses(Result result, String question) {
    assertThat(result.status()).isEqualTo(Status.GRADED);
    assertThat(question(result, question).points()).as(question).isZero();
    assertThat(result.questions())
        .filteredOn(Predicate.not(q -> q.id().equals(question)))
        .hasSize(4)
        .allSatisfy(q -> assertThat(q.points()).as(q.id()).isEqualTo(q.maximum()));
  }

  /** Which points there are is the course's to say, whatever the hand-in's metadata say. */
  @Test
  void whatStudentsMayNotChangeIsRestoredAndTold() throws Exception {
    String changed =
        new String(
                Exercise02.reference().with("check-accuracy", "oops(").bytes(),
                StandardCharsets.UTF_8)
            .replace("\"points\":4", "\"points\":400");
    Grading grading =
        new Grading(
            sandbox,
            PATIENT,
            tests,
            "secret",
            HandOuts.in(Objects.requireNonNull(Exercise02.NOTEBOOK.getParent())));
    Result result = grading.grade(Exercise02.ID, "ada", changed.getBytes(StandardCharsets.UTF_8));
    assertThat(result.points()).isEqualTo(15).isEqualTo(result.maximum());
    assertThat(result.cells()).isEmpty();
    assertThat(result.restored())
        .containsExactly(
            "Cell 5 (check-softmax) says 400 points: what a question is worth is decided by the course.",
            "Cell 14 (check-accuracy) was changed: it was graded as it was handed out.");
    assertThat(FeedbackPage.html(result))
        .contains("Graded as it was handed out", "says 400 points");
    assertThat(Result.fromJson(result.toJson())).isEqualTo(result);
  }

  @Test
  void theReferenceEarnsAll() throws Exception {
    Result result = grade(Exercise02.reference());
    assertThat(result.status()).isEqualTo(Status.GRADED);
    assertThat(result.points()).isEqualTo(result.maximum()).isEqualTo(15);
    assertThat(result.reason()).isNull();
    assertThat(result.cells()).isEmpty();
    assertThat(result.questions())
        .extracting(QuestionResult::id)
        .containsExactly("softmax", "crossEntropy", "oneHot", "accuracy", "confusion");
    assertThat(result.provenance().submission()).hasSize(64);
    assertThat(result.provenance().tests()).hasSize(64).isEqualTo(tests.digest(Exercise02.ID));
  }

  @Test
  void theSameBytesGiveTheSameBytes() throws Exception {
    Exercise02 handIn =
        Exercise02.reference()
            .with("softmax", "double[] softmax(double[] z) { while (true) { } }")
            .with("accuracy", "double accuracy(int[] a, int[] t) { return a[7]; }")
            .first("while (true) { }");
    assertThat(grade(handIn.bytes(), SHORT).toJson())
        .isEqualTo(grade(handIn.bytes(), SHORT).toJson());
  }

  @Test
  void theReleaseEarnsNothingAndIsNotAttempted() throws Exception {
    Result result = grade(Exercise02.released());
    assertThat(result.points()).isZero();
    assertThat(result.maximum()).isEqualTo(15);
    assertThat(result.cells()).isEmpty();
    assertThat(result.reason()).isNull();
    assertThat(tests(result))
        .extracting(TestVerdict::outcome)
        .containsOnly(Outcome.NOT_ATTEMPTED, Outcome.SKIPPED);
  }

  @Test
  void aMissingMethodLosesItsOwnPoints() throws Exception {
    Result result = grade(Exercise02.reference().with("one-hot", "// later"));
    assertOnlyLoses(result, "oneHot");
    assertThat(question(result, "oneHot").tests())
        .allSatisfy(
            test -> {
              assertThat(test.expected()).isEqualTo("double[] oneHot(int label, int classes)");
              assertThat(test.message())
                  .isEqualTo(
                      "Nothing defines oneHot so far (compiler: cannot find symbol: method oneHot(int,int)).");
            });
  }

  @Test
  void aWrongSignatureIsQuoted() throws Exception {
    Result result =
        grade(Exercise02.reference().with("softmax", "float[] softmax(float[] z) { return z; }"));
    assertOnlyLoses(result, "softmax");
    assertThat(question(result, "softmax").tests().get(0))
        .satisfies(
            test -> {
              assertThat(test.expected()).isEqualTo("double[] softmax(double[] z)");
              assertThat(test.actual()).isEqualTo("float[] softmax(float[])");
              assertThat(test.message())
                  .isEqualTo(
                      "softmax cannot be used as the check needs it: incompatible types: double[] cannot be converted to float[].");
            });
  }

  @Test
  void anExceptionHasItsCellAndLine() throws Exception {
    Result result =
        grade(
            Exercise02.reference()
                .with(
                    "softmax",
                    "double[] softmax(double[] z) {\n  z[0] = 1;\n  return new double[] {z[99]};\n}"));
    assertOnlyLoses(result, "softmax");
    assertThat(question(result, "softmax").tests().get(0).actual())
        .isEqualTo(
            "ArrayIndexOutOfBoundsException: Index 99 out of bounds for length 3  (cell 4, line 3)");
  }

  @Test
  void aCellThatDoesNotCompileIsListed() throws Exception {
    Result result =
        grade(
            Exercise02.reference()
                .with("accuracy", "double accuracy(int[] a, int[] t) {\n  return nothing;\n}"));
    assertOnlyLoses(result, "accuracy");
    assertThat(question(result, "accuracy").tests().get(0).message())
        .isEqualTo("accuracy cannot run yet: nothing defines variable nothing so far.");
    Result throwing = grade(Exercise02.reference().first("int x = 1;\nint y = x / 0;"));
    assertThat(throwing.points()).isEqualTo(15);
    assertThat(throwing.cells())
        .containsExactly(
            new CellProblem(1, 2, "threw", "It threw java.lang.ArithmeticException: / by zero."));
    Result rejected = grade(Exercise02.reference().first("int x = 1;\n\nint y = \"one\";"));
    assertThat(rejected.cells())
        .containsExactly(
            new CellProblem(
                1,
                3,
                "rejected",
                "It does not compile: incompatible types: java.lang.String cannot be converted to int."));
  }

  @Test
  void anEndlessLoopCostsOneTimeOut() throws Exception {
    Exercise02 handIn =
        Exercise02.reference().with("softmax", "double[] softmax(double[] z) { while (true) { } }");
    long start = System.nanoTime();
    Result result = grade(handIn.bytes(), SHORT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
    assertOnlyLoses(result, "softmax");
    assertThat(question(result, "softmax").tests())
        .extracting(TestVerdict::outcome)
        .containsExactly(Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED, Outcome.SKIPPED);
    assertThat(result.reason())
        .isEqualTo("softmax did not return within 0.9 s: look for a loop that never ends.");
  }

  @Test
  void exitEndsOnlyItsOwnTests() throws Exception {
    Result result =
        grade(
            Exercise02.reference()
                .with(
                    "one-hot",
                    "double[] oneHot(int label, int classes) { System.exit(0); return null; }"));
    assertOnlyLoses(result, "oneHot");
    assertThat(result.reason())
        .isEqualTo("oneHot did not return: the code ended its own process, with exit status 0.");
    // Another input might not end it; but there is an end to that too.
    assertThat(question(result, "oneHot").tests().get(1).message()).isEqualTo(result.reason());
  }

  @Test
  void memoryEndsOnlyItsOwnTests() throws Exception {
    Exercise02 handIn =
        Exercise02.reference()
            .with(
                "accuracy",
                "double accuracy(int[] a, int[] t) { List<long[]> all = new ArrayList<>(); while (true) all.add(new long[1 << 24]); }");
    Result result = grade(handIn);
    assertOnlyLoses(result, "accuracy");
    assertThat(result.reason()).isEqualTo("accuracy did not return: the code ran out of memory.");
  }

  /** What the notebook calls by Java's names is the notebook's own; the adapters mean Java's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class String {}\nclass System {}\nclass Double {}\nclass Override {}",
        "class Object {}",
        "interface Student {}\nclass GradusAdapter {}\nint gradus$0 = 1;\nint a0 = 2;",
      })
  void aNotebooksOwnNamesConfuseNobody(String names) throws Exception {
    Result result = grade(Exercise02.reference().first(names));
    assertThat(result.points()).as(result.toJson()).isEqualTo(15);
  }

  @Test
  void whatIsNoNotebookIsNotGradedAndTheStudentHearsWhy() throws Exception {
    assertNotGradable("", "The file is empty");
    assertNotGradable(" \n\n", "The file is empty");
    assertNotGradable("{\"cells\": [", "no valid JSON");
    assertNotGradable("[1, 2]", "this is JSON, but no notebook");
    assertNotGradable("PK\u0003\u0004", "no valid JSON");
    String python =
        new String(Exercise02.reference().bytes(), StandardCharsets.UTF_8)
            .replace("\"language\":\"java\"", "\"language\":\"python\"");
    assertNotGradable(python, "another language (python)");
    String empty = "{\"nbformat\": 4, \"nbformat_minor\": 5, \"metadata\": {}, \"cells\": [%s]}";
    assertNotGradable(empty.formatted(""), "no cell with code");
    assertNotGradable(
        empty.formatted(
            "{\"cell_type\": \"code\", \"metadata\": {}, \"execution_count\": null, \"outputs\": [], \"source\": \"  \"}"),
        "no cell with code");
    byte[] latin = "{\"nbformat\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(grade(latin).reason()).contains("UTF-8");
  }

  private static void assertNotGradable(String content, String reason) throws Exception {
    Result result = grade(content.getBytes(StandardCharsets.UTF_8));
    assertThat(result.status()).as(content).isEqualTo(Status.NOT_GRADABLE);
    assertThat(result.reason()).contains(reason);
    assertThat(result.points()).isZero();
    assertThat(result.maximum()).isEqualTo(15);
  }

  @Test
  void anUnknownExerciseIsNotGraded() throws Exception {
    Result result =
        new Grading(sandbox, SHORT, tests, "secret")
            .grade("99-none", "ada", Exercise02.reference().bytes());
    assertThat(result.status()).isEqualTo(Status.NOT_GRADABLE);
    assertThat(result.reason())
        .isEqualTo(
            "There are no tests for an exercise \"99-none\"; there are some for %s."
                .formatted(String.join(", ", tests.ids())));
    assertThat(result.reason()).contains("02-multinomial-regression");
    assertThat(result.maximum()).isZero();
  }
}
