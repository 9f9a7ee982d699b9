package org.gradus.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds for every figure. */
class FigureTests {
  private static final Map<String, Figure> SAMPLES = Samples.all();

  static Stream<String> names() {
    return SAMPLES.keySet().stream();
  }

  private static Figure shown(String name) {
    return Objects.requireNonNull(SAMPLES.get(name));
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSvgHasATitleADescriptionAndNothingFromOutside(String name) {
    Figure figure = shown(name);
    String svg = figure.svg();
    Element root = Picture.parse(svg).getDocumentElement();
    assertThat(root.getAttribute("width")).isEqualTo(Integer.toString(figure.width()));
    assertThat(root.getAttribute("viewBox"))
        .isEqualTo("0 0 " + figure.width() + " " + figure.height());
    assertThat(root.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo(figure.title());
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(figure.alt());
    assertThat(
            svg.replace("http://www.w3.org/2000/svg", "")
                .replace("http://www.w3.org/1999/xlink", ""))
        .doesNotContain("http:", "https:", "file:", "<!DOCTYPE", "<script", "@import");
    for (Element image : new Picture(figure).elements("image")) {
      assertThat(image.getAttribute("xlink:href")).startsWith("data:image/png;base64,");
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void nothingIsCutOffAtTheEdge(String name) {
    BufferedImage pixels = shown(name).image(1);
    List<String> marked = new ArrayList<>();
    for (int y = 0; y < pixels.getHeight(); y++) {
      for (int x = 0; x < pixels.getWidth(); x++) {
        boolean rim =
            Math.min(x, y) < 2 || x >= pixels.getWidth() - 2 || y >= pixels.getHeight() - 2;
        int argb = pixels.getRGB(x, y);
        if (rim && argb >>> 24 > 0 && (argb & 0xFFFFFF) != 0xFFFFFF) {
          marked.add(x + ", " + y);
        }
      }
    }
    assertThat(marked).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isNoWiderThanANotebook(String name) {
    assertThat(shown(name).width()).isBetween(300, 640);
    assertThat(shown(name).height()).isBetween(150, 640);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSentenceIsOne(String name) {
    String alt = shown(name).alt();
    assertThat(alt).endsWith(".").doesNotContain(". ").doesNotContain("\n").hasSizeLessThan(400);
    assertThat(Character.isLowerCase(alt.charAt(0))).isFalse();
  }

  /** XChart draws text as outlines; all text of our own stays text, at least 10 px high. */
  @ParameterizedTest
  @MethodSource("names")
  void ownTextIsTextAndLargeEnough(String name) {
    List<Element> texts = new Picture(shown(name)).elements("text");
    if (name.startsWith("xchart")) {
      assertThat(texts).isEmpty();
      return;
    }
    assertThat(texts).isNotEmpty();
    for (Element text : texts) {
      String size = text.getAttribute("style").replaceAll(".*font-size:([0-9.]+)px.*", "$1");
      double pixels = size.matches("[0-9.]+") ? Double.parseDouble(size) : 12;
      assertThat(pixels).as(text.getTextContent()).isGreaterThanOrEqualTo(10);
    }
  }

  @Test
  void theSameNumbersGiveTheSameBytes() {
    Samples.all().forEach((name, again) -> assertThat(again.svg()).isEqualTo(shown(name).svg()));
    assertThat(shown("confusion").png(1)).isEqualTo(shown("confusion").png(1));
  }

  @Test
  void noLocaleChangesAnything() {
    Map<String, String> english = new LinkedHashMap<>();
    SAMPLES.forEach((name, figure) -> english.put(name, figure.svg()));
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("de-DE", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        Samples.all()
            .forEach(
                (name, figure) -> assertThat(figure.svg()).as(tag).isEqualTo(english.get(name)));
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void manyThreadsMayDrawAtOnce() throws Exception {
    String alone = shown("line-activations").svg();
    var pool = Executors.newFixedThreadPool(4);
    try {
      Callable<String> job = () -> shown("line-activations").svg();
      for (var result : pool.invokeAll(Collections.nCopies(24, job))) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void centredTextStaysCentredInAnyFont() {
    List<Element> texts = new Picture(shown("line-logistic")).elements("text");
    assertThat(texts)
        .anySatisfy(
            text -> {
              assertThat(text.getTextContent()).isEqualTo("score z = w·x + b");
              assertThat(text.getAttribute("text-anchor")).isEqualTo("middle");
            })
        .anySatisfy(
            text -> {
              assertThat(text.getTextContent()).isEqualTo("0.8");
              assertThat(text.getAttribute("text-anchor")).isEqualTo("end");
            });
    assertThat(shown("line-logistic").svg()).contains("sans-serif");
  }

  @Test
  void titlesMayHoldAnyCharacter() {
    Figure figure = Plots.bars("a < b & \"c\" → ü 漢", List.of("<x>"), 1);
    assertThat(Picture.parse(figure.svg()).getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("a < b & \"c\" → ü 漢");
  }

  @Test
  void pixelsOutsideTheCardAreTransparent() {
    BufferedImage pixels = shown("bars").image(2);
    assertThat(pixels.getRGB(0, 0) >>> 24).isZero();
    assertThat(pixels.getRGB(40, 4)).isEqualTo(Color.WHITE.getRGB());
    assertThat(pixels.getWidth()).isEqualTo(1280);
  }

  @Test
  void savesWhatItDraws(@TempDir Path folder) throws IOException {
    Figure figure = shown("bars");
    Path svg = folder.resolve("bars.svg");
    Path png = folder.resolve("BARS.PNG");
    Files.writeString(svg, "old");
    figure.save(svg);
    figure.save(png);
    assertThat(svg).hasContent(figure.svg().strip());
    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(2 * figure.width());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(svg, png);
    }
  }

  @Test
  void aNameThatIsNeitherSvgNorPngIsRefused(@TempDir Path folder) throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> shown("bars").save(folder.resolve("bars.gif")))
        .withMessage("A figure is saved as .svg or .png, but the name is bars.gif.");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("none").resolve("bars.svg");
    assertThatThrownBy(() -> shown("bars").save(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage(
            "The figure could not be saved as "
                + file
                + ": see that the folder is there and may be written to.");
  }

  @Test
  void aScaleOutOfRangeIsRefused() {
    for (double scale : new double[] {0, -1, Double.NaN, 100}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> shown("bars").image(scale))
          .withMessageStartingWith("The scale of a figure lies between 0.1 and 8, got " + scale);
    }
  }

  @Test
  void aDrawingOfOnesOwnIsAFigure() {
    Figure figure =
        Figure.of(
            "A square",
            "A red square in the middle.",
            200,
            100,
            g -> {
              g.setColor(Color.RED);
              g.fillRect(90, 40, 20, 20);
            });
    Picture picture = new Picture(figure);
    assertThat(picture.at(100, 50)).isEqualTo(Color.RED);
    assertThat(picture.count(Color.RED)).isEqualTo(400);
    assertThat(picture.elements("rect")).hasSize(2);
    assertThat(figure).hasToString("A red square in the middle.");
  }
}
