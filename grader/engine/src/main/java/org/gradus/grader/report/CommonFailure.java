package org.gradus.grader.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.panel.ShownText;
import org.gradus.grader.result.Result.QuestionResult;
import org.jspecify.annotations.Nullable;

/**
 * A check that failed for several.
 *
 * @param check what it says of the student's code
 * @param hidden whether it is one that students do not see
 * @param message the one that it gave most often; null when it gave none
 * @param students how many
 */
record CommonFailure(
    String question, String check, boolean hidden, @Nullable String message, int students) {
  private static final int NAME = 100;
  private static final int TEXT = 240;

  private record Check(String question, String sentence, boolean hidden) {}

  /** All that failed for somebody, the most common one first. */
  static List<CommonFailure> in(List<Standing> graded) {
    Map<Check, List<String>> messages = new LinkedHashMap<>();
    for (Standing standing : graded) {
      for (QuestionResult question : standing.result().questions()) {
        add(messages, question.id(), question.tests(), false);
        add(messages, question.id(), question.hidden(), true);
      }
    }
    return messages.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingInt(CommonFailure::students).reversed())
        .toList();
  }

  private static void add(
      Map<Check, List<String>> messages, String question, List<TestVerdict> tests, boolean hidden) {
    for (TestVerdict test : tests) {
      if (test.outcome() == Outcome.FAILED) {
        messages
            .computeIfAbsent(
                new Check(question, test.sentence(), hidden), unused -> new ArrayList<>())
            .add(Objects.requireNonNullElse(test.message(), ""));
      }
    }
  }

  private static CommonFailure of(Check check, List<String> messages) {
    Map<String, Integer> counts = new HashMap<>();
    messages.forEach(each -> counts.merge(each, 1, Integer::sum));
    String most =
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    return new CommonFailure(
        ShownText.of(check.question(), NAME),
        ShownText.of(check.sentence(), TEXT),
        check.hidden(),
        most.isBlank() ? null : ShownText.of(most.strip(), TEXT),
        messages.size());
  }
}
