package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.gradus.grader.junit.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No draw of the inputs is unfair: whoever is right loses nothing, whatever the seed. */
class ReferenceTests {
  private static final int SEEDS = 200;

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void theAuthorsSolutionEarnsAllWhateverTheSeed(CourseExercise exercise) throws IOException {
    try (LocalNotebook notebook = new LocalNotebook(exercise.reference())) {
      for (int seed = 0; seed < SEEDS; seed++) {
        Verdict verdict = notebook.run(exercise.hidden(), "seed " + seed);
        assertThat(verdict.points())
            .as("seed %d: %s", seed, verdict.toJson())
            .isEqualTo(verdict.maximum())
            .isPositive();
      }
    }
  }
}
