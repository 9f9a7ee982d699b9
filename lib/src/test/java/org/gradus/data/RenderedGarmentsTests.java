package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RenderedGarmentsTests {
  private static final TrainTest GARMENTS = RenderedGarments.generate(6_000, 1_000, 7);

  @Test
  void areAboutAsBrightAsFashion() {
    double[] moments = MnistTests.moments(GARMENTS.train());
    assertThat(moments[0]).isCloseTo(0.286, within(0.03));
    assertThat(moments[1]).isCloseTo(0.353, within(0.03));
  }

  @Test
  void haveAsManyOfEachClassAsOfAnyOther() {
    assertThat(MnistTests.counts(GARMENTS.train())).containsOnly(600);
    assertThat(GARMENTS.train().classNames().get(9)).isEqualTo("Ankle boot");
  }

  @Test
  void doNotDependOnHowManyFollow() {
    TrainTest few = RenderedGarments.generate(13, 5, 7);
    assertThat(few.train().features().row(12)).containsExactly(GARMENTS.train().features().row(12));
    assertThat(few.test().features().row(4)).containsExactly(GARMENTS.test().features().row(4));
  }

  /** Fashion-MNIST itself: 68 % by the nearest mean picture; a shirt is taken for other tops. */
  @Test
  void lookLikeTheirClassButNotTooMuch() {
    double[][] means = RenderedDigitsTests.means(GARMENTS.train());
    int[] labels = GARMENTS.test().labels();
    int right = 0;
    int shirts = 0;
    for (int i = 0; i < labels.length; i++) {
      boolean hit =
          RenderedDigitsTests.nearest(means, GARMENTS.test().features().row(i)) == labels[i];
      right += hit ? 1 : 0;
      shirts += hit && labels[i] == 6 ? 1 : 0;
    }
    assertThat(right / (double) labels.length).isBetween(0.6, 0.8);
    assertThat(shirts).isLessThan(60);
  }

  /** For the eye: build/reports/rendered-garments.png, two rows a class. */
  @Test
  void drawAContactSheet() throws IOException {
    int columns = 30;
    BufferedImage sheet = new BufferedImage(columns * 28, 20 * 28, BufferedImage.TYPE_BYTE_GRAY);
    int[] drawn = new int[10];
    int[] labels = GARMENTS.train().labels();
    for (int i = 0; i < labels.length; i++) {
      int place = drawn[labels[i]]++;
      if (place < 2 * columns) {
        float[] row = GARMENTS.train().features().row(i);
        int left = place % columns * 28;
        int top = (2 * labels[i] + place / columns) * 28;
        for (int p = 0; p < row.length; p++) {
          sheet.getRaster().setSample(left + p % 28, top + p / 28, 0, Math.round(row[p] * 255));
        }
      }
    }
    Path file =
        Path.of(System.getProperty("gradus.root", "."), "build/reports/rendered-garments.png");
    Files.createDirectories(file.getParent());
    assertThat(ImageIO.write(sheet, "png", file.toFile())).isTrue();
  }
}
