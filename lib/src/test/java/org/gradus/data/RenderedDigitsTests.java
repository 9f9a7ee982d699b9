package org.gradus.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RenderedDigitsTests {
  private static final TrainTest DIGITS = RenderedDigits.generate(6_000, 1_000, 7);

  @Test
  void areTheSameOnEveryMachine() {
    assertThat(DIGITS.train().provenance().digest())
        .isEqualTo("44f2d0bb306f8b72370d737500133516f8394b121eb2be5b4a899e7f0b26669a");
    assertThat(DIGITS.test().provenance().digest())
        .isEqualTo("4ebd103b25c049a1ce6d17d339e0356407b455e4cc7f4cc9813422f6fc80c6ba");
  }

  @Test
  void doNotDependOnTheNumberOfThreads() throws Exception {
    ForkJoinPool single = new ForkJoinPool(1);
    try {
      TrainTest again = single.submit(() -> RenderedDigits.generate(6_000, 1_000, 7)).get();
      assertThat(again.train().provenance()).isEqualTo(DIGITS.train().provenance());
    } finally {
      single.shutdownNow();
    }
  }

  @Test
  void doNotDependOnHowManyFollow() {
    TrainTest few = RenderedDigits.generate(13, 5, 7);
    assertThat(few.train().features().row(12)).containsExactly(DIGITS.train().features().row(12));
    assertThat(few.test().features().row(4)).containsExactly(DIGITS.test().features().row(4));
    assertThat(few.train().labels()).containsExactly(DIGITS.train().take(13).labels());
  }

  @Test
  void dependOnTheSeedAndDifferBetweenTheParts() {
    TrainTest other = RenderedDigits.generate(100, 100, 8);
    assertThat(other.train().features().row(0)).isNotEqualTo(DIGITS.train().features().row(0));
    assertThat(other.train().features().row(0)).isNotEqualTo(other.test().features().row(0));
  }

  @Test
  void haveAsManyOfEachClass() {
    assertThat(MnistTests.counts(DIGITS.train())).containsOnly(600);
    assertThat(MnistTests.counts(DIGITS.test())).containsOnly(100);
  }

  @Test
  void haveAboutTheMeanAndSpreadOfMnist() {
    double[] moments = MnistTests.moments(DIGITS.train());
    assertThat(moments[0]).isCloseTo(0.1307, within(0.006));
    assertThat(moments[1]).isCloseTo(0.3081, within(0.006));
  }

  @Test
  void sayThatTheyAreNotMnist() {
    assertThat(DIGITS.name()).isEqualTo("RenderedDigits");
    assertThat(DIGITS.generated()).isTrue();
    assertThat(DIGITS.train().provenance().source()).isEqualTo("generated with seed 7");
    assertThat(DIGITS).asString().startsWith("*** GENERATED STAND-IN *** RenderedDigits: 6,000");
  }

  /** Nobody could read them if the mean picture of each class did not tell most of them apart. */
  @Test
  void lookLikeTheirClassButNotTooMuch() {
    double[][] means = means(DIGITS.train());
    int right = 0;
    int[] labels = DIGITS.test().labels();
    for (int i = 0; i < labels.length; i++) {
      right += nearest(means, DIGITS.test().features().row(i)) == labels[i] ? 1 : 0;
    }
    // MNIST itself: 82 %.
    assertThat(right / (double) labels.length).isBetween(0.72, 0.92);
  }

  @Test
  void areKeptInTheMiddle() {
    for (int i = 0; i < 500; i++) {
      float[] row = DIGITS.train().features().row(i);
      double x = 0;
      double y = 0;
      double mass = 0;
      for (int p = 0; p < row.length; p++) {
        x += row[p] * (p % 28 + 0.5);
        int line = p / 28;
        y += row[p] * (line + 0.5);
        mass += row[p];
      }
      assertThat(x / mass).isCloseTo(14, within(1.0));
      assertThat(y / mass).isCloseTo(14, within(1.0));
    }
  }

  @Test
  void stopWhenInterrupted() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> RenderedDigits.generate(60_000, 10_000, 7))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("was stopped");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void refuseToBeNone() {
    assertThatThrownBy(() -> RenderedDigits.generate(0, 10, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("got 0 for training and 10 for testing");
  }

  /** For the eye: build/reports/rendered-digits.png, two rows a class. */
  @Test
  void drawAContactSheet() throws IOException {
    int columns = 30;
    BufferedImage sheet = new BufferedImage(columns * 28, 20 * 28, BufferedImage.TYPE_BYTE_GRAY);
    int[] drawn = new int[10];
    int[] labels = DIGITS.train().labels();
    for (int i = 0; i < labels.length; i++) {
      int place = drawn[labels[i]]++;
      if (place < 2 * columns) {
        float[] row = DIGITS.train().features().row(i);
        int left = place % columns * 28;
        int top = (2 * labels[i] + place / columns) * 28;
        for (int p = 0; p < row.length; p++) {
          sheet.getRaster().setSample(left + p % 28, top + p / 28, 0, Math.round(row[p] * 255));
        }
      }
    }
    Path file =
        Path.of(System.getProperty("gradus.root", "."), "build/reports/rendered-digits.png");
    Files.createDirectories(file.getParent());
    assertThat(ImageIO.write(sheet, "png", file.toFile())).isTrue();
  }

  static double[][] means(Dataset data) {
    double[][] means = new double[10][data.features().width()];
    int[] labels = data.labels();
    int[] counts = MnistTests.counts(data);
    for (int i = 0; i < labels.length; i++) {
      float[] row = data.features().row(i);
      for (int p = 0; p < row.length; p++) {
        means[labels[i]][p] += row[p] / counts[labels[i]];
      }
    }
    return means;
  }

  static int nearest(double[][] means, float[] row) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int k = 0; k < means.length; k++) {
      double distance = 0;
      for (int p = 0; p < row.length; p++) {
        distance += (means[k][p] - row[p]) * (means[k][p] - row[p]);
      }
      if (distance < least) {
        least = distance;
        best = k;
      }
    }
    return best;
  }
}
