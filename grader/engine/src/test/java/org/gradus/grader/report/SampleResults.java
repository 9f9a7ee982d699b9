package org.gradus.grader.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.result.Status;
import org.jspecify.annotations.Nullable;

/** Results of every kind, by a name that can be a file's. */
public final class SampleResults {
  /** Of most of them. */
  public static final String EXERCISE = "02-multinomial-regression";

  static final Provenance RESTS_ON =
      new Provenance(
          "9f2c4a7be0d15386".repeat(4), "31d8b06fe2a94c57".repeat(4), "0.1.0", "5eed".repeat(16));

  /** Words of hidden tests: on no page. */
  public static final String SECRET = "hidden-words";

  private SampleResults() {}

  /** Each by its name. */
  public static Map<String, Result> all() {
    Map<String, Result> all = new LinkedHashMap<>();
    all.put("full-marks", graded("s1041", null, List.of(), solved()));
    all.put("half-right", graded("s1057", null, List.of(), halfRight()));
    all.put("nothing", graded("s1063", null, List.of(), wrong()));
    all.put("untouched", graded("s1070", null, List.of(), untouched()));
    all.put(
        "cells-failed",
        graded(
            "s1088",
            "Cell 10: it did not end within 5 s. accuracy did not return: the code ended its own process.",
            List.of(
                new CellProblem(
                    4,
                    3,
                    "rejected",
                    "It does not compile: incompatible types: possible lossy conversion from double to float."),
                new CellProblem(7, 1, "threw", "It threw ArithmeticException: / by zero."),
                new CellProblem(10, 0, "stopped", "It did not end within 5 s.")),
            halfRight()));
    all.put(
        "not-gradable",
        refused(
            Status.NOT_GRADABLE,
            EXERCISE,
            "This notebook is written in Python (kernel python3), and the exercise is in Java."));
    all.put("not-gradable-unknown", refused(Status.NOT_GRADABLE, "", null));
    all.put(
        "grader-fault",
        refused(Status.GRADER_FAULT, EXERCISE, "java.lang.NullPointerException in Grading.java"));
    all.put("hostile", hostile("<script>document.title='hit'</script>\u202egnp.exe\u001b[31mred"));
    all.put("huge", hostile("W".repeat(60_000) + "\n".repeat(3_000) + "e\u0301\u0302".repeat(500)));
    return all;
  }

  static Result graded(
      String student, @Nullable String reason, List<CellProblem> cells, List<QuestionResult> of) {
    return new Result(
        Result.FORMAT,
        EXERCISE,
        student,
        Status.GRADED,
        reason,
        of.stream().mapToDouble(QuestionResult::points).sum(),
        of.stream().mapToDouble(QuestionResult::maximum).sum(),
        of,
        cells,
        RESTS_ON);
  }

  static Result refused(Status status, String exercise, @Nullable String reason) {
    return new Result(
        Result.FORMAT,
        exercise,
        "s1099",
        status,
        reason,
        0,
        exercise.isEmpty() ? 0 : 30,
        List.of(),
        List.of(new CellProblem(1, 1, "threw", "never shown")),
        RESTS_ON);
  }

  static QuestionResult question(String id, String title, List<TestVerdict> tests, String hidden) {
    List<TestVerdict> secret = hidden.chars().mapToObj(SampleResults::hidden).toList();
    List<TestVerdict> all = new ArrayList<>(tests);
    all.addAll(secret);
    return new QuestionResult(
        id,
        title,
        all.stream().mapToDouble(TestVerdict::points).sum(),
        all.stream().mapToDouble(TestVerdict::maximum).sum(),
        tests,
        secret);
  }

  /** A hidden test by the sign of its outcome. */
  private static TestVerdict hidden(int sign) {
    Outcome outcome =
        switch (sign) {
          case '+' -> Outcome.PASSED;
          case '-' -> Outcome.FAILED;
          case '0' -> Outcome.NOT_ATTEMPTED;
          default -> Outcome.SKIPPED;
        };
    String words = outcome == Outcome.PASSED ? null : SECRET;
    int passed = outcome == Outcome.PASSED ? 1 : 0;
    return new TestVerdict(
        SECRET, SECRET, passed, 1, outcome, passed, 1, words, words, words, words, words);
  }

  static TestVerdict passed(String sentence, double points) {
    return new TestVerdict(
        "test", sentence, points, points, Outcome.PASSED, 1, 1, null, null, null, null, null);
  }

  static TestVerdict stub(String sentence, String method) {
    return new TestVerdict(
        "test",
        sentence,
        0,
        1,
        Outcome.NOT_ATTEMPTED,
        0,
        1,
        null,
        null,
        null,
        "Not written yet: %s. Write it, run its cell, and check again.".formatted(method),
        null);
  }

  static final TestVerdict OVERFLOWS =
      new TestVerdict(
          "isStable",
          "does not overflow on large scores",
          0,
          1,
          Outcome.FAILED,
          0,
          1,
          "softmax([1000.0, 1000.0])",
          "[0.5, 0.5]  (within 1e-9)",
          "[NaN, NaN]",
          "softmax of {1000, 1000}: Math.exp(1000) overflows to infinity, and infinity divided by"
              + " infinity is not a number",
          "Subtract the largest score from every score before you exponentiate.");

  static final TestVerdict THROWS =
      new TestVerdict(
          "firstAndLast",
          "has a place for the first and the last class",
          0,
          1,
          Outcome.FAILED,
          0,
          1,
          "oneHot(2, 3)",
          null,
          "ArrayIndexOutOfBoundsException: Index 3 out of bounds for length 3  (cell 9, line 4)",
          "The code stopped before it returned a value.",
          "Classes count from 0: of 3 classes the last is number 2.");

  static final TestVerdict SOME_CASES =
      new TestVerdict(
          "looksAtTheTrueClass",
          "looks at the true class alone",
          1.33,
          2,
          Outcome.FAILED,
          2,
          3,
          "crossEntropy([0.2, 0.3, 0.5], 2)",
          "0.6931471805599453",
          "1.6094379124341003",
          "2 of 3 cases passed; the first that did not: true class 2.",
          null);

  static final TestVerdict MISFIT =
      new TestVerdict(
          "isTheShare",
          "is the share of answers that are right",
          0,
          2,
          Outcome.FAILED,
          0,
          1,
          null,
          "double accuracy(int[] answers, int[] truth)",
          "float accuracy(int[] answers, int[] truth)",
          "The notebook defines it with another type.",
          "In Java, 3 / 4 is 0: make one of the two a double first.");

  static final TestVerdict SKIPPED =
      new TestVerdict(
          "rowsAreTheTruth",
          "has the truth in its rows and the answers in its columns",
          0,
          2,
          Outcome.SKIPPED,
          0,
          1,
          null,
          null,
          null,
          "Not run, because it needs the check \"has a row and a column for every class\" first.",
          null);

  static List<QuestionResult> solved() {
    return List.of(
        question(
            "softmax",
            "Scores become probabilities",
            List.of(
                passed("gives the formula's numbers", 1),
                passed("adds up to one", 1),
                passed("does not overflow on large scores", 1)),
            "++"),
        question(
            "crossEntropy",
            "The price of surprise",
            List.of(passed("looks at the true class alone", 2)),
            "+"));
  }

  static List<QuestionResult> halfRight() {
    return List.of(
        question(
            "softmax",
            "Scores become probabilities",
            List.of(
                passed("gives the formula's numbers", 1), passed("adds up to one", 1), OVERFLOWS),
            "+-"),
        question("crossEntropy", "The price of surprise", List.of(SOME_CASES), ""),
        question(
            "oneHot",
            "Labels as vectors",
            List.of(passed("has its one at the place of the label", 1), THROWS),
            "--"),
        question("accuracy", "The share of right answers", List.of(MISFIT), "-"),
        question(
            "confusion",
            "Which class was taken for which",
            List.of(stub("has a row and a column for every class", "confusion"), SKIPPED),
            "0s"),
        question(
            "argmax",
            "The answer of a network",
            List.of(passed("names the class with the largest score", 2)),
            "+--"),
        question("top5", "Five guesses", List.of(passed("has five answers", 2)), "++"),
        question("order", "Sorting by score", List.of(SKIPPED), "s"),
        question("late", "In time", List.of(passed("is written", 1)), "ss"));
  }

  static List<QuestionResult> wrong() {
    return List.of(
        question("softmax", "Scores become probabilities", List.of(OVERFLOWS), "--"),
        question("oneHot", "Labels as vectors", List.of(THROWS), "-"));
  }

  static List<QuestionResult> untouched() {
    return List.of(
        question(
            "softmax",
            "Scores become probabilities",
            List.of(stub("gives the formula's numbers", "softmax")),
            "00"),
        question(
            "oneHot",
            "Labels as vectors",
            List.of(stub("has its one at the place of the label", "oneHot")),
            "0"));
  }

  /** The same words wherever a result has room for words. */
  static Result hostile(String words) {
    TestVerdict test =
        new TestVerdict(
            words, words, 0, 1, Outcome.FAILED, 0, 1, words, words, words, words, words);
    TestVerdict silent =
        new TestVerdict(words, words, 1, 1, Outcome.PASSED, 1, 1, null, null, null, null, null);
    QuestionResult question =
        new QuestionResult(words, words, 1, 3, List.of(test, silent), List.of(test));
    return new Result(
        Result.FORMAT,
        words,
        words,
        Status.GRADED,
        words,
        1,
        3,
        List.of(question),
        List.of(new CellProblem(1, 1, words, words)),
        new Provenance(words, words, words, words));
  }
}
