package org.gradus.grader.panel;

import java.time.Duration;
import java.util.stream.Collectors;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.QuestionVerdict;

/**
 * A verdict for a notebook. A notebook that is not trusted loses style sheets, and a theme decides
 * the colour of text: so all styles are inline, and only the white of a pill is set.
 *
 * @param took how long the checks ran; never part of a verdict
 */
public record Panel(Verdict verdict, Duration took) {
  private static final String AGAIN = "Run the cell again after a change. ";
  private static final String HIDDEN = "Hidden checks run when you submit. · ";

  /** One box a question; more than one end in the total. */
  public String html() {
    boolean several = verdict.questions().size() > 1;
    String boxes =
        verdict.questions().stream()
            .map(question -> PanelHtml.question(question, several ? "" : footer()))
            .collect(Collectors.joining());
    return several ? boxes + PanelHtml.total(verdict, footer()) : boxes;
  }

  /** The same without a browser. */
  public String text() {
    boolean several = verdict.questions().size() > 1;
    String parts =
        verdict.questions().stream().map(PanelText::question).collect(Collectors.joining("\n\n"));
    String total =
        "\n\n%s: %s"
            .formatted(verdict.exercise(), Wording.points(verdict.points(), verdict.maximum()));
    return parts + (several ? total : "") + "\n" + footer();
  }

  private String footer() {
    boolean done = verdict.questions().stream().allMatch(Panel::allPassed);
    return (done ? "" : AGAIN) + HIDDEN + Wording.seconds(took);
  }

  private static boolean allPassed(QuestionVerdict question) {
    return question.count(Outcome.PASSED) == question.tests().size();
  }
}
