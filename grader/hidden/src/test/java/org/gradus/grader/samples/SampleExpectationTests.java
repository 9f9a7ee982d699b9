package org.gradus.grader.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header that is wrong about a result is found out. */
class SampleExpectationTests {

  // Both tests of the first question pass, of the second the public one and not the hidden one.
  private static final Result RESULT =
      new Result(
          Result.FORMAT,
          "02-x",
          "a",
          Status.GRADED,
          "A call ran too long.",
          3,
          4,
          List.of(
              question("softmax", test("formula", Outcome.PASSED), test("formula", Outcome.PASSED)),
              question("oneHot", test("first", Outcome.PASSED), test("fresh", Outcome.FAILED))),
          List.of(new CellProblem(3, 1, "threw", "java.lang.Error: broken")),
          new Provenance("", "", "", ""));

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "// Loses: oneHot.fresh|",
        "// Loses: oneHot.fresh\\n// Reason: too long|",
        "// Loses: oneHot.fresh\\n// Reason: broken|",
        "// Points: 2 public, 1 hidden|",
        "// Points: 2 public|the hidden test oneHot.fresh should pass",
        "// Points: 1 public, 1 hidden|its public tests earned 2.0 points, not 1.0",
        "// Loses: oneHot|the public test oneHot.first should give nothing",
        "// Loses: oneHot.fresh, softmax.formula|the public test softmax.formula should give",
        "// Loses: oneHot.fresh, oneHot.last|there is no question or test oneHot.last",
        "// Loses: oneHot.fresh\\n// Reason: too short|neither reason nor cells say \"too short\"",
        "// Loses: oneHot.fresh\\n// Says: wrong|no failed public test says \"wrong\"",
      })
  void everyLineIsHeldAgainstTheResult(String lines, String difference) throws IOException {
    assertDifference("// Outcome: graded\n" + lines.replace("\\n", "\n"), difference);
  }

  @Test
  void theOutcomeToo() throws IOException {
    assertDifference(
        "// Outcome: not gradable\n// Points: 2 public, 1 hidden",
        "it is GRADED, not NOT_GRADABLE");
  }

  @Test
  void aRestoredCellMustBeForeseen() throws IOException {
    Result restored =
        new Result(
            RESULT.format(),
            RESULT.exercise(),
            RESULT.student(),
            RESULT.status(),
            RESULT.reason(),
            RESULT.points(),
            RESULT.maximum(),
            RESULT.questions(),
            RESULT.cells(),
            List.of("Cell 3 (check) was changed."),
            RESULT.provenance());
    String header = "// What it is: x\n// Outcome: graded\n// Loses: oneHot.fresh\n";
    Path silent = Files.writeString(folder.resolve("silent.jsh"), header);
    Path told = Files.writeString(folder.resolve("told.jsh"), header + "// Reason: was changed\n");
    assertThat(SampleExpectation.differences(SampleReader.read(silent), restored))
        .singleElement()
        .asString()
        .contains("gives no reason why cells were restored: [Cell 3 (check) was changed.]");
    assertThat(SampleExpectation.differences(SampleReader.read(told), restored)).isEmpty();
  }

  private void assertDifference(String lines, @org.jspecify.annotations.Nullable String difference)
      throws IOException {
    Path file = folder.resolve("a.jsh");
    Files.writeString(file, "// What it is: x\n" + lines + "\n");
    List<String> found = SampleExpectation.differences(SampleReader.read(file), RESULT);
    if (difference == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).anyMatch(sentence -> sentence.startsWith("a: " + difference));
    }
  }

  private static QuestionResult question(String id, TestVerdict open, TestVerdict hidden) {
    return new QuestionResult(
        id, id, open.points() + hidden.points(), 2, List.of(open), List.of(hidden));
  }

  private static TestVerdict test(String name, Outcome outcome) {
    boolean passed = outcome == Outcome.PASSED;
    return new TestVerdict(
        name, name, passed ? 1 : 0, 1, outcome, passed ? 1 : 0, 1, null, null, null, null, null);
  }
}
