package org.gradus.course.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.course.CourseException;
import org.gradus.grader.junit.HiddenExercises;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.notebook.Cell;
import org.gradus.grader.notebook.NotebookFile;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.QuestionResult;
import org.gradus.grader.worker.CourseSecret;

/** Looks on students' pages for what no student may see. */
final class Leaks {

  /** Shorter texts, such as "0.5", are on every page. */
  private static final int TELLING = 16;

  private final Map<String, String> secrets = new LinkedHashMap<>();

  /**
   * Knows the hidden tests' canaries, the course's secret, the scene's key and the solution.
   *
   * @param reference the solved exercise
   */
  Leaks(NotebookFile reference) throws IOException {
    secrets.put(CourseSecret.read(), "the course's secret");
    secrets.put(Scene.CANARY, "a key of the machine that grades");
    for (HiddenExercises hidden : ServiceLoader.load(HiddenExercises.class)) {
      for (Class<?> tests : hidden.classes()) {
        secrets.put(canary(tests), "the canary of " + tests.getSimpleName());
        secrets.put(tests.getName(), "the name of hidden tests");
      }
    }
    solution(reference).forEach(line -> secrets.put(line, "a line of the solution"));
  }

  private static String canary(Class<?> tests) {
    try {
      return String.valueOf(tests.getField("CANARY").get(null));
    } catch (ReflectiveOperationException e) {
      throw new CourseException(tests.getName() + " has no public constant CANARY.");
    }
  }

  private static List<String> solution(NotebookFile reference) {
    List<String> lines = new ArrayList<>();
    for (Cell cell : reference.cells()) {
      boolean inside = false;
      for (String line : cell.source().lines().map(String::strip).toList()) {
        inside = line.equals("// BEGIN SOLUTION") || (inside && !line.equals("// END SOLUTION"));
        if (inside && line.length() >= TELLING) {
          lines.add(line);
        }
      }
    }
    return lines;
  }

  /** What the page of a submission shows and should not, a sentence each. */
  List<String> on(Submitted submitted) {
    List<String> found = new ArrayList<>();
    secrets.forEach(
        (secret, name) -> {
          if (submitted.page().contains(secret)) {
            found.add(submitted.result().student() + ": the page shows " + name + ".");
          }
        });
    Result result = submitted.result();
    // What a public test says too, such as that the code ran too long, is no secret.
    String open = texts(result, QuestionResult::tests).collect(Collectors.joining("\n"));
    texts(result, QuestionResult::hidden)
        .filter(text -> text.length() >= TELLING && !open.contains(text))
        .filter(submitted.page()::contains)
        .forEach(
            text ->
                found.add(result.student() + ": the page shows what a hidden test said: " + text));
    return found;
  }

  private interface Side {
    List<TestVerdict> of(QuestionResult question);
  }

  private static Stream<String> texts(Result result, Side side) {
    return result.questions().stream()
        .flatMap(question -> side.of(question).stream())
        .flatMap(test -> Stream.of(test.call(), test.expected(), test.actual(), test.message()))
        .filter(Objects::nonNull)
        .flatMap(text -> text.lines());
  }
}
