package org.gradus.grader.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.gradus.grader.gradebook.Standing;
import org.gradus.grader.panel.Wording;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page as a parser reads it; the browser's tests look at it. */
class CohortPageTests {
  private final List<Standing> many = SampleCohort.many();
  private final Document page = page(many);

  @Test
  void saysTheFourNumbers() {
    double[] points = many.stream().mapToDouble(Standing::counted).sorted().toArray();
    double median = (points[23] + points[24]) / 2;
    assertThat(page.select(".figures b").eachText().subList(0, 3))
        .containsExactly("48 / 48", Wording.number(median) + " / 25", "3");
  }

  @Test
  void theBarsCountEverybodyOnce() {
    double unit = 0;
    double sum = 0;
    for (Element bar : page.select(".histogram .bars rect")) {
      sum += Double.parseDouble(bar.attr("height"));
      unit = Math.max(unit, Double.parseDouble(bar.attr("height")));
    }
    int most =
        Integer.parseInt(
            page.select(".histogram .scale + text").eachText().stream()
                .reduce((a, b) -> b)
                .orElse(""));
    assertThat(unit).isEqualTo(60);
    assertThat(sum / unit * tallest()).isCloseTo(48, within(0.1));
    assertThat(most).isBetween(tallest() - 5, tallest());
  }

  /** Points lie in steps of two here: 25 are more than 20 bars. */
  private int tallest() {
    int[] counts = new int[13];
    many.forEach(each -> counts[(int) (each.counted() / 2)]++);
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  @Test
  void whatNeedsALookIsThereWithItsReason() {
    List<String> looks = page.select("h2:contains(Need a look) + table tbody tr").eachText();
    assertThat(looks)
        .containsExactly(
            "s1022 deadline Late by 3 hours 1 minute: 90 % of the points count.",
            "s1057 the same file To the byte that of s1064.",
            "s1064 the same file To the byte that of s1057.");
    List<String> samples =
        page(SampleCohort.samples())
            .select("h2:contains(Need a look) + table tbody .pill")
            .eachText();
    assertThat(samples).startsWith("not gradable", "not gradable", "the grader failed");
  }

  @Test
  void discriminationIsTheCorrelationWithTheRest() {
    double[] first = many.stream().mapToDouble(SampleValues::first).toArray();
    double[] rest = many.stream().mapToDouble(SampleValues::rest).toArray();
    double byHand = SampleValues.correlation(first, rest);
    assertThat(page.select(".questions td.discrimination").eachText().get(0))
        .isEqualTo(String.format(Locale.ROOT, "%.2f", byHand));
    assertThat(byHand).as("who knows more has more").isGreaterThan(0.3);
    assertThat(QuestionStatistics.correlation(new double[] {1, 1}, new double[] {1, 2})).isNaN();
    assertThat(QuestionStatistics.correlation(new double[] {1, 2, 3}, new double[] {6, 4, 2}))
        .isCloseTo(-1, within(1e-12));
  }

  /** By the definition, in other words than the page's. */
  private static final class SampleValues {
    static double first(Standing standing) {
      return standing.result().questions().get(0).points();
    }

    static double rest(Standing standing) {
      return standing.result().points() - first(standing);
    }

    static double correlation(double[] a, double[] b) {
      int n = a.length;
      double sa = 0;
      double sb = 0;
      double sab = 0;
      double saa = 0;
      double sbb = 0;
      for (int i = 0; i < n; i++) {
        sa += a[i];
        sb += b[i];
        sab += a[i] * b[i];
        saa += a[i] * a[i];
        sbb += b[i] * b[i];
      }
      return (n * sab - sa * sb) / Math.sqrt((n * saa - sa * sa) * (n * sbb - sb * sb));
    }
  }

  @Test
  void theBarOfAQuestionSaysItsWords() {
    Element question = page.expectFirst(".questions tbody tr");
    int sum = 0;
    for (String part : question.select("td.share p").text().split(", ", -1)) {
      sum += Integer.parseInt(part.split(" ", 2)[0]);
    }
    assertThat(sum).isEqualTo(48);
    double width = 0;
    for (Element part : question.select("rect")) {
      width += Double.parseDouble(part.attr("width"));
    }
    assertThat(width).isCloseTo(100, within(0.1));
  }

  @Test
  void theMostCommonFailureComesFirst() {
    List<Integer> students =
        page.select("h2:contains(Most common failures) + table tbody .number").eachText().stream()
            .map(Integer::valueOf)
            .toList();
    assertThat(students).hasSize(10).isSortedAccordingTo((a, b) -> b - a);
    assertThat(page.select("h2:contains(Most common failures) + table").text())
        .contains("stays finite for large scores expected 0.0, was NaN")
        .contains("holds on fresh inputs hidden");
  }

  @Test
  void everybodyHasARowWithThePointsThatCount() {
    List<String> totals = page.select(".students tbody td b").eachText();
    assertThat(totals)
        .containsExactlyElementsOf(
            many.stream().map(each -> Wording.number(each.counted())).toList());
    assertThat(page.expectFirst(".students tbody th a").attr("href"))
        .isEqualTo("feedback/s1001.html");
  }

  @Test
  void whoIsAlikeIsToBeLookedAtAndNoMore() {
    Element alike =
        Jsoup.parse(CohortPage.html("02-multinomial-regression", many, SampleCohort.alike(many)))
            .expectFirst("section.alike");
    assertThat(alike.expectFirst("h2").text()).isEqualTo("Look at both");
    assertThat(alike.text())
        .contains("Likeness is no verdict. Short answers to the same question are alike by nature")
        .contains("half of all pairs here are alike to 38 % or more")
        .contains("in 47 hand-ins", ", by JPlag 1.");
    assertThat(alike.select("tbody tr").eachText())
        .containsExactly("s1001 s1008 100 %", "s1323 s1330 87 %");
    assertThat(alike.select("tbody a").eachAttr("href"))
        .containsExactly(
            "feedback/s1001.html",
            "feedback/s1008.html",
            "feedback/s1323.html",
            "feedback/s1330.html");
    assertThat(alike.text())
        .contains("1 more is of hand-ins that have changed since: gradus similar compares anew.");
    assertThat(page.select(".alike")).as("nobody compared them").isEmpty();
  }

  @Test
  void namesOfWhoIsAlikeStayText() {
    List<Standing> samples = SampleCohort.samples();
    Document hostile =
        Jsoup.parse(
            CohortPage.html("02-multinomial-regression", samples, SampleCohort.alike(samples)));
    assertThat(hostile.select("script")).hasSize(1);
    assertThat(hostile.select(".alike li").text())
        .isEqualTo(
            "<script>document.title='hit'</script>: cell 3 (<b>) does not parse: ';' expected");
  }

  @Test
  void nobodyIsNoFailure() {
    Document empty = page(List.of());
    assertThat(empty.select(".histogram").attr("aria-label")).isEqualTo("Nobody was graded yet.");
    assertThat(empty.text()).contains("No check failed.");
  }

  @Test
  void namesAndMessagesStayText() {
    Document hostile = page(SampleCohort.samples());
    assertThat(hostile.select("script")).hasSize(1);
    assertThat(hostile.select("body *").stream().filter(each -> each.tagName().equals("script")))
        .hasSize(1);
    assertThat(hostile.html()).doesNotContain("\u001b").doesNotContain("\u202e");
    assertThat(hostile.text()).contains("<script>document.title='hit'</script>");
  }

  private static Document page(List<Standing> standings) {
    return Jsoup.parse(CohortPage.html("02-multinomial-regression", standings));
  }
}
