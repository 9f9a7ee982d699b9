package org.gradus.course.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.QuestionResult;

/**
 * What came of one submission.
 *
 * @param json the result as it was written
 * @param result the same, read
 * @param page what the student sees
 */
record Submitted(String json, Result result, String page) {

  /** All that lie in a folder of results, by student. */
  static Map<String, Submitted> in(Path results) throws IOException {
    Map<String, Submitted> all = new TreeMap<>();
    if (!Files.isDirectory(results)) {
      return all;
    }
    try (Stream<Path> walk = Files.walk(results)) {
      for (Path file : walk.filter(each -> each.toString().endsWith(".json")).toList()) {
        String json = Files.readString(file);
        Result result = Result.fromJson(json);
        String id = String.valueOf(file.getFileName()).replaceFirst("\\.json$", "");
        Path page = file.resolveSibling("../feedback/" + id + ".html").normalize();
        all.put(result.student(), new Submitted(json, result, Files.readString(page)));
      }
    }
    return all;
  }

  /** In a few words. */
  String outcome() {
    return switch (result.status()) {
      case NOT_GRADABLE -> "not gradable";
      case GRADER_FAULT -> "grader fault";
      case GRADED -> {
        String lost =
            String.join(
                ", ",
                result.questions().stream()
                    .filter(question -> question.points() < question.maximum())
                    .map(QuestionResult::id)
                    .toList());
        yield "%s of %s%s"
            .formatted(
                plain(result.points()),
                plain(result.maximum()),
                lost.isEmpty() ? "" : ": loses " + lost);
      }
    };
  }

  private static String plain(double points) {
    return java.math.BigDecimal.valueOf(points).stripTrailingZeros().toPlainString();
  }

  /** The result without the name, which says in which place it was graded. */
  String nameless() {
    return json.replace(result.student(), "STUDENT");
  }
}
