package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Moons;
import org.gradus.data.Recall;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LinePlotTests {
  private static final double[] X = {0, 1, 2, 3, 4};
  private static final Series FALLING = Series.of("falling", X, new double[] {8, 6, 4, 2, 0});
  private static final Series RISING = Series.of("rising", X, new double[] {0, 1, 4, 5, 7});

  private static Figure two() {
    return Plots.line("Two lines", "step", "height in m", FALLING, RISING);
  }

  /** The places of numbers are read off the axes' texts, so that nothing is taken from the code. */
  private static double x(Picture picture, double value) {
    return Picture.between(
        value, Map.entry(1.0, picture.where("1")[0]), Map.entry(3.0, picture.where("3")[0]));
  }

  private static double y(Picture picture, double value) {
    return Picture.between(
        value, Map.entry(2.0, picture.level("2")), Map.entry(8.0, picture.level("8")));
  }

  @Test
  void eachMarkerLiesAtItsNumbers() {
    Picture picture = new Picture(two());
    for (int i = 0; i < X.length; i++) {
      double x = x(picture, X[i]);
      assertThat(picture.near(Palette.ORANGE, x, y(picture, RISING.y(i)), 2)).isTrue();
      // Where both lie together the second covers the first.
      if (i != 2) {
        assertThat(picture.near(Palette.BLUE, x, y(picture, FALLING.y(i)), 2)).isTrue();
        assertThat(picture.near(Palette.ORANGE, x, y(picture, FALLING.y(i)), 2)).isFalse();
      }
    }
  }

  @Test
  void theLineRunsBetweenThePoints() {
    Picture picture = new Picture(two());
    for (double at = 0.3; at < 1.8; at += 0.1) {
      assertThat(picture.near(Palette.BLUE, x(picture, at), y(picture, 8 - 2 * at), 2)).isTrue();
      assertThat(picture.at(x(picture, at), y(picture, 8 - 2 * at) - 12))
          .isNotEqualTo(Palette.BLUE);
    }
  }

  @Test
  void theSecondLineIsDashed() {
    Picture picture = new Picture(two());
    assertThat(lines(picture, "rgb(11,92,173)"))
        .hasSize(4)
        .allSatisfy(style -> assertThat(style).doesNotContain("stroke-dasharray"));
    assertThat(lines(picture, "rgb(200,69,42)"))
        .hasSize(4)
        .allSatisfy(style -> assertThat(style).contains("stroke-dasharray"));
  }

  private static List<String> lines(Picture picture, String colour) {
    return picture.elements("line").stream()
        .map(line -> line.getAttribute("style"))
        .filter(style -> style.contains(colour))
        .toList();
  }

  @Test
  void dashesOfManyPointsRunOn() {
    double[] flat = new double[200];
    double[] rising = IntStream.range(0, 200).asDoubleStream().toArray();
    Figure figure = Plots.line("T", "x", "y", Series.of("a", rising), Series.of("b", flat));
    Picture picture = new Picture(figure);
    double y = picture.level("0");
    double left = picture.where("50")[0];
    double right = picture.where("150")[0];
    int dashes = 0;
    for (int x = (int) left; x < right; x++) {
      boolean begins =
          picture.near(Palette.ORANGE, x, y, 0) && !picture.near(Palette.ORANGE, x - 1, y, 0);
      dashes += begins ? 1 : 0;
    }
    // One dash takes 9 px and 5 px are left free.
    assertThat((double) dashes).isCloseTo((right - left) / 14, within(2));
  }

  @Test
  void namesStandAtTheEndsOfTheirLines() {
    Picture picture = new Picture(two());
    double[] falling = picture.where("falling");
    assertThat(falling[0]).isGreaterThan(x(picture, 4));
    assertThat(falling[1] - Canvas.middle(Fonts.LABEL)).isCloseTo(y(picture, 0), within(3));
    assertThat(picture.where("rising")[1] - Canvas.middle(Fonts.LABEL))
        .isCloseTo(y(picture, 7), within(3));
    assertThat(picture.texts()).contains("Two lines", "step", "height in m");
  }

  private static org.assertj.core.data.Offset<Double> within(double pixels) {
    return org.assertj.core.data.Offset.offset(pixels);
  }

  @Test
  void namesThatWouldCollideMoveApart() {
    Figure figure =
        Plots.line("Close", "x", "y", Series.of("one", 1, 2, 3.00), Series.of("two", 1, 2, 3.01));
    Picture picture = new Picture(figure);
    assertThat(Math.abs(picture.where("one")[1] - picture.where("two")[1]))
        .isGreaterThanOrEqualTo(Fonts.LABEL.getSize2D());
  }

  @Test
  void longNamesGoIntoAKeyUnderTheTitle() {
    String name = "a name that would leave hardly any room for the lines";
    Figure figure = Plots.line("Long", "x", "y", Series.of(name, 1, 2), Series.of("b", 2, 1));
    Picture picture = new Picture(figure);
    assertThat(picture.where(name)[1]).isLessThan(picture.where("y")[1]);
  }

  @Test
  void oneSeriesNeedsNoLabel() {
    assertThat(new Picture(Plots.line("One", "x", "y", Series.of("only", 1, 2))).texts())
        .doesNotContain("only");
  }

  @Test
  void theSentenceTellsWhereEachLineGoes() {
    assertThat(two().alt())
        .isEqualTo(
            "Line chart of height in m over step, from 0 to 4:"
                + " falling falls from 8 to 0; rising rises from 0 to 7.");
    assertThat(Plots.line("Flat", "x", "y", Series.of("a", 0.5, 0.5)).alt())
        .isEqualTo("Line chart of y over x, from 0 to 1: a stays at 0.50.");
  }

  @Test
  void aSinglePointAndAConstantAreDrawn() {
    Picture one = new Picture(Plots.line("One", "x", "y", Series.of("a", 5.0)));
    assertThat(one.count(Palette.BLUE)).isBetween(20, 80);
    Picture flat = new Picture(Plots.line("Flat", "x", "y", Series.of("a", 3, 3, 3)));
    assertThat(flat.count(Palette.BLUE)).isGreaterThan(500);
  }

  @Test
  void hugeAndTinyNumbersHaveReadableAxes() {
    for (double unit : new double[] {1e-9, 1e-3, 1, 1e6, 1e12}) {
      Figure figure = Plots.line("Units", "x", "y", Series.of("a", 0, unit, 3 * unit));
      Picture picture = new Picture(figure);
      assertThat(picture.texts()).as("%s", unit).hasSizeBetween(8, 18);
      assertThat(picture.texts()).allSatisfy(text -> assertThat(text).hasSizeLessThan(13));
    }
  }

  @Test
  void pointsOfAScatterLieAtTheirNumbersAndHaveTheirOwnShapes() {
    Figure figure =
        Plots.scatter(
            "Points",
            "x in cm",
            "y in cm",
            Series.of("round", new double[] {0, 4}, new double[] {0, 8}),
            Series.of("square", new double[] {0, 4}, new double[] {8, 2}));
    Picture picture = new Picture(figure);
    Color blue = Palette.BLUE;
    assertThat(picture.near(blue, x(picture, 4), y(picture, 8), 1)).isTrue();
    assertThat(picture.near(Palette.ORANGE, x(picture, 4), y(picture, 2), 1)).isTrue();
    assertThat(picture.near(blue, x(picture, 2), y(picture, 4), 3)).isFalse();
    assertThat(picture.elements("ellipse")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(figure.alt())
        .isEqualTo(
            "Scatter chart of y in cm against x in cm, from 0 to 4:"
                + " round (2 points); square (2 points).");
  }

  @Test
  void manySinglePointsHaveTheirNamesBesideThem() {
    Series[] words =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    Series.of(
                        "word" + i,
                        new double[] {Math.floorDiv(i, 4)},
                        new double[] {i % 4 == 3 ? 2.02 : 2}))
            .toArray(Series[]::new);
    Figure figure = Plots.scatter("Words", "first direction", "second direction", words);
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("word0", "word5", "word11");
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < i; j++) {
        double across = picture.where("word" + i)[0] - picture.where("word" + j)[0];
        double up = picture.level("word" + i) - picture.level("word" + j);
        assertThat(Math.abs(across) > 40 || Math.abs(up) > 9).as("%d and %d", i, j).isTrue();
      }
    }
    assertThat(picture.count(Palette.ORANGE)).isZero();
    assertThat(figure.alt())
        .startsWith(
            "Scatter chart of second direction against first direction, from 0 to 2: word0 at 0, 2;");
  }

  @Test
  void betweenAFewWholeNumbersNothingIsNamed() {
    double[] epochs = {1, 2, 3};
    Figure figure =
        Plots.line("Epochs", "epoch", "y", Series.of("a", epochs, new double[] {9, 7, 6}));
    assertThat(new Picture(figure).texts()).contains("1", "2", "3").doesNotContain("1.5", "1.0");
  }

  @Test
  void namesOfAxesStayOnTheCard() {
    String name = "the distance that light goes in a vacuum, in millions of kilometres";
    Picture picture = new Picture(Plots.line("Light", name, name, Series.of("a", 1, 2, 4)));
    List<Element> names =
        picture.elements("text").stream().filter(e -> e.getTextContent().equals(name)).toList();
    assertThat(names).hasSize(2);
    for (Element each : names) {
      double size =
          Double.parseDouble(
              each.getAttribute("style").replaceAll(".*font-size:([0-9.]+)px.*", "$1"));
      double width = Fonts.width(name, Fonts.plain((float) size));
      boolean centred = each.getAttribute("text-anchor").equals("middle");
      double left = Picture.number(each, "x") - (centred ? width / 2 : 0);
      assertThat(left).isGreaterThanOrEqualTo(Canvas.EDGE - 1);
      assertThat(left + width).isLessThanOrEqualTo(640 - Canvas.EDGE + 1);
    }
  }

  @Test
  void classesOfADataSetAreSeries() {
    Dataset moons = Moons.generate(6, 0, 7);
    Series[] classes = Series.byClass(moons);
    assertThat(classes).hasSize(2);
    assertThat(classes[1].name()).isEqualTo("1");
    assertThat(classes[1].x()[2]).isEqualTo(moons.features().row(5)[0]);
    assertThat(classes[0].y()[1]).isEqualTo(moons.features().row(2)[1]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.byClass(Recall.generate(4, 2, 2, 7)))
        .withMessage(
            "Recall has examples of shape [3, 5]: only two numbers are a point of the plane, so choose two columns.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.byClass(moons.take(1)))
        .withMessage("There is nothing to draw: no points in the series “1” were given.");
  }

  @Test
  void whatCannotBeDrawnIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of("a", new double[] {1, 2}, new double[] {1}))
        .withMessage(
            "There are 2 x values but 1 y values in the series “a”: there must be as many of"
                + " each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of("a", 1, Double.NaN, 3))
        .withMessage(
            "Number 1 (counted from 0) of y in the series “a” is NaN: only finite numbers can be"
                + " drawn.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Series.of("a"))
        .withMessage("There is nothing to draw: no points in the series “a” were given.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.line("T", "x", "y"))
        .withMessage("There is nothing to draw: no series were given.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.line("T", " ", "y", FALLING))
        .withMessage("A figure needs a name of the x axis, with its unit, got an empty text.");
  }

  @Test
  void aSeriesKeepsItsOwnNumbers() {
    double[] numbers = {1, 2};
    Series series = Series.of("a", numbers);
    numbers[0] = 9;
    series.y()[1] = 9;
    assertThat(series.y()).containsExactly(1, 2);
  }
}
