package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Confusion matrices and heat maps. */
class TableTests {
  private static final List<String> NAMES = List.of("ant", "bee", "cow");
  private static final int[][] COUNTS = {{40, 3, 0}, {1, 50, 12}, {0, 0, 60}};

  /** The ground of a cell: a little above the number that stands in it. */
  private static Color ground(Picture picture, String number) {
    double[] at = picture.where(number);
    return picture.at(at[0], at[1] - 19);
  }

  @Test
  void rightAnswersHaveAColourOfTheirOwnAndErrorsGrowDarker() {
    Picture picture = new Picture(Plots.confusion(COUNTS, NAMES));
    Color right = ground(picture, "40");
    assertThat(ground(picture, "50")).isEqualTo(right);
    assertThat(right.getGreen()).isGreaterThan(right.getRed());
    int few = ground(picture, "1").getBlue();
    int some = ground(picture, "3").getBlue();
    int many = ground(picture, "12").getBlue();
    assertThat(few).isGreaterThan(some);
    assertThat(some).isGreaterThan(many);
    assertThat(ground(picture, "12").getRed()).isGreaterThan(many + 60);
    assertThat(ground(picture, "·").getBlue()).isGreaterThan(240);
  }

  @Test
  void rowsAreTheTruthAndColumnsThePrediction() {
    Picture picture = new Picture(Plots.confusion(COUNTS, NAMES));
    double[] cell = picture.where("12");
    List<double[]> bee = all(picture, "bee");
    List<double[]> cow = all(picture, "cow");
    assertThat(bee).anySatisfy(name -> assertThat(name[1]).isBetween(cell[1] - 4, cell[1] + 4));
    assertThat(cow).anySatisfy(name -> assertThat(name[0]).isBetween(cell[0] - 4, cell[0] + 4));
    assertThat(picture.where("truth")[0]).isLessThan(picture.where("predicted")[0]);
  }

  private static List<double[]> all(Picture picture, String text) {
    return picture.elements("text").stream()
        .filter(e -> e.getTextContent().equals(text))
        .map(e -> new double[] {Picture.number(e, "x"), Picture.number(e, "y")})
        .toList();
  }

  @Test
  void recallStandsAtTheSide() {
    Picture picture = new Picture(Plots.confusion(COUNTS, NAMES));
    assertThat(picture.where("93.0 %")[1])
        .isBetween(picture.where("40")[1] - 4, picture.where("40")[1] + 4);
    assertThat(picture.texts()).contains("recall", "79.4 %", "100.0 %");
  }

  @Test
  void recallsOfManyClassesStandApart() {
    int[][] counts = new int[40][40];
    for (int i = 0; i < 40; i++) {
      counts[i][i] = 10;
      counts[i][(i + 1) % 40] = i;
    }
    List<String> names = IntStream.range(0, 40).mapToObj(i -> "class " + i).toList();
    Picture picture = new Picture(Plots.confusion(counts, names));
    double[] ys =
        picture.elements("text").stream()
            .filter(text -> text.getTextContent().endsWith(" %"))
            .mapToDouble(text -> Picture.number(text, "y"))
            .toArray();
    assertThat(ys.length).isBetween(10, 25);
    for (int i = 1; i < ys.length; i++) {
      assertThat(ys[i] - ys[i - 1]).isGreaterThan(16);
    }
  }

  @Test
  void theSentenceNamesTheMostFrequentError() {
    assertThat(Plots.confusion(COUNTS, NAMES).alt())
        .isEqualTo(
            "Confusion matrix of 166 examples in 3 classes: 90.4 % are right;"
                + " the most frequent error takes bee for cow (12 times).");
    assertThat(Plots.confusion(new int[][] {{1, 0}, {0, 0}}, List.of("a", "b")).alt())
        .isEqualTo("Confusion matrix of 1 example in 2 classes: 100.0 % are right.");
  }

  @Test
  void everyCountIsPrintedHoweverLarge() {
    int[][] counts = new int[10][10];
    for (int i = 0; i < 10; i++) {
      counts[i][i] = 59_000 + i;
    }
    assertThat(new Picture(Plots.confusion(counts, Samples.GARMENTS)).texts())
        .contains("59,000", "59,009");
  }

  @Test
  void matricesThatAreNoneAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.confusion(new int[][] {{1, 2}, {3}}, List.of("a", "b")))
        .withMessage("There are 2 rows but 1 columns in row 1: there must be as many of each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.confusion(new int[][] {{1, -2}, {3, 4}}, List.of("a", "b")))
        .withMessage("Row 0, column 1 of the confusion matrix is -2: counts are not negative.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.confusion(new int[2][2], List.of("a", "b")))
        .withMessage("The confusion matrix counts no example: all its numbers are 0.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.confusion(COUNTS, List.of("a", "b")))
        .withMessage("There are 3 rows but 2 class names: there must be as many of each.");
  }

  @Test
  void aHeatMapIsWhiteAtZeroAndSymmetric() {
    Figure figure =
        Plots.heatMap(
            "Map",
            new double[][] {{-4, 0.5}, {0, 4}},
            "letter",
            List.of("p", "q"),
            "sign",
            List.of("s", "t"));
    Picture picture = new Picture(figure);
    assertThat(ground(picture, "−4.0")).isEqualTo(Ramp.DEEP_BLUE);
    assertThat(ground(picture, "4.0")).isEqualTo(Ramp.DEEP_ORANGE);
    assertThat(ground(picture, "0.0")).isEqualTo(Color.WHITE);
    assertThat(figure.alt())
        .isEqualTo(
            "Heat map “Map”, 2 rows (letter) by 2 columns (sign):"
                + " numbers from −4 at p, s to 4 at q, t.");
  }

  @Test
  void aHeatMapOfPositiveNumbersIsBlueOnly() {
    Picture picture =
        new Picture(Plots.heatMap("Map", new double[][] {{0.25, 0.5}}, "row", "column"));
    assertThat(ground(picture, "0.50")).isEqualTo(Ramp.DEEP_BLUE);
    assertThat(picture.count(Ramp.DEEP_ORANGE)).isZero();
  }

  @Test
  void aLargeHeatMapIsOnePicture() {
    double[][] values = new double[50][80];
    IntStream.range(0, 50).forEach(i -> values[i][i] = 1);
    Picture picture = new Picture(Plots.heatMap("Large", values, "row", "column"));
    assertThat(picture.elements("image")).hasSize(2);
    assertThat(picture.count(Ramp.DEEP_BLUE)).isGreaterThan(500);
    assertThat(picture.texts()).contains("0", "5", "10").doesNotContain("2");
  }

  @Test
  void raggedTablesAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.heatMap("T", new double[][] {{1, 2}, {3}}, "row", "column"))
        .withMessage(
            "Row 1 of the table has 1 numbers, but row 0 has 2: all rows need one length.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.heatMap("T", new double[0][], "row", "column"))
        .withMessage("There is nothing to draw: no rows of numbers were given.");
  }
}
