package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Bars, wheels and networks. */
class BarTests {
  /** The blue bars, each as the box around its corners. */
  private static List<Rectangle2D> bars(Picture picture) {
    return picture.elements("path").stream()
        .filter(path -> path.getAttribute("style").contains("fill:rgb(11,92,173)"))
        .map(BarTests::box)
        .toList();
  }

  private static Rectangle2D box(Element path) {
    double[] corners = numbers(path.getAttribute("d"));
    double[] moved = numbers(((Element) path.getParentNode()).getAttribute("transform"));
    Rectangle2D box = new Rectangle2D.Double(corners[0] + moved[0], corners[1] + moved[1], 0, 0);
    for (int i = 2; i < corners.length; i += 2) {
      box.add(corners[i] + moved[0], corners[i + 1] + moved[1]);
    }
    return box;
  }

  private static double[] numbers(String text) {
    return Pattern.compile("[0-9.]+")
        .matcher(text)
        .results()
        .mapToDouble(match -> Double.parseDouble(match.group()))
        .toArray();
  }

  @Test
  void tinyAndHugeBarsAreDrawn() {
    for (double unit : new double[] {1e-300, 1e-13, 1e13}) {
      List<Rectangle2D> bars =
          bars(new Picture(Plots.bars("T", List.of("a", "b"), unit, 2 * unit)));
      assertThat(bars.get(1).getHeight()).isCloseTo(2 * bars.get(0).getHeight(), offset(0.1));
      List<String> names = Samples.GARMENTS.subList(0, 4);
      Figure lying = Plots.bars("T", names, unit, -unit, 3 * unit, 0);
      assertThat(bars(new Picture(lying))).hasSize(4);
    }
  }

  @Test
  void heightsAreInProportionAndNumbersStandOnThem() {
    Figure figure = Plots.bars("Counts", List.of("a", "b", "c"), 10, 40, 20);
    Picture picture = new Picture(figure);
    List<Rectangle2D> bars = bars(picture);
    double unit = bars.get(0).getHeight() / 10;
    assertThat(bars.get(1).getHeight()).isCloseTo(40 * unit, offset(0.1));
    assertThat(bars.get(2).getHeight()).isCloseTo(20 * unit, offset(0.1));
    for (int i = 0; i < 3; i++) {
      double[] number = picture.where(List.of("10", "40", "20").get(i));
      assertThat(number[1]).isLessThan(bars.get(i).getY());
      assertThat(number[0]).isCloseTo(picture.where(List.of("a", "b", "c").get(i))[0], offset(1));
    }
    assertThat(figure.alt()).isEqualTo("Bar chart “Counts”: a 10; b 40; c 20.");
  }

  private static org.assertj.core.data.Offset<Double> offset(double pixels) {
    return org.assertj.core.data.Offset.offset(pixels);
  }

  @Test
  void numbersOfOneChartHaveAsManyDecimals() {
    assertThat(new Picture(Plots.bars("P", List.of("a", "b"), 0.72, 0.0134)).texts())
        .contains("0.720", "0.013");
    assertThat(new Picture(Plots.bars("P", List.of("a", "b"), 92.6, 88.0)).texts())
        .contains("92.6", "88.0");
  }

  @Test
  void aNumberBesideAMuchLargerOneIsNotZero() {
    assertThat(new Picture(Plots.bars("‖∂L/∂W‖", List.of("W₁", "W₂"), 2e-5, 0.4)).texts())
        .contains("2.0e−5", "0.40");
    assertThat(new Picture(Plots.bars("B", List.of("a", "b"), 1e-17, 0.4)).texts())
        .contains("0.0", "0.4");
  }

  @Test
  void aSpreadIsAnErrorBarWithTheNumberAboveIt() {
    Series means = Series.of("seeds", 80, 40).spread(20, 0);
    Figure figure = Plots.bars("Accuracy in %", List.of("a", "b"), means);
    Picture picture = new Picture(figure);
    List<Rectangle2D> bars = bars(picture);
    double unit = bars.get(1).getHeight() / 40;
    double middle = bars.get(0).getCenterX();
    double top = bars.get(0).getY() - 20 * unit;
    assertThat(picture.at(middle, top)).isEqualTo(Palette.INK);
    assertThat(picture.at(middle, (top + bars.get(0).getY()) / 2)).isEqualTo(Palette.INK);
    assertThat(picture.at(middle, bars.get(0).getY() + 19 * unit)).isEqualTo(Palette.INK);
    assertThat(picture.at(middle, bars.get(0).getY() + 22 * unit)).isEqualTo(Palette.BLUE);
    assertThat(picture.where("80")[1]).isLessThan(top);
    assertThat(figure.alt()).isEqualTo("Bar chart “Accuracy in %”: a 80 ± 20; b 40 ± 0.");
    String longName = "a name too long to stand upright";
    Figure lying = Plots.bars("A", List.of(longName, longName + " too"), means);
    Rectangle2D bar = bars(new Picture(lying)).get(0);
    double end = bar.getMaxX() + bar.getWidth() / 4;
    assertThat(new Picture(lying).near(Palette.INK, end, bar.getCenterY(), 1)).isTrue();
  }

  @Test
  void negativeBarsHangBelowTheLine() {
    Picture picture = new Picture(Plots.bars("W", List.of("a", "b"), 2, -1));
    List<Rectangle2D> bars = bars(picture);
    assertThat(bars.get(1).getY())
        .isCloseTo(bars.get(0).getY() + bars.get(0).getHeight(), offset(0.1));
    assertThat(picture.where("−1")[1]).isGreaterThan(bars.get(1).getY());
  }

  @Test
  void longNamesLayTheBarsDown() {
    Picture picture = new Picture(Plots.bars("Recall", Samples.GARMENTS, new double[10]));
    assertThat(picture.where("Ankle boot")[1]).isGreaterThan(picture.where("Bag")[1] + 15);
    assertThat(picture.where("Ankle boot")[0]).isEqualTo(picture.where("Bag")[0]);
  }

  @Test
  void groupsDifferWithoutColour() {
    Figure figure =
        Plots.bars("G", List.of("x", "y"), Series.of("one", 1, 2), Series.of("two", 3, 4));
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("one", "two", "1", "2", "3", "4");
    assertThat(picture.elements("rect"))
        .anySatisfy(rect -> assertThat(rect.getAttribute("style")).contains("fill:none"));
    assertThat(figure.alt()).isEqualTo("Bar chart “G”: x one 1, two 3; y one 2, two 4.");
  }

  @Test
  void groupsMayShareAName() {
    Figure figure = Plots.bars("G", List.of("x"), Series.of("one", 1), Series.of("one", 3));
    assertThat(new Picture(figure).texts()).contains("one", "1", "3");
    Figure lines = Plots.line("L", "x", "y", Series.of("one", 1, 2), Series.of("one", 3, 1));
    assertThat(new Picture(lines).count(Palette.ORANGE)).isPositive();
  }

  @Test
  void barsThatDoNotMatchTheirNamesAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.bars("T", List.of("a", "b"), 1.0))
        .withMessage("There are 2 names but 1 values: there must be as many of each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.bars("T", List.of("a"), Double.POSITIVE_INFINITY))
        .withMessageContaining("is Infinity: only finite numbers can be drawn.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.bars("T", List.of(), new double[0]))
        .withMessage("There is nothing to draw: no bars were given.");
  }

  @Test
  void sectorsAreAsWideAsTheirProbabilities() {
    Figure figure = Drawings.dice("Die", List.of("a", "b", "c"), 0.5, 0.3, 0.2);
    Picture picture = new Picture(figure);
    double whole =
        picture.count(Palette.line(0))
            + picture.count(Palette.line(1))
            + picture.count(Palette.line(2));
    assertThat(picture.count(Palette.line(0)) / whole).isCloseTo(0.5, offset(0.02));
    assertThat(picture.count(Palette.line(1)) / whole).isCloseTo(0.3, offset(0.02));
    assertThat(picture.texts()).contains("a: 50.0 %", "b: 30.0 %", "c: 20.0 %");
    assertThat(figure.alt())
        .isEqualTo(
            "A wheel of fortune with 3 sectors as wide as their probabilities:"
                + " a 50.0 %, b 30.0 % and c 20.0 %.");
  }

  @Test
  void numbersThatAreNoProbabilitiesAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.dice("T", List.of("a", "b"), 2.0, 1.5))
        .withMessage("The probabilities add up to 3.50, not to 1: they need a softmax first.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.dice("T", List.of("a", "b"), 1.5, -0.5))
        .withMessage("The probability of b is -0.5: probabilities are not negative.");
  }

  @Test
  void everyInputIsJoinedToEveryOutput() {
    Figure figure =
        Drawings.network(
            "Net", List.of("x₁", "x₂", "x₃", "x₄", "x₅"), List.of("left", "middle", "right"));
    Picture picture = new Picture(figure);
    assertThat(picture.elements("line")).hasSize(15);
    assertThat(picture.elements("ellipse")).hasSize(16);
    assertThat(picture.texts()).contains("x₁", "x₅", "left", "right");
    assertThat(figure.alt())
        .isEqualTo(
            "Dense network from 5 inputs (x₁, x₂, x₃, x₄ and x₅) to 3 outputs (left, middle and"
                + " right): each input is joined to each output.");
  }

  @Test
  void oneOutputsWeightsAreWrittenOnItsLines() {
    Figure figure = Drawings.network("Net", List.of("a", "b"), List.of("no", "yes"), 1, 0.8, -1.5);
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).contains("w₁ = 0.8", "w₂ = −1.5");
    assertThat(picture.elements("line"))
        .hasSize(4)
        .anySatisfy(line -> assertThat(line.getAttribute("style")).contains("dasharray"));
    assertThat(figure.alt()).endsWith("; the weights of yes are 0.8 and −1.5.");
  }

  @Test
  void largeLayersAreShortened() {
    Figure figure = Drawings.network("Net", 784, 10);
    Picture picture = new Picture(figure);
    assertThat(picture.elements("line")).hasSize(36);
    assertThat(picture.texts()).contains("784 inputs", "10 outputs");
    assertThat(figure.alt())
        .isEqualTo(
            "Dense network of 784 inputs and 10 outputs, each layer fully joined to the next.");
  }

  @Test
  void manyNamesOfAWheelStayOnTheCard() {
    Figure wheel = LectureSamples.letters();
    Picture picture = new Picture(wheel);
    assertThat(picture.where("m: 3.8 %")[1]).isLessThan(wheel.height() - 15);
    assertThat(picture.where("a: 3.8 %")[1]).isLessThan(picture.where("b: 3.8 %")[1] - 20);
  }

  @Test
  void oneIsNoPlural() {
    assertThat(new Picture(Drawings.network("N", 1, 3, 1)).texts())
        .contains("1 input", "3 units", "1 output");
  }

  @Test
  void networksThatAreNoneAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.network("T", 784))
        .withMessage("A network has at least two layers, inputs and outputs; got 1 sizes.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.network("T", 3, 0))
        .withMessage("The size of layer 1 must be at least 1, got 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Drawings.network("T", List.of("a"), List.of("b"), 0, 1, 2))
        .withMessage("There are 1 inputs but 2 weights: there must be as many of each.");
  }
}
