package org.gradus.grader.hidden;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.samples.Sample;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The mistakes that people make, planted: a sample that says what a public check must tell the
 * student. What it loses there it loses in the hidden tests too, whatever the seed, and nothing
 * else.
 */
class MisconceptionTests {
  private static final int SEEDS = 20;

  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> planted() throws IOException {
    List<Arguments> planted = new ArrayList<>();
    for (CourseExercise exercise : CourseExercise.all().toList()) {
      exercise.samples().stream()
          .filter(sample -> sample.says().isPresent())
          .forEach(sample -> planted.add(Arguments.of(exercise, sample)));
    }
    return planted.stream();
  }

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void everyExerciseHasAtLeastThree(CourseExercise exercise) throws IOException {
    assertThat(exercise.samples())
        .filteredOn(sample -> sample.says().isPresent())
        .as("planted misconceptions: samples with a line \"// Says:\"")
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("planted")
  void aMisconceptionIsNamedAndLosesItsPointsPublicAndHidden(CourseExercise exercise, Sample sample)
      throws IOException {
    try (LocalNotebook notebook = new LocalNotebook(exercise.handIn(sample, folder))) {
      Verdict open = notebook.run(exercise.open());
      Set<String> lost =
          names(open).entrySet().stream()
              .filter(test -> isLost(test.getKey(), sample))
              .map(Map.Entry::getKey)
              .collect(toSet());
      assertThat(lost).as("what it says that it loses").isNotEmpty();
      assertThat(failed(open)).as("public checks that it loses").isEqualTo(lost);
      assertThat(names(open).values())
          .filteredOn(test -> test.outcome() == Outcome.FAILED)
          .anySatisfy(test -> assertThat(test.message()).contains(sample.says().orElseThrow()));
      for (int seed = 0; seed < SEEDS; seed++) {
        Verdict hidden = notebook.run(exercise.hidden(), "seed " + seed);
        assertThat(failed(hidden))
            .as("hidden tests that it loses with seed %d", seed)
            .isNotEmpty()
            .isEqualTo(names(hidden).keySet().stream().filter(lost::contains).collect(toSet()));
      }
    }
  }

  /** Whether a sample's header names the test, or all of its question. */
  private static boolean isLost(String test, Sample sample) {
    return sample.loses().stream().anyMatch(one -> test.equals(one) || test.startsWith(one + "."));
  }

  /** All tests, as {@code softmax.isStable}. */
  private static Map<String, TestVerdict> names(Verdict verdict) {
    return verdict.questions().stream()
        .flatMap(
            question ->
                question.tests().stream()
                    .map(test -> Map.entry(question.id() + "." + test.name(), test)))
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Set<String> failed(Verdict verdict) {
    return names(verdict).entrySet().stream()
        .filter(test -> test.getValue().outcome() != Outcome.PASSED)
        .map(Map.Entry::getKey)
        .collect(toSet());
  }

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void whoTypesInTheAnswersToThePublicChecksEarnsNothingHidden(CourseExercise exercise)
      throws IOException {
    Sample typedIn =
        exercise.samples().stream()
            .filter(sample -> sample.name().equals("hard-coded-answers"))
            .findFirst()
            .orElseThrow();
    try (LocalNotebook notebook = new LocalNotebook(exercise.handIn(typedIn, folder))) {
      assertThat(failed(notebook.run(exercise.open()))).isEmpty();
      for (int seed = 0; seed < SEEDS; seed++) {
        assertThat(notebook.run(exercise.hidden(), "seed " + seed).points())
            .as("hidden points with seed %d", seed)
            .isZero();
      }
    }
  }
}
