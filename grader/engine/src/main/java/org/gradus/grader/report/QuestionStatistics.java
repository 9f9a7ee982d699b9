package org.gradus.grader.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.gradus.grader.panel.ShownText;
import org.gradus.grader.panel.Wording;
import org.gradus.grader.result.Result.QuestionResult;

/**
 * How a question went.
 *
 * @param mean points, of how many
 * @param parts of the bar, a hundred wide in all, full marks first
 * @param words the bar in words
 * @param discrimination correlation of this question's points with the points of all others
 *     (corrected item-total correlation, Lord and Novick 1968); a dash where it has none, because
 *     everybody has the same points
 */
record QuestionStatistics(
    String id, String title, String mean, List<Part> parts, String words, String discrimination) {
  private static final int NAME = 100;
  private static final double SAME = 1e-9;

  /** A part of the bar. */
  record Part(String tone, String x, String width) {}

  /** What a student made of a question. */
  private enum Outcomes {
    FULL("pass", "full marks"),
    PARTLY("partly", "partly"),
    NONE("fail", "no points"),
    NOT_ATTEMPTED("not-run", "not attempted");

    private final String tone;
    private final String words;

    Outcomes(String tone, String words) {
      this.tone = tone;
      this.words = words;
    }

    static Outcomes of(QuestionResult question) {
      if (question.points() >= question.maximum() - SAME) {
        return FULL;
      }
      if (question.points() > SAME) {
        return PARTLY;
      }
      return Stream.concat(question.tests().stream(), question.hidden().stream())
              .map(TestVerdict::outcome)
              .anyMatch(outcome -> outcome == Outcome.NOT_ATTEMPTED)
          ? NOT_ATTEMPTED
          : NONE;
    }
  }

  /** Of all questions, in the order of the exercise. */
  static List<QuestionStatistics> of(List<Standing> graded) {
    Map<String, List<Answer>> answers = new LinkedHashMap<>();
    for (Standing standing : graded) {
      for (QuestionResult question : standing.result().questions()) {
        answers
            .computeIfAbsent(question.id(), unused -> new ArrayList<>())
            .add(new Answer(question, standing.result().points() - question.points()));
      }
    }
    return answers.values().stream().map(QuestionStatistics::ofOne).toList();
  }

  /** A question's result, and what its student has for all others. */
  private record Answer(QuestionResult question, double rest) {}

  private static QuestionStatistics ofOne(List<Answer> answers) {
    QuestionResult first = answers.get(0).question();
    Map<Outcomes, Integer> counts = new EnumMap<>(Outcomes.class);
    answers.forEach(each -> counts.merge(Outcomes.of(each.question()), 1, Integer::sum));
    List<Part> parts = new ArrayList<>();
    List<String> words = new ArrayList<>();
    double x = 0;
    for (Map.Entry<Outcomes, Integer> each : counts.entrySet()) {
      double width = 100.0 * each.getValue() / answers.size();
      parts.add(new Part(each.getKey().tone, Wording.number(x), Wording.number(width)));
      words.add(each.getValue() + " " + each.getKey().words);
      x += width;
    }
    double mean =
        answers.stream().mapToDouble(each -> each.question().points()).average().orElse(0);
    return new QuestionStatistics(
        ShownText.of(first.id(), NAME),
        ShownText.of(first.title(), NAME),
        String.format(Locale.ROOT, "%.1f / %s", mean, Wording.number(first.maximum())),
        parts,
        String.join(", ", words),
        discrimination(answers));
  }

  private static String discrimination(List<Answer> answers) {
    double[] points = answers.stream().mapToDouble(each -> each.question().points()).toArray();
    double[] rest = answers.stream().mapToDouble(Answer::rest).toArray();
    double correlation = correlation(points, rest);
    return Double.isNaN(correlation) ? "–" : String.format(Locale.ROOT, "%.2f", correlation);
  }

  /** Pearson's; not a number where one of them does not vary. */
  static double correlation(double[] a, double[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return aa < SAME || bb < SAME ? Double.NaN : ab / Math.sqrt(aa * bb);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? 0 : sum / values.length;
  }
}
