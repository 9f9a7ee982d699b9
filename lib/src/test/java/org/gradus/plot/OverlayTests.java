package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.util.List;
import org.gradus.data.Box;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What is drawn over pictures, and spectrograms. */
class OverlayTests {
  private static Features pictures(int count) {
    return new FloatFeatures(new float[count * 10 * 20], 10, 20);
  }

  /** Where a point of the n-th picture lies in the figure. */
  private static double[] place(Picture picture, int n, double x, double y) {
    Element image = picture.elements("image").get(n);
    double zoom = Picture.number(image, "width") / 20;
    return new double[] {
      Picture.number(image, "x") + x * zoom, Picture.number(image, "y") + y * zoom
    };
  }

  @Test
  void boxesLieWhereTheyAreAndSayHowWellTheyFit() {
    List<List<Box>> truth = List.of(List.of(new Box(2, 2, 12, 8)), List.of());
    List<List<Box>> found = List.of(List.of(new Box(2, 2, 12, 5)), List.of());
    Figure figure = Overlays.boxes("Boxes", pictures(2), truth, found, 2);
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).containsExactly("true", "found", "Boxes", "IoU 0.50", "IoU 1.00");
    double[] lower = place(picture, 0, 7, 5);
    assertThat(picture.near(Palette.ORANGE, lower[0], lower[1], 1)).isTrue();
    double[] corner = place(picture, 0, 12, 8);
    assertThat(picture.near(Palette.BLUE, corner[0], corner[1], 4)).isTrue();
    double[] ground = place(picture, 0, 16, 5);
    assertThat(picture.at(ground[0], ground[1])).isEqualTo(Color.WHITE);
    assertThat(figure.alt())
        .isEqualTo(
            "“Boxes”: 2 pictures of 10 × 20 pixels, captioned IoU 0.50; IoU 1.00, with 1 true box and 1 found.");
    assertThat(new Picture(Overlays.boxes("B", pictures(2), truth, List.of(), 2)).texts())
        .containsExactly("true", "B");
    assertThatThrownBy(() -> Overlays.boxes("B", pictures(1), truth, List.of(), 2))
        .hasMessage(
            "There are 1 pictures but 2 lists of true boxes: there must be as many of each.");
  }

  @Test
  void keyPointsAreRingsAndCrosses() {
    float[][] truth = {{0.5f, 0.5f}};
    float[][] found = {{0.25f, 0.5f}};
    Figure figure = Overlays.keyPoints("Points", pictures(1), truth, found, 1);
    Picture picture = new Picture(figure);
    double[] ring = place(picture, 0, 10, 5);
    double[] cross = place(picture, 0, 5, 5);
    assertThat(picture.near(Palette.BLUE, ring[0] + 4, ring[1], 1)).isTrue();
    assertThat(picture.near(Palette.BLUE, ring[0], ring[1], 1)).isFalse();
    assertThat(picture.near(Palette.ORANGE, cross[0], cross[1], 1)).isTrue();
    assertThat(figure.alt()).endsWith("with 1 key point in each.");
    assertThatThrownBy(
            () -> Overlays.keyPoints("P", pictures(1), new float[1][3], new float[0][], 1))
        .hasMessageContaining("true points of picture 0 are 3 numbers");
    assertThatThrownBy(
            () -> Overlays.keyPoints("P", pictures(1), truth, new float[][] {{Float.NaN, 0}}, 1))
        .hasMessageContaining("NaN");
  }

  @Test
  void masksColourTheirPixels() {
    int[][] masks = new int[1][200];
    masks[0][3] = 2;
    Figure figure = Overlays.masks("Masks", pictures(1), masks, List.of("ground", "cat", "dog"), 1);
    Picture picture = new Picture(figure);
    double[] dog = place(picture, 0, 3.5, 0.5);
    double[] ground = place(picture, 0, 5.5, 0.5);
    assertThat(picture.at(dog[0], dog[1]))
        .isEqualTo(Palette.mix(Color.WHITE, Palette.line(1), 0.6));
    assertThat(picture.at(ground[0], ground[1])).isEqualTo(Color.WHITE);
    assertThat(figure.alt())
        .endsWith("with colours over cat (0.0 % of the pixels) and dog (0.5 % of the pixels).");
    assertThatThrownBy(() -> Overlays.masks("M", pictures(1), new int[1][9], List.of("a", "b"), 1))
        .hasMessageContaining("200 pixels in picture 0 but 9 in its mask");
    masks[0][0] = 7;
    assertThatThrownBy(() -> Overlays.masks("M", pictures(1), masks, List.of("a", "b"), 1))
        .hasMessage("There is no class 7: with 2 names they count from 0 to 1.");
    assertThatThrownBy(() -> Overlays.masks("M", pictures(1), masks, List.of("a"), 1))
        .hasMessageContaining("2 to 8 classes with the ground, got 1 names");
  }

  @Test
  void heatIsOrangeAboveZeroAndBlueBelow() {
    double[][] map = new double[10][20];
    map[4][5] = 2;
    map[4][9] = -2;
    Figure figure = Overlays.heat("Heat", pictures(1), new double[][][] {map}, List.of("7"), 1);
    Picture picture = new Picture(figure);
    double[] hot = place(picture, 0, 5.5, 4.5);
    double[] cold = place(picture, 0, 9.5, 4.5);
    assertThat(picture.at(hot[0], hot[1]))
        .isEqualTo(Palette.mix(Color.WHITE, Ramp.DEEP_ORANGE, 0.85));
    assertThat(picture.at(cold[0], cold[1]))
        .isEqualTo(Palette.mix(Color.WHITE, Ramp.DEEP_BLUE, 0.85));
    assertThat(figure.alt()).contains("captioned 7").endsWith("from −2 (blue) to 2 (orange).");
    assertThatThrownBy(() -> Overlays.heat("H", pictures(1), new double[1][9][20], List.of(), 1))
        .hasMessageContaining("10 rows of picture 0 but 9 of its map");
    map[0][0] = Double.NaN;
    assertThatThrownBy(() -> Overlays.heat("H", pictures(1), new double[][][] {map}, List.of(), 1))
        .hasMessageContaining("NaN");
  }

  @Test
  void aSpectrogramIsDarkWhereItIsLoud() {
    double[][] power = new double[4][5];
    power[1][3] = 100;
    power[2][0] = 0.1; // 30 dB below
    Figure figure = Plots.spectrogram("A beep", power, 2, 4_000);
    Picture picture = new Picture(figure);
    Element image = picture.elements("image").get(0);
    double width = Picture.number(image, "width");
    double height = Picture.number(image, "height");
    double x = Picture.number(image, "x");
    double y = Picture.number(image, "y");
    assertThat(picture.at(x + 1.5 / 4 * width, y + 1.5 / 5 * height)).isEqualTo(Ramp.DEEP_BLUE);
    assertThat(picture.at(x + 2.5 / 4 * width, y + 4.5 / 5 * height))
        .isEqualTo(Palette.mix(Color.WHITE, Ramp.DEEP_BLUE, 0.5));
    assertThat(picture.at(x + 3.5 / 4 * width, y + 0.5 / 5 * height)).isEqualTo(Color.WHITE);
    assertThat(picture.texts()).contains("A beep", "time in s", "4,000");
    assertThat(figure.alt())
        .isEqualTo(
            "Spectrogram “A beep”, frequency from 0 to 4,000 Hz against time from 0 to 2 s: loudest at 3,000 Hz after 0.75 s.");
    assertThat(Plots.spectrogram("Silence", new double[2][2], 1, 10).alt()).contains("Silence");
    assertThatThrownBy(() -> Plots.spectrogram("T", new double[][] {{-1}}, 1, 1))
        .hasMessage("Frame 0 of the spectrogram has the power -1.0: power is not negative.");
    assertThatThrownBy(() -> Plots.spectrogram("T", new double[0][], 1, 1))
        .hasMessageContaining("nothing to draw");
    assertThatThrownBy(() -> Plots.spectrogram("T", power, 0, 1)).hasMessageContaining("0.0");
  }
}
