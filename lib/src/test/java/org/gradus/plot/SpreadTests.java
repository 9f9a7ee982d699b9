package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.gradus.train.Epoch;
import org.gradus.train.History;
import org.junit.jupiter.api.Test;

/** Bands, error bars, logarithmic axes, several runs, predictions in time. */
class SpreadTests {
  private static final double[] X = {0, 1, 2, 3, 4};

  private static double y(Picture picture, double value) {
    return Picture.between(
        value, Map.entry(2.0, picture.level("2")), Map.entry(8.0, picture.level("8")));
  }

  @Test
  void aBandReachesAsFarAsTheSpread() {
    Series series = Series.of("a", X, new double[] {5, 5, 5, 5, 5}).spread(3);
    Picture picture = new Picture(Plots.line("Band", "x", "y", series));
    double middle = x(picture, "3") - 30;
    assertThat(white(picture, middle, y(picture, 7.5))).isFalse();
    assertThat(white(picture, middle, y(picture, 2.5))).isFalse();
    assertThat(white(picture, middle, y(picture, 8) - 3)).isTrue();
    assertThat(white(picture, middle, y(picture, 2) + 3)).isTrue();
  }

  /** A number of the level axis: those are centred. */
  private static double x(Picture picture, String tick) {
    return picture.elements("text").stream()
        .filter(e -> e.getTextContent().equals(tick))
        .filter(e -> e.getAttribute("text-anchor").equals("middle"))
        .mapToDouble(e -> Picture.number(e, "x"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean white(Picture picture, double x, double y) {
    return picture.at(x, y).equals(Color.WHITE);
  }

  @Test
  void meanAndDeviationAreThoseOfTheRuns() {
    Series mean =
        Series.mean(
            "m",
            new double[] {1, 2},
            new double[] {2, 10},
            new double[] {4, 10},
            new double[] {6, 10});
    assertThat(mean.y()).containsExactly(4, 10);
    assertThat(mean.high(0) - 4).isCloseTo(2, within(1e-12));
    assertThat(mean.low(1)).isEqualTo(10);
    assertThat(Plots.line("M", "x", "y", mean).alt())
        .isEqualTo("Line chart of y over x, from 1 to 2: m rises from 4 to 10 ± 0.");
  }

  @Test
  void errorBarsEndInCaps() {
    Series points = Series.of("a", X, new double[] {2, 3, 5, 6, 8}).spread(0.5, 1, 2, 1, 0.5);
    Picture picture = new Picture(Plots.scatter("Bars", "x", "y", points));
    double x = x(picture, "3");
    assertThat(picture.near(Palette.BLUE, x, y(picture, 6.8), 1)).isTrue();
    assertThat(picture.near(Palette.BLUE, x + 3, y(picture, 7), 1)).isTrue();
    assertThat(picture.near(Palette.BLUE, x + 3, y(picture, 6.6), 1)).isFalse();
    assertThat(picture.near(Palette.BLUE, x, y(picture, 7.4), 1)).isFalse();
  }

  @Test
  void onALogarithmicAxisFactorsAreSteps() {
    double[] values = {1, 10, 100, 1000, 10_000};
    Figure figure = Plots.line("Log", "x", "y", Scale.LOG_Y, Series.of("a", X, values));
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("1", "10", "100", "1,000", "10,000");
    double step = picture.level("10") - picture.level("100");
    assertThat(step).isPositive();
    assertThat(picture.level("100") - picture.level("1,000")).isCloseTo(step, within(0.1));
    assertThat(figure.alt()).contains(", on a logarithmic upright axis: a rises from 1 to 10,000.");
    double x = picture.where("3")[0];
    assertThat(picture.near(Palette.BLUE, x, picture.level("1,000"), 1)).isTrue();
  }

  @Test
  void logarithmicAxesNameAFewNumbersWhateverTheRange() {
    assertThat(LogAxis.of(1e-9, 1).names())
        .contains("10⁻⁸", "10⁻⁶", "10⁰")
        .hasSizeLessThanOrEqualTo(7);
    assertThat(LogAxis.of(0.001, 0.1).names()).containsExactly("0.001", "0.01", "0.1");
    assertThat(LogAxis.of(3, 40).names()).containsExactly("5", "10", "20");
    assertThat(LogAxis.of(3, 4).names()).containsExactly("3", "4");
    for (double low : new double[] {1e-200, 1e-7, 0.3, 42, 1e50}) {
      for (double factor : new double[] {2, 9, 1e3, 1e9, 1e40}) {
        assertThat(LogAxis.of(low, low * factor).names())
            .as("%s × %s", low, factor)
            .hasSizeBetween(1, 9)
            .doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void runsOfOneNameBecomeABand() {
    History[] runs =
        IntStream.range(0, 3)
            .mapToObj(i -> LectureSamples.history(i, 1, 0.3))
            .toArray(History[]::new);
    Figure figure = Plots.compare("validation accuracy", List.of("seeds", "seeds", "alone"), runs);
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("seeds", "alone", "validation accuracy in %", "epoch");
    assertThat(figure.title()).isEqualTo("Validation accuracy, mean ± standard deviation");
    assertThat(figure.alt()).matches(".*seeds rises from [0-9.]+ to [0-9.]+ ± [0-9.]+; alone .*");
    assertThat(Plots.compare("loss", List.of("a"), runs[0]).title()).isEqualTo("Loss by run");
  }

  /** One repetition lacks its second epoch, where its loss was no number. */
  @Test
  void repetitionsAreComparedEpochByEpoch() {
    History whole = losses(8, 4, 2);
    History gap = losses(8, Double.NaN, 4);
    Figure figure = Plots.compare("loss", List.of("seeds", "seeds"), whole, gap);
    assertThat(figure.alt()).contains("from 1 to 3: seeds falls from 8 to 3 ± 1.41.");
    History other = losses(Double.NaN, 4, Double.NaN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.compare("loss", List.of("seeds", "seeds"), other, gap))
        .withMessage(
            "There is nothing to draw: no epochs that all runs “seeds” measured were given.");
  }

  private static History losses(double... losses) {
    History one = LectureSamples.history(1, 1, 0.3);
    List<Epoch> epochs =
        IntStream.range(0, losses.length)
            .mapToObj(
                e -> new Epoch(e + 1, losses[e], Map.of(), OptionalDouble.empty(), Map.of(), 1))
            .toList();
    return new History(epochs, one.circumstances(), one.stopped(), one.wallSeconds());
  }

  @Test
  void aMeasureThatNobodyTookIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.compare("f-score", List.of("a"), LectureSamples.history(1, 1, 0.3)))
        .withMessage(
            "The run “a” has no f-score to compare; it measured accuracy, loss, validation"
                + " accuracy and validation loss.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.compare("loss", List.of("a", "b")))
        .withMessage("There is nothing to draw: no runs were given.");
  }

  @Test
  void theSplitIsMarkedAndTheErrorSaid() {
    Series truth = Series.of("truth", new double[] {0, 1, 2, 3, 4}, new double[] {1, 2, 3, 4, 5});
    Series said = Series.of("said", new double[] {3, 4}, new double[] {4.5, 5.5});
    Figure figure = Plots.forecast("Ahead", "day", "height in m", 2.5, truth, said);
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("seen", "test", "truth", "said");
    // The split lies between 2 and 3, and its two words on either side of it.
    double split = (picture.where("seen")[0] + picture.where("test")[0]) / 2;
    assertThat(split).isCloseTo((x(picture, "2") + x(picture, "3")) / 2, within(1.0));
    assertThat(picture.at(split + 12, picture.where("test")[1] + 40)).isNotEqualTo(Color.WHITE);
    assertThat(picture.at(split - 12, picture.where("test")[1] + 20)).isEqualTo(Color.WHITE);
    assertThat(figure.alt())
        .isEqualTo(
            "Height in m over day from 0 to 4, with predictions: after the split at 2.5, said is"
                + " off by 0.50 on average.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.forecast("T", "x", "y", 9, truth, said))
        .withMessage(
            "The split at 9.0 lies outside the series “truth”, which goes from 0.0 to 4.0.");
  }

  @Test
  void whatCannotBeSpreadOrHasNoLogarithmIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of("a", 1, 2).spread(1, -1))
        .withMessage(
            "Number 1 (counted from 0) of the spreads in the series “a” is -1.0: a spread is"
                + " finite and not negative.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.mean("a", X, X))
        .withMessage("The series “a” needs at least two runs to have a spread, got 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.line("T", "x", "y", Scale.LOG_X, Series.of("a", 1, 2)))
        .withMessage(
            "Number 0 (counted from 0) of x in the series “a” is 0.0: a logarithmic axis shows only"
                + " numbers above 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of("f", 2, 1, x -> x))
        .withMessage("The function “f” must end above its beginning, got 2.0 to 1.0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of("f", 0, 1, x -> 1 / x))
        .withMessageContaining("y in the series “f” is Infinity");
  }

  @Test
  void aTurnBetweenTheEndsIsSaid() {
    assertThat(Plots.line("T", "x", "y", Series.of("bump", 0, 4, 0)).alt())
        .endsWith("bump stays at 0 with a peak of 4 at 1.");
  }

  @Test
  void yearsHaveNoCommas() {
    Series years = Series.of("a", new double[] {1949, 1955, 1960}, new double[] {1, 2, 3});
    Figure figure = Plots.line("Years", "year", "y", years);
    assertThat(new Picture(figure).texts()).contains("1950").doesNotContain("1,950");
    assertThat(figure.alt()).contains("from 1949 to 1960");
  }
}
