package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Grids of pictures, and weights as pictures. */
class PictureTests {
  private static final float[] CORNER = {1, 0, 0, 0.5f};

  /** The colour of one number of the n-th picture: the middle of its block of pixels. */
  private static Color pixel(Picture picture, int n, int side, int row, int column) {
    Element image = picture.elements("image").get(n);
    double zoom = Picture.number(image, "width") / side;
    return picture.at(
        Picture.number(image, "x") + (column + 0.5) * zoom,
        Picture.number(image, "y") + (row + 0.5) * zoom);
  }

  @Test
  void oneIsBlackAndZeroIsWhite() {
    Picture picture =
        new Picture(Plots.imageGrid("Two", new float[][] {CORNER, CORNER}, List.of("a", "b"), 2));
    for (int n = 0; n < 2; n++) {
      assertThat(pixel(picture, n, 2, 0, 0)).isEqualTo(Color.BLACK);
      assertThat(pixel(picture, n, 2, 0, 1)).isEqualTo(Color.WHITE);
      assertThat(pixel(picture, n, 2, 1, 1)).isEqualTo(new Color(128, 128, 128));
    }
  }

  @Test
  void picturesKeepTheirOrderAndTheirCaptions() {
    Figure figure =
        Plots.imageGrid(
            "Four",
            Features.of(new float[][] {CORNER, CORNER, CORNER, CORNER}),
            List.of("a", "b", "c", "d"),
            2);
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).containsExactly("Four", "a", "b", "c", "d");
    assertThat(picture.where("b")[0]).isGreaterThan(picture.where("a")[0] + 50);
    assertThat(picture.where("c")[0]).isEqualTo(picture.where("a")[0]);
    Element first = picture.elements("image").get(0);
    assertThat(picture.where("a")[0])
        .isEqualTo(Picture.number(first, "x") + Picture.number(first, "width") / 2);
    assertThat(picture.where("a")[1])
        .isBetween(
            Picture.number(first, "y") + Picture.number(first, "height") + 10,
            Picture.number(first, "y") + Picture.number(first, "height") + 24);
    assertThat(figure.alt()).isEqualTo("“Four”: 4 pictures of 2 × 2 pixels, captioned a; b; c; d.");
  }

  /** Lines of one pixel: where some were left out, all would be black or all white. */
  @Test
  void largePicturesAreShownAsTheyAreOrMadeSmallerWithoutLosingPixels() {
    float[] lines = new float[400 * 400];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = i / 400 % 2;
    }
    Figure one = Plots.imageGrid("Lines", new FloatFeatures(lines, 400, 400), List.of(), 1);
    Element image = new Picture(one).elements("image").get(0);
    assertThat(Picture.number(image, "height")).isEqualTo(300);
    assertThat(image.getAttribute("style")).doesNotContain("pixelated");
    Color shade = new Picture(one).at(Picture.number(image, "x") + 99, 150);
    assertThat(shade.getRed()).isBetween(20, 235);
    Features small = new FloatFeatures(Arrays.copyOf(lines, 40_000), 200, 200);
    Element whole = new Picture(Plots.imageGrid("L", small, List.of(), 1)).elements("image").get(0);
    assertThat(Picture.number(whole, "height")).isEqualTo(200);
    assertThat(whole.getAttribute("style")).contains("pixelated");
  }

  @Test
  void captionsAreSetSmallerBeforeTheyAreCut() {
    Features ten = new FloatFeatures(new float[10 * 9], 3, 3);
    Picture picture = new Picture(Plots.imageGrid("G", ten, Samples.GARMENTS, 10));
    assertThat(picture.texts())
        .containsExactly(
            "G",
            "T-shirt/",
            "top",
            "Trouser",
            "Pullover",
            "Dress",
            "Coat",
            "Sandal",
            "Shirt",
            "Sneaker",
            "Bag",
            "Ankle",
            "boot");
    int[] classes = {1, 0};
    Features two = new FloatFeatures(new float[2 * 9], 3, 3);
    List<String> names = List.of("a class of a long name", "b");
    assertThat(new Picture(Plots.predictions("P", two, classes, classes, names, 2)).texts())
        .containsExactly("P", "✓ b", "✓ a class of a long", "name");
  }

  @Test
  void wrongAnswersAreMarkedBySignFrameAndWeightOfType() {
    Figure figure =
        Plots.predictions(
            "Said",
            Features.of(new float[][] {CORNER, CORNER}),
            new int[] {0, 1},
            new int[] {0, 0},
            List.of("cat", "dog"),
            2);
    Picture picture = new Picture(figure);
    assertThat(picture.texts()).containsExactly("Said", "✓ cat", "✗ cat", "is dog");
    Element wrong = picture.elements("image").get(1);
    Element right = picture.elements("image").get(0);
    assertThat(framed(picture, wrong)).isTrue();
    assertThat(framed(picture, right)).isFalse();
    assertThat(picture.elements("text").get(2).getAttribute("style")).contains("bold");
    assertThat(figure.alt())
        .isEqualTo(
            "“Said”: 2 pictures of 2 × 2 pixels, captioned ✓ cat; ✗ cat is dog"
                + " (1 marked ✗ as wrong).");
  }

  private static boolean framed(Picture picture, Element image) {
    return picture
        .at(
            Picture.number(image, "x") - 2,
            Picture.number(image, "y") + Picture.number(image, "height") / 2)
        .equals(Palette.WRONG);
  }

  @Test
  void colourPicturesAreDrawnInColour() {
    float[] redThenBlue = {1, 0, 0, 0, 0, 1};
    Picture picture =
        new Picture(
            Plots.imageGrid("Colour", new FloatFeatures(redThenBlue, 3, 1, 2), List.of(), 1));
    Element image = picture.elements("image").get(0);
    double y = Picture.number(image, "y") + 4;
    assertThat(picture.at(Picture.number(image, "x") + 4, y)).isEqualTo(Color.RED);
    assertThat(picture.at(Picture.number(image, "x") + Picture.number(image, "width") - 4, y))
        .isEqualTo(Color.BLUE);
    assertThat(image.getAttribute("style")).isEqualTo("image-rendering:pixelated");
  }

  @Test
  void picturesThatCannotBeDrawnAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.imageGrid("T", new float[][] {{0, 2, 0, 0}}, List.of(), 1))
        .withMessage(
            "Number 1 of picture 0 is 2.0: pixels lie between 0 and 1 (Plots.weights draws other"
                + " numbers).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.imageGrid("T", new float[][] {{0, 1, 0}}, List.of(), 1))
        .withMessage(
            "A picture of 3 numbers is not square: give features with their height and width.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.imageGrid("T", new float[][] {CORNER}, List.of("a", "b"), 1))
        .withMessage("There are 1 pictures but 2 captions: there must be as many of each.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.imageGrid("T", new float[0][], List.of(), 1))
        .withMessage("There is nothing to draw: no pictures were given.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Plots.imageGrid("T", new FloatFeatures(new float[8], 2, 2, 2), List.of(), 1))
        .withMessageStartingWith("Examples of shape [2, 2, 2] are no pictures");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Plots.predictions(
                    "T",
                    Features.of(new float[][] {CORNER}),
                    new int[] {0},
                    new int[] {2},
                    List.of("cat", "dog"),
                    1))
        .withMessage("There is no class 2: with 2 names they count from 0 to 1.");
  }

  @Test
  void weightsShareOneScaleAboutZero() {
    float[][] weights = {{2, 0, -2, 1}, {-1, 0, 0, 0}};
    Figure figure = Plots.weights("Weights", weights, 2, 2, List.of("a", "b"));
    Picture picture = new Picture(figure);
    assertThat(pixel(picture, 0, 2, 0, 0)).isEqualTo(Ramp.DEEP_ORANGE);
    assertThat(pixel(picture, 0, 2, 0, 1)).isEqualTo(Color.WHITE);
    assertThat(pixel(picture, 0, 2, 1, 0)).isEqualTo(Ramp.DEEP_BLUE);
    assertThat(pixel(picture, 0, 2, 1, 1))
        .isEqualTo(Palette.mix(Color.WHITE, Ramp.DEEP_ORANGE, 0.5));
    assertThat(pixel(picture, 1, 2, 0, 0)).isEqualTo(Palette.mix(Color.WHITE, Ramp.DEEP_BLUE, 0.5));
    assertThat(picture.texts()).contains("a", "b", "−2", "0", "2");
    assertThat(figure.alt())
        .isEqualTo(
            "“Weights”: weights of 2 outputs as pictures of 2 × 2 pixels, blue below zero, white"
                + " at zero, orange above, all on one scale from −2 to 2 (a; b).");
  }

  @Test
  void weightsOfNothingButZerosAreWhite() {
    Picture picture = new Picture(Plots.weights("Fresh", new float[1][4], 2, 2, List.of("a")));
    assertThat(pixel(picture, 0, 2, 0, 0)).isEqualTo(Color.WHITE);
  }

  @Test
  void weightsOfAnotherSizeAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Plots.weights("T", new float[][] {{1, 2, 3}}, 2, 2, List.of("a")))
        .withMessage("Row 0 of the weights has 3 numbers, but a picture of 2 × 2 needs 4.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Plots.weights("T", new float[][] {{1, 2, Float.NaN, 0}}, 2, 2, List.of("a")))
        .withMessage(
            "Number 2 (counted from 0) of row 0 of the weights is NaN: only finite numbers can be"
                + " drawn.");
  }
}
