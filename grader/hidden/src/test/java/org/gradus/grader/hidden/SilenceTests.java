package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.grader.grading.Grading;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.report.FeedbackPage;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.Unprotected;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What hidden tests say when they fail stays with staff; a student hears what they gave. */
@Tag("one-jdk")
class SilenceTests {

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void noPublicTestAndNoFeedbackPageRepeatsIt(CourseExercise exercise) throws Exception {
    Grading grading =
        new Grading(
            new Unprotected(),
            Limits.plain(),
            TestCatalog.find(getClass().getClassLoader()),
            "a secret of this test");
    List<Sample> samples = new ArrayList<>(exercise.misconceptions());
    samples.add(exercise.sample("hard-coded-answers"));
    for (Sample sample : samples) {
      Result result = grading.grade(exercise.id(), "ada", exercise.handIn(sample));
      List<String> secrets = secrets(result);
      assertThat(secrets).as("what the hidden tests said of %s", sample.name()).isNotEmpty();
      assertThat(FeedbackPage.html(result)).doesNotContain(secrets).doesNotContain(names());
      for (QuestionResult question : result.questions()) {
        assertThat(new ObjectMapper().writeValueAsString(question.tests()))
            .doesNotContain(secrets)
            .doesNotContain(names());
      }
      // The control: the page would show it, if somebody took hidden tests for public ones.
      assertThat(FeedbackPage.html(withHiddenAsPublic(result))).contains(secrets);
    }
  }

  /** The texts in which failed hidden tests tell of their inputs and of what they ask. */
  private static List<String> secrets(Result result) {
    return result.questions().stream()
        .flatMap(question -> question.hidden().stream())
        .filter(test -> test.outcome() == Outcome.FAILED)
        .map(TestVerdict::message)
        .flatMap(Stream::ofNullable)
        .toList();
  }

  private static List<String> names() {
    return CourseExercise.hiddenClasses()
        .flatMap(type -> Stream.of(type.getSimpleName(), CanaryTests.canary(type)))
        .toList();
  }

  private static Result withHiddenAsPublic(Result result) {
    return new Result(
        result.format(),
        result.exercise(),
        result.student(),
        result.status(),
        result.reason(),
        result.points(),
        result.maximum(),
        result.questions().stream()
            .map(
                q ->
                    new QuestionResult(
                        q.id(), q.title(), q.points(), q.maximum(), q.hidden(), List.of()))
            .toList(),
        result.cells(),
        result.provenance());
  }
}
