package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.notebook.Release;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The two ends of the scale: the author's solution earns all, and no draw of the inputs is unfair
 * to it; the notebook as released earns nothing.
 */
@Tag("long")
class ReferenceTests {

  /** Each seed is another set of random inputs; fewer do on a second JDK. */
  private static final int SEEDS = Integer.getInteger("gradus.seeds", 200);

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void theAuthorsSolutionEarnsAllWhateverTheSeed(CourseExercise exercise) throws IOException {
    try (LocalNotebook notebook = new LocalNotebook(exercise.reference())) {
      Verdict open = notebook.open(exercise);
      assertThat(open.points()).as(open.toJson()).isEqualTo(open.maximum()).isPositive();
      for (int seed = 0; seed < SEEDS; seed++) {
        Verdict verdict = notebook.hidden(exercise, "seed " + seed);
        assertThat(verdict.points())
            .as("seed %d: %s", seed, verdict.toJson())
            .isEqualTo(verdict.maximum())
            .isPositive();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void theUntouchedReleaseAttemptsNothing(CourseExercise exercise) throws IOException {
    try (LocalNotebook notebook = new LocalNotebook(Release.of(exercise.reference()))) {
      for (Verdict verdict :
          List.of(notebook.open(exercise), notebook.hidden(exercise, "any seed"))) {
        assertThat(verdict.points()).isZero();
        assertThat(verdict.questions())
            .flatExtracting(QuestionVerdict::tests)
            .extracting(TestVerdict::outcome)
            .contains(Outcome.NOT_ATTEMPTED)
            .isSubsetOf(Outcome.NOT_ATTEMPTED, Outcome.SKIPPED);
      }
    }
  }
}
