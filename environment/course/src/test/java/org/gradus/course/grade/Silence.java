package org.gradus.course.grade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.gradus.grader.junit.HiddenExercises;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.report.FeedbackPage;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.QuestionResult;

/** What hidden tests say when they fail stays with staff; a student hears what they gave. */
final class Silence {

  private Silence() {}

  /**
   * Holds a student's page, and what public tests say, against what the hidden ones said.
   *
   * @param result of a submission that fails hidden tests
   * @param page that its student gets
   */
  static void assertKept(Result result, String page) throws JsonProcessingException {
    List<String> secrets = secrets(result);
    assertThat(secrets).as("what the hidden tests said of %s", result.student()).isNotEmpty();
    assertThat(page).doesNotContain(secrets).doesNotContain(names());
    for (QuestionResult question : result.questions()) {
      assertThat(new ObjectMapper().writeValueAsString(question.tests()))
          .doesNotContain(secrets)
          .doesNotContain(names());
    }
    // The control: the page would show it, if somebody took hidden tests for public ones.
    assertThat(FeedbackPage.html(withHiddenAsPublic(result))).contains(secrets);
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
    return ServiceLoader.load(HiddenExercises.class).stream()
        .flatMap(provider -> provider.get().classes().stream())
        .flatMap(type -> Stream.of(type.getSimpleName(), canary(type)))
        .toList();
  }

  private static String canary(Class<?> hidden) {
    try {
      return String.valueOf(hidden.getField("CANARY").get(null));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(hidden + " has no public constant CANARY.", e);
    }
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
