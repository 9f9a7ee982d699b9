package org.gradus.grader.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Notebook, public checks and hidden tests of an exercise speak of the same questions. */
@Tag("one-jdk")
class AgreementTests {

  @Test
  void everyExerciseHasPublicAndHiddenTestsAndNoneHasOneOnly() {
    assertThat(ids(CourseExercise.hiddenClasses().toList()))
        .containsExactlyElementsOf(ids(CourseExercise.publicClasses().toList()))
        .isNotEmpty();
  }

  private static List<String> ids(List<Class<?>> classes) {
    return classes.stream().map(type -> type.getAnnotation(Exercise.class).value()).toList();
  }

  @ParameterizedTest
  @MethodSource("org.gradus.grader.hidden.CourseExercise#all")
  void questionsAreTheSameAndPublicChecksGiveAtLeastHalf(CourseExercise exercise)
      throws IOException {
    Verdict open;
    Verdict hidden;
    try (LocalNotebook notebook = new LocalNotebook(exercise.reference())) {
      open = notebook.open(exercise);
      hidden = notebook.hidden(exercise, "any seed");
    }
    assertThat(promised(exercise).entrySet())
        .as("the points of the notebook's check cells and of the public checks, in one order")
        .containsExactlyElementsOf(by(open, QuestionVerdict::maximum).entrySet());
    assertThat(hidden.questions())
        .extracting(QuestionVerdict::id)
        .as("the questions of hidden tests and of public checks, in one order")
        .containsExactlyElementsOf(promised(exercise).keySet());
    Map<String, List<String>> names = by(open, AgreementTests::names);
    for (QuestionVerdict question : hidden.questions()) {
      assertThat(question.maximum())
          .as("hidden points of %s, of which there are no more than public ones", question.id())
          .isLessThanOrEqualTo(by(open, QuestionVerdict::maximum).get(question.id()));
      assertThat(names(question))
          .as("a hidden test has the name of the public one that it asks again")
          .isSubsetOf(names.get(question.id()));
    }
  }

  /** What the notebook's own metadata promises, by question. */
  private static Map<String, Double> promised(CourseExercise exercise) throws IOException {
    Map<String, Double> promised = new LinkedHashMap<>();
    for (JsonNode cell :
        new ObjectMapper().readTree(exercise.reference().toBytes()).path("cells")) {
      JsonNode nbgrader = cell.at("/metadata/nbgrader");
      if (nbgrader.path("grade").asBoolean()) {
        promised.put(
            cell.at("/metadata/gradus/question").asText(), nbgrader.path("points").asDouble());
      }
    }
    return promised;
  }

  private static List<String> names(QuestionVerdict question) {
    return question.tests().stream().map(TestVerdict::name).toList();
  }

  private static <T> Map<String, T> by(Verdict verdict, Function<QuestionVerdict, T> value) {
    Map<String, T> values = new LinkedHashMap<>();
    verdict.questions().forEach(question -> values.put(question.id(), value.apply(question)));
    return values;
  }
}
