package org.gradus.grader.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.JShell;
import org.gradus.grader.binding.KernelBinding;
import org.gradus.grader.junit.Checks;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reference of the exercise's own notebook, and mistakes that people make, under its checks.
 */
class MultinomialRegressionChecksTests {
  private static final Path NOTEBOOK =
      Path.of(System.getProperty("gradus.root", "../.."))
          .resolve("notebooks/exercises/02-multinomial-regression.ipynb");

  private final JShell shell = JShell.builder().executionEngine("local").build();
  private final Checks checks = new Checks(MultinomialRegressionChecks.class);

  @BeforeEach
  void theReference() throws IOException {
    shell.eval("import java.util.*;");
    for (JsonNode cell : new ObjectMapper().readTree(NOTEBOOK.toFile()).path("cells")) {
      if (cell.path("metadata").path("nbgrader").path("solution").asBoolean()) {
        StringBuilder source = new StringBuilder();
        cell.path("source").forEach(line -> source.append(line.textValue()));
        shell.eval(source.toString());
      }
    }
  }

  @AfterEach
  void close() {
    shell.close();
  }

  @Test
  void theReferenceEarnsAllThatTheNotebookPromises() throws IOException {
    Verdict verdict = run();
    assertThat(verdict.points()).isEqualTo(verdict.maximum()).isEqualTo(promised());
  }

  @Test
  void testsRunInTheOrderOfTheirTasks() {
    assertThat(run().questions().get(0).tests())
        .extracting(TestVerdict::sentence)
        .containsExactly(
            "gives the formula's numbers in a new array",
            "adds up to one",
            "does not overflow on large scores",
            "works for any number of classes");
  }

  @Test
  void whatIsNotWrittenYetEarnsNothing() {
    for (String signature :
        List.of(
            "double[] softmax(double[] z)",
            "double crossEntropy(double[] p, int label)",
            "double[] oneHot(int label, int classes)",
            "double accuracy(int[] answers, int[] truth)",
            "int[][] confusion(int[] answers, int[] truth, int classes)")) {
      shell.eval(signature + " { throw new UnsupportedOperationException(\"Not written yet\"); }");
    }
    assertThat(run().points()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "softmax|3|overflows|double[] softmax(double[] z) { double s = 0; for (double v : z)"
            + " s += Math.exp(v); double[] p = new double[z.length]; for (int k = 0; k < p.length;"
            + " k++) p[k] = Math.exp(z[k]) / s; return p; }",
        "crossEntropy|1|natural logarithm|double crossEntropy(double[] p, int label) { return"
            + " -Math.log(p[label]) / Math.log(2); }",
        "accuracy|1|integer division|double accuracy(int[] answers, int[] truth) { int right = 0;"
            + " for (int n = 0; n < truth.length; n++) if (answers[n] == truth[n]) right++;"
            + " return right / truth.length; }",
        "confusion|1|transposed|int[][] confusion(int[] answers, int[] truth, int classes) {"
            + " int[][] c = new int[classes][classes]; for (int n = 0; n < truth.length; n++)"
            + " c[answers[n]][truth[n]]++; return c; }",
      })
  void aMisconceptionLosesItsPointsAndIsNamed(
      String question, double points, String keyword, String source) {
    shell.eval(source);
    Verdict verdict;
    try (KernelBinding binding = new KernelBinding(shell, frame -> "")) {
      verdict = checks.run(question, binding);
    }
    assertThat(verdict.points()).isEqualTo(points);
    assertThat(verdict.questions().get(0).tests())
        .filteredOn(test -> test.outcome() == Outcome.FAILED)
        .isNotEmpty()
        .anySatisfy(test -> assertThat(test.message()).contains(keyword));
  }

  private Verdict run() {
    try (KernelBinding binding = new KernelBinding(shell, frame -> "")) {
      return checks.run(binding);
    }
  }

  private static double promised() throws IOException {
    List<Integer> points = new ArrayList<>();
    new ObjectMapper()
        .readTree(NOTEBOOK.toFile())
        .findValues("nbgrader")
        .forEach(cell -> points.add(cell.path("points").asInt()));
    return points.stream().mapToInt(Integer::intValue).sum();
  }
}
