package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Decision boundaries, and maps of the plane. */
class BoundaryTests {
  private static final Series LEFT = Series.of("left", new double[] {-2, -1}, new double[] {-2, 2});
  private static final Series RIGHT = Series.of("right", new double[] {2, 1}, new double[] {2, -2});
  private static final Window WINDOW = Window.square(3);

  /** The second class is likelier to the right of x = 0.5. */
  private static double steep(double x) {
    return 1 / (1 + Math.exp(-4 * (x - 0.5)));
  }

  private static Figure upright() {
    return Plots.boundary(
        "Upright",
        "x",
        "y",
        WINDOW,
        rows -> {
          float[][] said = new float[rows.length][1];
          for (int i = 0; i < rows.length; i++) {
            said[i][0] = (float) steep(rows[i][0]);
          }
          return said;
        },
        LEFT,
        RIGHT);
  }

  /** The upright axis' numbers are written first, the level axis' last. */
  private static double y(Picture picture, double value) {
    return Picture.between(
        value, Map.entry(-2.0, picture.level("−2")), Map.entry(2.0, picture.level("2")));
  }

  private static double across(Picture picture, double value) {
    double[] two = last(picture, "2");
    double[] minus = last(picture, "−2");
    return Picture.between(value, Map.entry(-2.0, minus[0]), Map.entry(2.0, two[0]));
  }

  private static double[] last(Picture picture, String text) {
    List<double[]> all =
        picture.elements("text").stream()
            .filter(e -> e.getTextContent().equals(text))
            .map(e -> new double[] {Picture.number(e, "x"), Picture.number(e, "y")})
            .toList();
    return all.get(all.size() - 1);
  }

  @Test
  void theThickLineRunsWhereBothAreEquallyLikely() {
    Picture picture = new Picture(upright());
    for (double height = -2.5; height <= 2.5; height += 0.25) {
      double y = y(picture, height);
      assertThat(picture.near(Palette.INK, across(picture, 0.5), y, 1)).isTrue();
      assertThat(picture.near(Palette.INK, across(picture, 0.25), y, 2)).isFalse();
      assertThat(picture.near(Palette.INK, across(picture, 1.6), y, 2)).isFalse();
    }
  }

  @Test
  void dashedLinesRunWhereOneIsNineTimesAsLikely() {
    Picture picture = new Picture(upright());
    for (double odds : new double[] {-Math.log(9), Math.log(9)}) {
      double x = across(picture, 0.5 + odds / 4);
      int inked = 0;
      for (int y = (int) y(picture, 2.5); y < y(picture, -2.5); y++) {
        inked += dark(picture.at(x, y)) || dark(picture.at(x - 1, y)) ? 1 : 0;
      }
      double length = y(picture, -2.5) - y(picture, 2.5);
      // A dash of 6 px and 4 px of nothing.
      assertThat(inked / length).isBetween(0.4, 0.8);
    }
  }

  private static boolean dark(Color color) {
    return color.getRed() + color.getGreen() + color.getBlue() < 420;
  }

  @Test
  void certaintyIsDarkerAndTheFirstClassDarkerThanTheSecond() {
    Picture picture = new Picture(upright());
    double y = y(picture, 0);
    int sureLeft = grey(picture.at(across(picture, -2.6), y));
    int sureRight = grey(picture.at(across(picture, 2.6), y));
    int even = grey(picture.at(across(picture, 0.42), y));
    assertThat(even).isGreaterThan(sureRight + 15);
    assertThat(sureRight).isGreaterThan(sureLeft + 25);
    Color left = picture.at(across(picture, -2.6), y);
    assertThat(left.getBlue()).isGreaterThan(left.getRed() + 30);
  }

  private static int grey(Color c) {
    return (int) (0.299 * c.getRed() + 0.587 * c.getGreen() + 0.114 * c.getBlue());
  }

  @Test
  void pointsLieAtTheirNumbers() {
    Picture picture = new Picture(upright());
    assertThat(picture.near(Palette.BLUE, across(picture, -2), y(picture, -2), 1)).isTrue();
    assertThat(picture.near(Palette.ORANGE, across(picture, 1), y(picture, -2), 1)).isTrue();
  }

  @Test
  void theSentenceCountsThePointsOnTheirOwnSide() {
    assertThat(upright().alt())
        .isEqualTo(
            "Decision boundary “Upright” over x from −3 to 3 and y from −3 to 3:"
                + " of 4 points of left and right, 100.0 % lie on their own side.");
    Figure wrong = Plots.boundary("T", "x", "y", (x, y) -> 1 - steep(x), LEFT, RIGHT);
    assertThat(wrong.alt()).contains(" 0.0 % lie on their own side.");
  }

  @Test
  void threeClassesMeetInOnePoint() {
    double[][] ways = {{0, 1}, {-0.87, -0.5}, {0.87, -0.5}};
    UnaryOperator<float[][]> nearest =
        rows -> {
          float[][] said = new float[rows.length][3];
          for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
              said[i][k] = (float) Math.exp(rows[i][0] * ways[k][0] + rows[i][1] * ways[k][1]);
              sum += said[i][k];
            }
            for (int k = 0; k < 3; k++) {
              said[i][k] /= (float) sum;
            }
          }
          return said;
        };
    Series high = Series.of("high", new double[] {0}, new double[] {2});
    Figure figure = Plots.boundary("Three", "x", "y", WINDOW, nearest, high, LEFT, RIGHT);
    Picture picture = new Picture(figure);
    assertThat(picture.near(Palette.INK, across(picture, 0), y(picture, 0), 2)).isTrue();
    assertThat(picture.near(Palette.INK, across(picture, 0), y(picture, -1.5), 2)).isTrue();
    assertThat(picture.near(Palette.INK, across(picture, 0), y(picture, 1.2), 2)).isFalse();
    assertThat(picture.texts()).contains("high", "left", "right", "boundary");
  }

  @Test
  void whatIsNoClassifierIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.boundary("T", "x", "y", (x, y) -> 7, LEFT, RIGHT))
        .withMessageMatching(
            "At .*, .* the classifier says 7.0: a probability lies between 0 and 1, so the scores"
                + " need a sigmoid or a softmax first.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Plots.boundary("T", "x", "y", rows -> new float[rows.length][3], LEFT, RIGHT))
        .withMessage(
            "There are 2 classes but 3 numbers in an answer of the classifier: there must be as"
                + " many of each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.boundary("T", "x", "y", rows -> new float[1][1], LEFT, RIGHT))
        .withMessageContaining("answers of the classifier");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.boundary("T", "x", "y", rows -> rows, LEFT))
        .withMessage("A boundary divides 2 to 7 classes, got the points of 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(1, 1, 0, 2))
        .withMessage(
            "A window goes from left to right and from bottom to top, got 1.0 to 1.0 and 0.0 to"
                + " 2.0.");
  }

  @Test
  void aContourIsOneClosedLineWhereItIsACircle() {
    double[][] heights = new double[41][41];
    for (int i = 0; i < 41; i++) {
      for (int j = 0; j < 41; j++) {
        heights[i][j] = Math.hypot(i - 20, j - 20);
      }
    }
    Path2D circle = Contours.at(heights, 12.5);
    int begun = 0;
    double[] at = new double[6];
    for (PathIterator piece = circle.getPathIterator(null); !piece.isDone(); piece.next()) {
      begun += piece.currentSegment(at) == PathIterator.SEG_MOVETO ? 1 : 0;
      assertThat(Math.hypot(at[0] - 20, at[1] - 20)).isBetween(12.4, 12.6);
    }
    assertThat(begun).isEqualTo(1);
    assertThat(Contours.at(heights, 100).getCurrentPoint()).isNull();
  }

  @Test
  void aGridIsDrawnBeforeAndAfterAMap() {
    Series dot = Series.of("dot", new double[] {1}, new double[] {0});
    Figure figure =
        Plots.grid(
            "Turn",
            Window.square(1),
            List.of(Stage.of("y = turned x", x -> new double[] {-2 * x[1], 2 * x[0]})),
            dot);
    Picture picture = new Picture(figure);
    assertThat(picture.texts())
        .contains("input", "y = turned x", "x₁ across, x₂ up", "y₁ across, y₂ up");
    // The point (1, 0) lies at the right of the first panel and at the top of the second.
    double first = picture.where("input")[0];
    double second = picture.where("y = turned x")[0];
    double[] right = middleOf(picture, 0, 320);
    double[] top = middleOf(picture, 321, 639);
    assertThat(right[0]).isGreaterThan(first + 80);
    assertThat(top[0]).isBetween(second - 4, second + 4);
    assertThat(top[1]).isLessThan(right[1] - 80);
    assertThat(figure.alt())
        .isEqualTo(
            "“Turn”: a regular grid with the points of dot in the plane and after y = turned x,"
                + " where it reaches from −2 to 2 across and from −2 to 2 up.");
  }

  /** The mean place of the full blue pixels between two columns, below the key. */
  private static double[] middleOf(Picture picture, int from, int to) {
    double x = 0;
    double y = 0;
    int count = 0;
    for (int i = from; i <= to; i++) {
      for (int j = 90; j < picture.pixels().getHeight(); j++) {
        if (picture.at(i, j).equals(Palette.BLUE)) {
          x += i;
          y += j;
          count++;
        }
      }
    }
    assertThat(count).isPositive();
    return new double[] {x / count, y / count};
  }

  @Test
  void stagesThatLeaveThePlaneAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Plots.grid("T", WINDOW, List.of(Stage.of("up", x -> new double[] {1, 2, 3}))))
        .withMessage(
            "The stage “up” gives 3 numbers for a point: only 2 can be drawn in the plane.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Plots.grid("T", WINDOW, List.of(Stage.of("log", x -> new double[] {0, 1 / 0.0}))))
        .withMessageContaining("a point after the stage “log” is Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.grid("T", WINDOW, List.of()))
        .withMessage("There is nothing to draw: no stages were given.");
  }
}
