package org.gradus.grader.panel;

import java.util.Locale;
import java.util.stream.Collectors;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.jspecify.annotations.Nullable;

/** The pieces of a panel as HTML that a notebook's sanitizer leaves as they are. */
final class PanelHtml {
  private static final String RULE = "border-top:1px solid rgba(128,128,128,.3)";
  private static final String BOX =
      "max-width:770px;margin:4px 0 12px;border:1px solid rgba(128,128,128,.35);border-left:5px solid %s;border-radius:6px;overflow:hidden";
  private static final String CODE =
      "font-family:monospace;white-space:pre-wrap;overflow-wrap:anywhere";

  private PanelHtml() {}

  static String question(QuestionVerdict question, String footer) {
    Tone tone = Tone.of(question);
    return div(
        BOX.formatted(tone.accent()),
        head(tone, question)
            + bar(tone, question.points(), question.maximum())
            + question.tests().stream().map(PanelHtml::test).collect(Collectors.joining())
            + footer(footer));
  }

  static String total(Verdict verdict, String footer) {
    boolean all = verdict.points() >= verdict.maximum();
    Tone tone = all ? Tone.PASS : verdict.points() > 0 ? Tone.PARTLY : Tone.FAIL;
    String head =
        div(
            "padding:8px 12px;background:" + tone.tint(),
            "<span style=\"float:right;font-weight:bold\">%s</span><b>Total</b>&ensp;%s"
                .formatted(
                    Wording.points(verdict.points(), verdict.maximum()),
                    escape(verdict.exercise())));
    return div(
        BOX.formatted(tone.accent()),
        head + bar(tone, verdict.points(), verdict.maximum()) + footer(footer));
  }

  private static String head(Tone tone, QuestionVerdict question) {
    String left = "<b>%s</b>&ensp;%s".formatted(escape(question.id()), escape(question.title()));
    String pill =
        "<span style=\"background:%s;color:#fff;font-weight:bold;font-size:90%%;border-radius:10px;padding:2px 10px;margin-right:6px;white-space:nowrap\">%s</span>"
            .formatted(tone.pill(), Wording.summary(question));
    String right =
        "<span>%s <b style=\"white-space:nowrap\">%s</b></span>"
            .formatted(pill, Wording.points(question.points(), question.maximum()));
    return div(
        "display:flex;flex-wrap:wrap;justify-content:space-between;gap:6px 16px;padding:8px 12px;background:"
            + tone.tint(),
        "<span>%s</span>%s".formatted(left, right));
  }

  private static String bar(Tone tone, double points, double maximum) {
    double share = maximum > 0 ? 100 * points / maximum : 0;
    return div(
        "height:4px;background:rgba(128,128,128,.25)",
        div(
            String.format(
                Locale.ROOT, "height:4px;width:%.0f%%;background:%s", share, tone.accent()),
            ""));
  }

  private static String test(TestVerdict test) {
    Tone tone = Tone.of(test);
    String line =
        "<span style=\"float:right;opacity:.8;font-size:90%%;white-space:nowrap;margin-left:12px\">%s</span> %s %s"
            .formatted(Wording.state(test), badge(tone), escape(test.sentence()));
    String body = body(test);
    if (body.isEmpty()) {
      return div(RULE + ";padding:6px 12px 6px 32px", line);
    }
    return "<details open style=\"%s;padding:6px 12px\"><summary style=\"cursor:pointer\">%s</summary>%s</details>"
        .formatted(RULE, line, div("padding:4px 0 4px 44px", body));
  }

  private static String badge(Tone tone) {
    return "<span style=\"display:inline-block;width:18px;height:18px;line-height:18px;border-radius:50%%;text-align:center;font-size:12px;margin-right:5px;background:%s;color:#fff\">%s</span>"
        .formatted(tone.pill(), tone.sign());
  }

  private static String body(TestVerdict test) {
    Tone expected = Tone.PASS;
    return (test.call() == null ? "" : div(CODE + ";margin-bottom:4px", escape(test.call())))
        + value("expected", test.expected(), expected)
        + value(Wording.actualLabel(test), test.actual(), Tone.FAIL)
        + (test.message() == null
            ? ""
            : div("margin:4px 0;white-space:pre-line", escape(test.message())))
        + (test.hint() == null
            ? ""
            : "<details><summary style=\"cursor:pointer;font-weight:bold\">Hint</summary>%s</details>"
                .formatted(div("padding:4px 0 0 16px", escape(test.hint()))));
  }

  private static String value(String label, @Nullable String text, Tone tone) {
    return text == null
        ? ""
        : div(
            "display:flex;margin:3px 0",
            "<span style=\"flex:0 0 82px;opacity:.8;font-size:90%%\">%s</span><code style=\"%s;padding:1px 10px 1px 8px;border-left:3px solid %s;background:%s\">%s</code>"
                .formatted(label, CODE, tone.accent(), tone.tint(), escape(text.strip())));
  }

  private static String footer(String text) {
    return text.isEmpty()
        ? ""
        : div(RULE + ";padding:6px 12px;opacity:.8;font-size:90%", escape(text));
  }

  private static String div(String style, String content) {
    return "<div style=\"%s\">%s</div>".formatted(style, content);
  }

  private static String escape(String text) {
    return ShownText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
