package org.gradus.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Base64;
import java.util.stream.IntStream;
import org.gradus.data.Moons;
import org.gradus.data.RenderedDigits;
import org.gradus.data.SimulatedPenguins;
import org.gradus.data.SimulatedSeries;
import org.gradus.data.TrainTest;
import org.gradus.plot.Plots;
import org.gradus.plot.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What each type looks like. */
class RenderingTests {

  private static Rendered of(Object thing) {
    return Rendering.of(thing).orElseThrow();
  }

  @Test
  void tableIsCutAndSaysSo() {
    Table table = Table.create("t", IntColumn.create("n", IntStream.range(0, 25).toArray()));
    assertThat(of(table).html())
        .contains("t: first 10 of 25 rows")
        .contains(">9</td>")
        .doesNotContain(">10</td>");
  }

  @Test
  void tableEscapesAndLeavesMissingValuesEmpty() {
    Table table =
        Table.create(
            "t",
            StringColumn.create("<b>", "a & b", null),
            DoubleColumn.create("x", 0.123456, Double.NaN));
    assertThat(of(table).html())
        .contains("&lt;b&gt;")
        .contains("a &amp; b")
        .contains(">0.1235</td>")
        .doesNotContain("NaN")
        .contains("2 rows");
  }

  @Test
  void longTextTakesSeveralLines() {
    Table table = Table.create("t", StringColumn.create("text", "short", "quite long ".repeat(9)));
    assertThat(of(table).html())
        .containsPattern("nowrap\">short<")
        .doesNotContain("nowrap\">quite long");
  }

  @Test
  void figureCarriesItsSentenceEverywhere() {
    Rendered rendered = of(Plots.line("Loss", "epoch", "loss", Series.of("training", 3, 2, 1)));
    assertThat(rendered.html()).startsWith("<img alt=\"" + Html.escape(rendered.text()));
    byte[] png = Base64.getDecoder().decode((String) rendered.bundle().get("image/png"));
    assertThat(png).startsWith((byte) 0x89, 'P', 'N', 'G');
  }

  @Test
  void noFormSetsATextColourOrNeedsAStyleSheet() {
    Claims claims = Claims.of("02-x").claim("a", "about 92 %", 0.1, 0.9);
    for (Object thing : new Object[] {claims, new double[][] {{1}}, Table.create("t")}) {
      assertThat(of(thing).html())
          .doesNotContainPattern("(?<![-\\w])color:")
          .doesNotContain("<style", "var(", "aria-", "data-");
    }
  }

  @Test
  void floatsReadAsTheyWereWritten() {
    assertThat(of(new float[] {0.1f, 1e-7f, 123456f}).text())
        .isEqualTo("float[3]\n0.1  1.000e-07  123456");
  }

  @Test
  void longVectorIsCut() {
    assertThat(of(new int[300]).text()).contains("int[300] · first 10 of 300 values a row");
  }

  @Test
  void raggedMatrixIsShownAsItIs() {
    assertThat(of(new double[][] {{1}, {2, 3}, {}}).text()).isEqualTo("double[3][2]\n1\n2  3\n");
  }

  @ParameterizedTest
  @CsvSource({"0.5,0.5", "12.3456,12.35", "1e-5,1.000e-05", "3,3", "-0.25,-0.25", "99999.5,100000"})
  void numbersAreShort(double value, String text) {
    assertThat(Html.number(value)).isEqualTo(text);
  }

  @Test
  void claimsCompareAndCheck() {
    Claims claims =
        Claims.of("02-x")
            .claim("accuracy", "about 92 %", 0.9234, 0.915)
            .claimAtMost("loss", "about 0.27", Double.NaN, 0.3)
            .claimExactly("numbers it learned", "10 × 784 + 10", 7850, 7850)
            .baseline("nearest mean", 0.82);
    assertThat(claims)
        .hasToString(
            """
            accuracy: the slide says about 92 %, we measured 92.3 % (✓ holds)
            loss: the slide says about 0.27, we measured NaN (✗ does not hold)
            numbers it learned: the slide says 10 × 784 + 10, we measured 7,850 (✓ holds)
            nearest mean: the slide says –, we measured 82.0 % (to compare)""");
    assertThatThrownBy(claims::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("02-x: loss is NaN, above the ceiling of 0.3 (the slide says about 0.27).");
    assertThat(claims.rendered().bundle()).containsKey(Claims.MIME);
  }

  @Test
  void claimsNameTheirData() {
    TrainTest digits = RenderedDigits.generate(20, 10, 7);
    Rendered table = Claims.of("02-x").on(digits).claim("accuracy", "92 %", 0.9, 0.8).rendered();
    assertThat(String.valueOf(table.bundle().get("text/html")))
        .contains("data: RenderedDigits, drawn by Gradus");
    assertThat(String.valueOf(table.bundle().get(Claims.MIME)))
        .contains("data=RenderedDigits", "generated=true", "floor=0.8");
  }

  @Test
  void tablesAndSeriesSayWhatTheyStandInFor() {
    Rendered birds = Rendering.of(SimulatedPenguins.generate(7)).orElseThrow();
    assertThat(birds.html())
        .contains("Generated data: SimulatedPenguins is a stand-in")
        .contains("344 rows of 8 columns")
        .contains("bill_length_mm");
    assertThat(Rendering.of(SimulatedSeries.sunspots(7)).orElseThrow().text())
        .startsWith("! Generated data: SimulatedSunspots is a stand-in");
    // By rule, but in the place of nothing: nothing to be loud about.
    assertThat(Rendering.of(Moons.generate(10, 0.1, 7)).orElseThrow().text())
        .doesNotContain("!")
        .contains("generated with seed 7 · licence Apache-2.0, like Gradus");
  }

  @Test
  void aCountMustBeMetExactly() {
    Claims claims = Claims.of("02-x").claimExactly("parameters", "7,850", 9000, 7850);
    assertThatThrownBy(claims::check)
        .hasMessage("02-x: parameters is 9,000, not 7,850 (the slide says 7,850).");
  }

  @Test
  void claimsThatHoldPass() {
    Claims.of("02-x").claim("accuracy", "92 %", 0.92, 0.92).check();
  }

  @Test
  void aLargeMatrixCostsNoMoreThanWhatIsShown() {
    float[][] rows = new float[60_000][784];
    rows[0][0] = 0.1f;
    Rendered rendered = assertTimeout(Duration.ofSeconds(1), () -> of(rows));
    assertThat(rendered.text())
        .startsWith(
            "float[60000][784] · first 10 of 60,000 rows, first 10 of 784 values a row\n0.1  0");
  }

  @Test
  void vectorsAreCut() {
    assertThat(of(IntStream.range(0, 12).toArray()).text())
        .isEqualTo("int[12] · first 10 of 12 values a row\n0  1  2  3  4  5  6  7  8  9");
    assertThat(of(new float[] {0.1f, 2}).text()).isEqualTo("float[2]\n0.1  2");
    assertThat(of(new double[0]).text()).startsWith("double[0]");
    assertThat(of(new double[][] {{1}, {2, 3}}).text()).isEqualTo("double[2][2]\n1\n2  3");
  }
}
