package org.gradus.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradus.grader.cohort.Lateness;
import org.gradus.grader.result.Result;
import org.gradus.grader.result.Result.CellProblem;
import org.gradus.grader.result.Result.Provenance;
import org.gradus.grader.result.Status;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FeedbackPageTests {

  static Iterable<String> samples() {
    return SampleResults.all().keySet();
  }

  private static String html(String sample) {
    return FeedbackPage.html(Objects.requireNonNull(SampleResults.all().get(sample)));
  }

  private static Document page(String sample) {
    return Jsoup.parse(html(sample));
  }

  private static Element question(Document page, String id) {
    return page.select("section.question").stream()
        .filter(section -> section.select("h3").text().startsWith(id + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("The page has no question " + id + "."));
  }

  @Test
  void headSaysWhatAndForWhom() {
    Document page = page("half-right");
    assertThat(page.select("h1").text()).isEqualTo("Exercise 02 · Multinomial regression");
    assertThat(page.select("header p").text()).isEqualTo("Feedback for s1057");
    assertThat(page.title()).isEqualTo("Exercise 02 · Multinomial regression, feedback for s1057");
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void lateHandInsAreToldWhatCounts() {
    Result half = Objects.requireNonNull(SampleResults.all().get("half-right"));
    Lateness late =
        new Lateness(0.5, "Late by 2 hours (due 1 May <noon>): 50 % of the points count.");
    assertThat(Jsoup.parse(FeedbackPage.html(half, late)).select(".result .late").text())
        .isEqualTo(
            "Late by 2 hours (due 1 May <noon>): 50 % of the points count."
                + " What counts: 6.67 of 34.");
    Lateness excused = new Lateness(1, "Excused: the deadline does not count.");
    assertThat(Jsoup.parse(FeedbackPage.html(half, excused)).select(".late").text())
        .isEqualTo("Excused: the deadline does not count.");
    assertThat(page("half-right").select(".late")).isEmpty();
    Result refused = Objects.requireNonNull(SampleResults.all().get("not-gradable"));
    assertThat(Jsoup.parse(FeedbackPage.html(refused, late)).select(".late")).isEmpty();
  }

  @Test
  void totalAndWhereToStart() {
    Document page = page("half-right");
    assertThat(page.select(".total").text())
        .isEqualTo(
            "13.33 of 34 points 39 % · 1 of 9 questions has full marks. Start with softmax.");
    assertThat(page.select(".total a").attr("href")).isEqualTo("#question-1");
    assertThat(page("full-marks").select(".total").text())
        .isEqualTo("8 of 8 points 100 % · Every question has full marks. Well done!");
    assertThat(page("untouched").select(".total").text())
        .contains("0 of 5 points 0 % · No task has been written yet. Start with softmax.");
    assertThat(page("nothing").select(".total").text()).contains("No question has full marks yet.");
  }

  @Test
  void tableHasEveryStateInWordsAndSigns() {
    assertThat(page("half-right").select("tbody tr").eachText())
        .containsExactly(
            "softmax Scores become probabilities ◐ partly 3 / 5",
            "crossEntropy The price of surprise ◐ partly 1.33 / 2",
            "oneHot Labels as vectors ◐ partly 1 / 4",
            "accuracy The share of right answers ✗ no points 0 / 3",
            "confusion Which class was taken for which – not attempted 0 / 5",
            "argmax The answer of a network ◐ partly 3 / 5",
            "top5 Five guesses ✓ full marks 4 / 4",
            "order Sorting by score – not run 0 / 3",
            "late In time ◐ partly 1 / 3");
  }

  @Test
  void pillsCountPublicChecksUnlessOnlyHiddenOnesAreMissing() {
    Document page = page("half-right");
    assertThat(question(page, "softmax").select(".pill").text()).isEqualTo("1 of 3 checks failed");
    assertThat(question(page, "argmax").select(".pill").text()).isEqualTo("Hidden checks failed");
    assertThat(question(page, "top5").select(".pill").text()).isEqualTo("The check passed");
    assertThat(question(page, "late").select(".pill").text()).isEqualTo("Hidden checks not run");
    assertThat(question(page, "confusion").select(".pill").text()).isEqualTo("Not attempted yet");
    assertThat(question(page, "order").select(".pill").text()).isEqualTo("The check was not run");
  }

  @Test
  void failedTestTellsAllOfItself() {
    Element failed = question(page("half-right"), "softmax").select("li.fail > details").get(0);
    assertThat(failed.hasAttr("open")).isTrue();
    assertThat(failed.select("> summary").text())
        .isEqualTo("✗ does not overflow on large scores failed · 0 / 1");
    assertThat(failed.select(".call").text()).isEqualTo("softmax([1000.0, 1000.0])");
    assertThat(failed.select(".expected").text()).isEqualTo("expected [0.5, 0.5] (within 1e-9)");
    assertThat(failed.select(".actual").text()).isEqualTo("yours [NaN, NaN]");
    assertThat(failed.select(".more > .message").text()).contains("overflows to infinity");
    assertThat(failed.select("details.hint").hasAttr("open")).isFalse();
    assertThat(failed.select("details.hint").text())
        .isEqualTo("Hint Subtract the largest score from every score before you exponentiate.");
  }

  @Test
  void otherOutcomesHaveTheirWords() {
    Document page = page("half-right");
    assertThat(question(page, "oneHot").text())
        .contains("stopped by ArrayIndexOutOfBoundsException: Index 3");
    assertThat(question(page, "crossEntropy").text()).contains("2 of 3 cases passed · 1.33 / 2");
    assertThat(question(page, "confusion").text())
        .contains("not attempted · 0 / 1", "Not written yet: confusion.", "not run · 0 / 2");
    assertThat(question(page, "top5").select("li > details")).isEmpty();
  }

  @Test
  void hiddenChecksSayTheirPointsAlone() {
    Document page = page("half-right");
    assertThat(question(page, "softmax").select(".hidden-checks").text())
        .isEqualTo("◐ Hidden checks: 1 of 2 points partly");
    assertThat(question(page, "oneHot").select(".hidden-checks").text())
        .isEqualTo("✗ Hidden checks: 0 of 2 points failed");
    assertThat(question(page, "top5").select(".hidden-checks").text())
        .isEqualTo("✓ Hidden checks: 2 of 2 points passed");
    assertThat(question(page, "confusion").select(".hidden-checks").text())
        .isEqualTo("– Hidden checks: 0 of 2 points not attempted");
    assertThat(question(page, "crossEntropy").select(".hidden-checks")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingHiddenIsOnThePage(String sample) {
    assertThat(html(sample))
        .doesNotContain(SampleResults.SECRET)
        .doesNotContain(SampleResults.RESTS_ON.seed());
  }

  @Test
  void cellsAndAnEarlyEndComeBeforeTheQuestions() {
    Document page = page("cells-failed");
    assertThat(page.select(".note .why").text())
        .isEqualTo("accuracy did not return: the code ended its own process.");
    assertThat(page.select(".cells dt").eachText())
        .containsExactly("Cell 4, line 3", "Cell 7, line 1", "Cell 10");
    assertThat(page.select(".cells dd").get(0).text())
        .startsWith("It does not compile: incompatible types");
    assertThat(page.select("h2").eachText())
        .containsExactly(
            "Result",
            "Your code was ended early",
            "Cells that did not run to their end",
            "Question by question");
  }

  @Test
  void aReasonThatTheCellsTellIsNotToldTwice() {
    Result stopped =
        SampleResults.graded(
            "s",
            "Cell 2: it was stopped.",
            List.of(new CellProblem(2, 1, "stopped", "It was stopped.")),
            SampleResults.solved());
    Document page = Jsoup.parse(FeedbackPage.html(stopped));
    assertThat(page.select(".note")).isEmpty();
    assertThat(page.select(".cells dd").text()).isEqualTo("It was stopped.");
  }

  @Test
  void notGradableSaysWhyAndWhatToDo() {
    Document page = page("not-gradable");
    assertThat(page.select("h2").eachText()).containsExactly("This notebook could not be graded");
    assertThat(page.select(".why").text()).startsWith("This notebook is written in Python");
    assertThat(page.select("ol li")).hasSize(3);
    assertThat(page.select("main").text()).doesNotContain("0 of", "never shown");
    assertThat(page("not-gradable-unknown").select("h1").text()).isEqualTo("Exercise");
    assertThat(page("not-gradable-unknown").select(".why").text()).isNotEmpty();
  }

  @Test
  void graderFaultIsNotTheStudents() {
    Document page = page("grader-fault");
    assertThat(page.select("h2").text()).isEqualTo("Your notebook could not be graded yet");
    assertThat(page.select("main").text())
        .contains("It is not your fault")
        .doesNotContain("NullPointer", "0 of", "never shown");
  }

  @Test
  void footSaysWhatThePageRestsOn() {
    String foot = page("half-right").select("footer").text();
    assertThat(foot)
        .contains(SampleResults.RESTS_ON.submission(), SampleResults.RESTS_ON.tests(), "0.1.0");
  }

  @Test
  void whatIsNotKnownIsNotListed() {
    Result known = SampleResults.refused(Status.NOT_GRADABLE, "", "because");
    Result unknown =
        new Result(
            known.format(),
            "",
            "s",
            known.status(),
            "because",
            0,
            0,
            List.of(),
            List.of(),
            new Provenance("ab12", "", "0.1.0", ""));
    assertThat(Jsoup.parse(FeedbackPage.html(unknown)).select("footer dt").eachText())
        .containsExactly("Notebook, SHA-256", "Grader");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void standsAlone(String sample) {
    Document page = page(sample);
    assertThat(page.select("script, link, img, iframe, object, [style], base")).isEmpty();
    assertThat(page.select("[href]").eachAttr("href")).allMatch(href -> href.startsWith("#"));
    for (String href : page.select("[href]").eachAttr("href")) {
      assertThat(page.getElementById(href.substring(1))).as(href).isNotNull();
    }
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select("meta[http-equiv]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void headingsAreInOrder(String sample) {
    int last = 0;
    for (Element heading : page(sample).select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(last + 1);
      last = level;
    }
    assertThat(page(sample).select("h1")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sameResultSameBytesOnEveryMachine(String sample) {
    String once = html(sample);
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(html(sample)).isEqualTo(once);
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void everyStatusHasAPage() {
    for (Status status : Status.values()) {
      Result result = SampleResults.refused(status, "no-number", "because");
      assertThat(Jsoup.parse(FeedbackPage.html(result)).select("main h2")).isNotEmpty();
    }
    assertThat(
            Jsoup.parse(FeedbackPage.html(SampleResults.graded("s", null, List.of(), List.of())))
                .select(".total")
                .text())
        .isEqualTo("0 of 0 points There was no question to grade.");
  }
}
