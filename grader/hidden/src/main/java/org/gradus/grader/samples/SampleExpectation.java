package org.gradus.grader.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.QuestionResult;

/** Holds a result against what the sample's header says of it. */
public final class SampleExpectation {

  private static final double CLOSE = 1e-9;

  private final Sample sample;
  private final Result result;
  private final List<String> differences = new ArrayList<>();

  private SampleExpectation(Sample sample, Result result) {
    this.sample = sample;
    this.result = result;
  }

  /** What is not as the header says, a sentence each; empty when all is. */
  public static List<String> differences(Sample sample, Result result) {
    SampleExpectation expectation = new SampleExpectation(sample, result);
    expectation.look();
    return List.copyOf(expectation.differences);
  }

  private void look() {
    require(
        result.status() == sample.outcome(),
        "it is %s, not %s: %s".formatted(result.status(), sample.outcome(), result.reason()));
    sample
        .reason()
        .ifPresent(
            words ->
                require(
                    reasons().anyMatch(text -> text.contains(words)),
                    "neither reason nor cells say \"%s\": %s %s %s"
                        .formatted(words, result.reason(), result.cells(), result.restored())));
    require(
        sample.reason().isPresent() || result.restored().isEmpty(),
        "its header gives no reason why cells were restored: %s".formatted(result.restored()));
    sample.loses().forEach(this::requireNamed);
    look("public", sample.publicPoints(), QuestionResult::tests);
    look("hidden", sample.hiddenPoints(), QuestionResult::hidden);
    sample
        .says()
        .ifPresent(
            words ->
                require(
                    messages().anyMatch(text -> text.contains(words)),
                    "no failed public test says \"%s\": %s".formatted(words, messages().toList())));
  }

  private interface Side {
    List<TestVerdict> of(QuestionResult question);
  }

  /** The points where the header tells them, else every single test. */
  private void look(String name, OptionalDouble points, Side side) {
    if (points.isPresent()) {
      double earned =
          result.questions().stream()
              .flatMap(question -> side.of(question).stream())
              .mapToDouble(TestVerdict::points)
              .sum();
      require(
          Math.abs(earned - points.getAsDouble()) < CLOSE,
          "its %s tests earned %s points, not %s".formatted(name, earned, points.getAsDouble()));
      return;
    }
    for (QuestionResult question : result.questions()) {
      for (TestVerdict test : side.of(question)) {
        boolean lost = isLost(question.id(), test.name());
        require(
            lost ? test.points() < CLOSE : test.outcome() == Outcome.PASSED,
            "the %s test %s.%s should %s: %s"
                .formatted(name, question.id(), test.name(), lost ? "give nothing" : "pass", test));
      }
    }
  }

  private boolean isLost(String question, String test) {
    return sample.loses().contains(question) || sample.loses().contains(question + "." + test);
  }

  private void requireNamed(String lost) {
    boolean known =
        result.questions().stream()
            .flatMap(
                question ->
                    Stream.concat(
                        Stream.of(question.id()),
                        tests(question).map(test -> question.id() + "." + test.name())))
            .anyMatch(lost::equals);
    require(known, "there is no question or test " + lost);
  }

  private static Stream<TestVerdict> tests(QuestionResult question) {
    return Stream.concat(question.tests().stream(), question.hidden().stream());
  }

  private Stream<String> reasons() {
    return Stream.of(
            Stream.ofNullable(result.reason()),
            result.cells().stream().map(CellProblem::problem),
            result.restored().stream())
        .flatMap(texts -> texts);
  }

  private Stream<String> messages() {
    return result.questions().stream()
        .flatMap(question -> question.tests().stream())
        .filter(test -> test.outcome() == Outcome.FAILED)
        .map(TestVerdict::message)
        .filter(Objects::nonNull);
  }

  private void require(boolean good, String difference) {
    if (!good) {
      differences.add(sample.name() + ": " + difference + ".");
    }
  }
}
