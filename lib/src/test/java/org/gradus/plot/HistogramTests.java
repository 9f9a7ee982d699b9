package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Histograms and reliability diagrams. */
class HistogramTests {
  @Test
  void barsAreAsHighAsTheirCounts() {
    Figure figure = Plots.histogram("Dice", "eyes", Series.of("eyes", 1, 2, 2, 3, 3, 3, 3));
    Picture picture = new Picture(figure);
    double zero = picture.level("0");
    double four = picture.level("4");
    for (int eyes = 1; eyes <= 3; eyes++) {
      double count = List.of(1, 2, 4).get(eyes - 1);
      double x = across(picture, Integer.toString(eyes));
      double top = zero + (four - zero) * count / 4;
      assertThat(picture.near(Palette.BLUE, x, top + 3, 0)).as("%d eyes", eyes).isTrue();
      assertThat(picture.near(Palette.BLUE, x, top - 3, 0)).as("%d eyes", eyes).isFalse();
    }
    assertThat(figure.alt())
        .isEqualTo(
            "Histogram “Dice” of eyes in 3 bins: eyes (7 numbers, mean 2.43, standard deviation"
                + " 0.73).");
  }

  private static double across(Picture picture, String tick) {
    return picture.elements("text").stream()
        .filter(e -> e.getTextContent().equals(tick))
        .filter(e -> e.getAttribute("text-anchor").equals("middle"))
        .mapToDouble(e -> Picture.number(e, "x"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsAreWholeNumbers() {
    assertThat(new Picture(Plots.histogram("H", "x", Series.of("a", 5, 5, 5))).texts())
        .contains("1", "2", "3")
        .doesNotContain("0.5", "1.5", "1.0");
  }

  @Test
  void samplesOfDifferentSizeAreComparedInPerCent() {
    double[] many = new Random(1).doubles(5000, 0, 1).toArray();
    double[] few = new Random(2).doubles(500, 0, 1).toArray();
    Figure figure = Plots.histogram("Uniform", "u", Series.of("many", many), Series.of("few", few));
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("share of the sample in %", "many", "few");
    assertThat(picture.elements("path"))
        .anySatisfy(path -> assertThat(path.getAttribute("style")).contains("dasharray"));
  }

  @Test
  void anySampleHasAFewBins() {
    Random random = new Random(3);
    for (double unit : new double[] {1e-9, 1, 1e9}) {
      for (int n : new int[] {1, 2, 10, 1000}) {
        double[] values =
            IntStream.range(0, n).mapToDouble(i -> unit * random.nextGaussian()).toArray();
        String alt = Plots.histogram("T", "x", Series.of("x", values)).alt();
        int bins = Integer.parseInt(alt.replaceAll(".* in (\\d+) bins?:.*", "$1"));
        assertThat(bins).as("%d numbers of size %s", n, unit).isBetween(1, 62);
      }
    }
    double[] same = new double[20];
    Arrays.fill(same, 0.3);
    assertThat(Plots.histogram("T", "x", Series.of("x", same)).alt()).contains(" in 1 bin:");
    double[] outlier = IntStream.range(0, 100).mapToDouble(i -> i == 0 ? 1e6 : i / 100.0).toArray();
    assertThat(Plots.histogram("T", "x", Series.of("x", outlier)).alt()).contains("100 numbers");
  }

  @Test
  void answersThatAreAsRightAsSureLieOnTheDiagonal() {
    double[] sure = new double[1000];
    double[] right = new double[1000];
    for (int i = 0; i < 1000; i++) {
      sure[i] = i < 500 ? 0.85 : 0.25;
      right[i] = i % 20 < (i < 500 ? 17 : 5) ? 1 : 0;
    }
    Figure figure = Plots.reliability("Sure", Series.of("net", sure, right));
    assertThat(figure.alt())
        .isEqualTo(
            "Reliability diagram “Sure” in bins of 10 %: the mean distance of confidence and share"
                + " of right answers is 0.0 % for net.");
    Picture picture = new Picture(figure);
    double share = (picture.level("20") - picture.level("80")) / 60;
    double y = picture.level("80") - 5 * share;
    double x = across(picture, "80") + 5 * (across(picture, "80") - across(picture, "20")) / 60;
    assertThat(picture.near(Palette.BLUE, x, y, 1)).isTrue();
  }

  @Test
  void theExpectedErrorIsTheWeightedMeanOfTheBins() {
    // Nine answers with 0.95, of which 6 are right, and one with 0.45 that is wrong.
    double[] sure = {0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95, 0.45};
    double[] right = {1, 1, 1, 1, 1, 1, 0, 0, 0, 0};
    double error = 0.9 * (0.95 - 6 / 9.0) + 0.1 * 0.45;
    assertThat(error).isCloseTo(0.3, within(1e-9));
    assertThat(Plots.reliability("T", Series.of("net", sure, right)).alt())
        .endsWith(" is 30.0 % for net.");
  }

  @Test
  void whatIsNoConfidenceIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Plots.reliability(
                    "T", Series.of("net", new double[] {0.5, 1.5}, new double[] {1, 1})))
        .withMessage(
            "Answer 1 of “net” is (1.5, 1.0): x is a confidence between 0 and 1, y is 1 where the"
                + " answer was right and 0 where it was wrong.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.histogram("T", "x"))
        .withMessage("There is nothing to draw: no samples were given.");
  }
}
