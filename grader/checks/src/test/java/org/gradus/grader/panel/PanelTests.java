package org.gradus.grader.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gradus.grader.junit.Outcome;
import org.gradus.grader.junit.Verdict;
import org.gradus.grader.junit.Verdict.QuestionVerdict;
import org.gradus.grader.junit.Verdict.TestVerdict;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PanelTests {
  private static final Duration TOOK = Duration.ofMillis(234);
  private static final TestVerdict PASSED =
      new TestVerdict(
          "half",
          "sigmoid(0) is one half",
          1,
          1,
          Outcome.PASSED,
          1,
          1,
          null,
          null,
          null,
          null,
          null);
  private static final TestVerdict FAILED =
      new TestVerdict(
          "finite",
          "stays finite for large scores",
          0,
          2,
          Outcome.FAILED,
          0,
          1,
          "sigmoid(-1000.0)",
          "0.0  (within 1e-12)",
          "NaN",
          "Infinity / Infinity is not a number.",
          "Which of the two <forms> never overflows?");
  private static final TestVerdict STOPPED =
      new TestVerdict(
          "counts",
          "counts every row",
          0,
          2,
          Outcome.FAILED,
          0,
          1,
          "confusion([1], [1])",
          null,
          "ArithmeticException: / by zero  (cell [3], line 4)",
          "The code stopped before it returned a value.",
          null);
  private static final TestVerdict PARTLY =
      new TestVerdict(
          "sums", "sums to one", 1.33, 2, Outcome.FAILED, 2, 3, null, null, null, "2 of 3.", null);
  private static final TestVerdict SKIPPED =
      new TestVerdict(
          "rows", "rows are true", 0, 1, Outcome.SKIPPED, 0, 1, null, null, null, "Not run.", null);
  private static final TestVerdict STUB =
      new TestVerdict(
          "stub",
          "is written",
          0,
          1,
          Outcome.NOT_ATTEMPTED,
          0,
          1,
          null,
          null,
          null,
          "Not written yet",
          null);

  private static Panel panel(TestVerdict... tests) {
    return new Panel(new Verdict("97-sample", List.of(question("q1", tests))), TOOK);
  }

  private static QuestionVerdict question(String id, TestVerdict... tests) {
    List<TestVerdict> list = List.of(tests);
    return new QuestionVerdict(
        id,
        "The logistic function",
        list.stream().mapToDouble(TestVerdict::points).sum(),
        list.stream().mapToDouble(TestVerdict::maximum).sum(),
        list);
  }

  private static Document parsed(Panel panel) throws Exception {
    String xml =
        "<root>"
            + panel.html().replace("&ensp;", " ").replace("<details open ", "<details open=\"\" ")
            + "</root>";
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static Panel everything() {
    return panel(PASSED, FAILED, STOPPED, PARTLY, SKIPPED, STUB);
  }

  @Test
  void plainText() {
    assertThat(panel(PASSED, FAILED, SKIPPED).text())
        .isEqualTo(
            """
            q1  The logistic function: 1 of 3 checks failed, 1 / 4 points
              ✓ sigmoid(0) is one half (passed · 1 / 1)
              ✗ stays finite for large scores (failed · 0 / 2)
                  sigmoid(-1000.0)
                  expected: 0.0  (within 1e-12)
                  yours: NaN
                  Infinity / Infinity is not a number.
                  hint: Which of the two <forms> never overflows?
              – rows are true (not run · 0 / 1)
                  Not run.
            Run the cell again after a change. Hidden checks run when you submit. · 0.2 s""");
    assertThat(panel(STOPPED, PARTLY).text())
        .contains("stopped by: ArithmeticException: / by zero  (cell [3], line 4)")
        .contains("◐ sums to one (2 of 3 cases passed · 1.33 / 2)");
  }

  @Test
  void pillsSayTheStateInWords() {
    assertThat(panel(PASSED, PASSED).html()).contains(">All checks passed</span>", "2 / 2 points");
    assertThat(panel(PASSED).html()).contains(">The check passed</span>", "1 / 1 point<");
    assertThat(panel(STUB, STUB).html()).contains(">Not attempted yet</span>");
    assertThat(panel(SKIPPED).html()).contains(">The check was not run</span>");
    assertThat(panel(SKIPPED, SKIPPED).html()).contains(">2 of 2 checks not run</span>");
    assertThat(panel(FAILED).html()).contains(">The check failed</span>");
    assertThat(panel(FAILED, PASSED).html()).contains(">1 of 2 checks failed</span>");
  }

  @Test
  void severalQuestionsEndInTheTotal() throws Exception {
    Panel panel =
        new Panel(
            new Verdict("97-sample", List.of(question("q1", PASSED), question("q2", FAILED))),
            TOOK);
    assertThat(panel.html()).contains("<b>Total</b>", "1 / 3 points", "97-sample");
    assertThat(panel.text()).endsWith("97-sample: 1 / 3 points\n" + PanelTests.again());
    assertThat(parsed(panel).getDocumentElement().getChildNodes().getLength()).isEqualTo(3);
  }

  private static String again() {
    return "Run the cell again after a change. Hidden checks run when you submit. · 0.2 s";
  }

  @Test
  void whatFailedIsOpenAndTheHintIsNot() throws Exception {
    NodeList details = parsed(everything()).getElementsByTagName("details");
    int open = 0;
    for (int i = 0; i < details.getLength(); i++) {
      open += ((Element) details.item(i)).hasAttribute("open") ? 1 : 0;
    }
    assertThat(open).isEqualTo(5);
    assertThat(details.getLength()).isEqualTo(6);
  }

  /** What the sanitizer of an untrusted notebook takes away must not be needed. */
  @Test
  void survivesTheSanitizer() throws Exception {
    Set<String> tags = new TreeSet<>();
    Set<String> attributes = new TreeSet<>();
    NodeList all = parsed(everything()).getDocumentElement().getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      tags.add(all.item(i).getNodeName());
      for (int a = 0; a < all.item(i).getAttributes().getLength(); a++) {
        attributes.add(all.item(i).getAttributes().item(a).getNodeName());
      }
    }
    assertThat(tags).containsExactly("b", "code", "details", "div", "span", "summary");
    assertThat(attributes).containsExactly("open", "style");
    assertThat(everything().html()).doesNotContain("var(", "calc(", "hsl", "inherit");
  }

  @Test
  void coloursAreThoseOfThePaletteAndTextKeepsTheThemes() {
    String html = everything().html();
    Set<String> allowed = new TreeSet<>(Set.of("#fff"));
    for (Tone tone : Tone.values()) {
      allowed.addAll(Set.of(tone.accent(), tone.pill()));
    }
    assertThat(matches("#[0-9a-f]{3,6}\\b", html)).isSubsetOf(allowed);
    for (String style : matches("style=\"[^\"]*\"", html)) {
      if (style.matches(".*[\";]color:.*")) {
        assertThat(style).contains("color:#fff").containsPattern("background:#[0-9a-f]{6}");
      }
    }
  }

  @Test
  void studentsTextIsNotMarkup() {
    assertThat(panel(FAILED).html()).contains("&lt;forms&gt;").doesNotContain("<forms>");
  }

  private static Set<String> matches(String pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    assertThat(found).isNotEmpty();
    return found;
  }
}
