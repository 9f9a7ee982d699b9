package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.samples.Sample;
import org.gradus.grader.samples.SampleExpectation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes that people make, planted: each loses what its file says, and nothing else, in the
 * public checks, which name it, and in the hidden tests, whatever their seed.
 */
@Tag("long")
@Tag("one-jdk")
class MisconceptionTests {

  /** Each seed is another set of random inputs; {@code -Dgradus.seeds=100} looks harder. */
  private static final int SEEDS = Integer.getInteger("gradus.seeds", 5);

  static Stream<Arguments> planted() throws IOException {
    List<Arguments> planted = new ArrayList<>();
    for (CourseExercise exercise : CourseExercise.all().toList()) {
      exercise.misconceptions().forEach(sample -> planted.add(Arguments.of(exercise, sample)));
    }
    return planted.stream();
  }

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void everyExerciseHasAtLeastThree(CourseExercise exercise) throws IOException {
    assertThat(exercise.misconceptions())
        .as("planted misconceptions of %s: samples with a line \"// Says:\"", exercise)
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void aMisconceptionIsNamedAndLosesItsPointsPublicAndHidden(CourseExercise exercise, Sample sample)
      throws IOException {
    for (Result result : results(exercise, sample)) {
      assertThat(SampleExpectation.differences(sample, result)).isEmpty();
      assertThat(hiddenPoints(result))
          .as("hidden points with %s", result.provenance().seed())
          .isLessThan(result.questions().stream().mapToDouble(QuestionResult::hiddenMaximum).sum());
    }
  }

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void whoTypesInTheAnswersToThePublicChecksEarnsNothingHidden(CourseExercise exercise)
      throws IOException {
    for (Result result : results(exercise, exercise.sample("hard-coded-answers"))) {
      assertThat(result.points())
          .as("public points")
          .isEqualTo(
              result.maximum()
                  - result.questions().stream().mapToDouble(QuestionResult::hiddenMaximum).sum());
      assertThat(hiddenPoints(result)).as("with %s", result.provenance().seed()).isZero();
    }
  }

  private static double hiddenPoints(Result result) {
    return result.questions().stream().mapToDouble(QuestionResult::hiddenPoints).sum();
  }

  private static List<Result> results(CourseExercise exercise, Sample sample) throws IOException {
    NotebookFile handIn = NotebookFile.readSources(sample.source(), exercise.handIn(sample));
    try (LocalNotebook notebook = new LocalNotebook(handIn)) {
      return notebook.results(exercise, SEEDS);
    }
  }
}
