package org.gradus.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gradus.nn.FitOptions.epochs;
import static org.gradus.train.Losses.squaredError;
import static org.gradus.train.Optimizers.adam;

import java.util.List;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.Rain;
import org.gradus.data.RenderedDigits;
import org.gradus.vision.Filters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Networks that make pictures: their sizes, and that they learn what they are for. */
@Tag("one-jdk")
class PictureNetsTests {
  private final Dataset digits = RenderedDigits.generate(300, 1, 7).train();

  @Test
  void parametersCanBeCounted() {
    try (Network code = Nets.autoencoder(784, 128, 32);
        Network denoiser = Nets.denoiser(28, 8);
        Network generator = Nets.generator(10, 4);
        Network discriminator = Nets.discriminator(4)) {
      assertThat(code.parameterCount()).isEqualTo(785 * 128 + 129 * 32 + 33 * 128 + 129 * 784);
      assertThat(denoiser.parameterCount())
          .isEqualTo(
              8 * (9 + 1)
                  + 16 * (8 * 9 + 1)
                  + 16 * (16 * 9 + 1)
                  + 16 * (32 * 9 + 1)
                  + 8 * (24 * 9 + 1)
                  + (8 * 9 + 1));
      assertThat(generator.parameterCount())
          .isEqualTo(11 * 392 + 16 + 8 * 8 * 9 + 16 + 4 * 8 * 9 + 8 + (4 * 9 + 1));
      assertThat(discriminator.parameterCount())
          .isEqualTo(4 * (25 + 1) + 8 * (4 * 25 + 1) + (8 * 49 + 1));
    }
  }

  @Test
  void anAutoencoderGivesBackMoreThanTheMeanPicture() {
    Dataset same =
        Dataset.ofValues(
            digits.features(), digits.features(), List.of("pixel"), digits.provenance());
    try (Network network = Nets.autoencoder(784, 64, 16).compile(squaredError(), adam(3e-3))) {
      network.fit(same, epochs(15).batch(50).seed(1).threads(1));
      assertThat(network.evaluate(same).loss()).isLessThan(0.75 * spread(digits.features()));
      assertThat(network.features("code", digits.features()).shape()).containsExactly(16);
    }
  }

  /** The mean squared error of the mean picture. */
  private static double spread(Features pictures) {
    double[] mean = new double[pictures.width()];
    for (float[] row : pictures.rows()) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += row[i] / pictures.size();
      }
    }
    double sum = 0;
    for (float[] row : pictures.rows()) {
      for (int i = 0; i < mean.length; i++) {
        sum += (row[i] - mean[i]) * (row[i] - mean[i]);
      }
    }
    return sum / pictures.size() / mean.length;
  }

  @Test
  void aDenoiserBeatsTheMedian() {
    Dataset train = Rain.SHOWER.over(digits, 7);
    Dataset fresh = Rain.SHOWER.over(RenderedDigits.generate(60, 1, 8).train(), 8);
    try (Network network = Nets.denoiser(28, 8).compile(squaredError(), adam(3e-3))) {
      network.fit(train, epochs(6).batch(20).seed(1).threads(1));
      Features middle = Filters.median(fresh.features(), 3);
      double sum = 0;
      for (int i = 0; i < fresh.size(); i++) {
        float[] got = middle.row(i);
        float[] clean = fresh.targets().row(i);
        for (int k = 0; k < clean.length; k++) {
          sum += (got[k] - clean[k]) * (got[k] - clean[k]);
        }
      }
      assertThat(network.evaluate(fresh).loss()).isLessThan(sum / fresh.size() / 784);
    }
  }

  @Test
  void thePairForPicturesPlays() {
    try (Gan gan = Gan.of(Nets.generator(8, 2), Nets.discriminator(2))) {
      gan.compile(adam(2e-4), adam(2e-4), 0.9);
      gan.fit(digits.take(60), epochs(1).batch(30).seed(1).threads(1));
      Features made = gan.make(3, 1);
      assertThat(made.shape()).containsExactly(28, 28);
      for (float pixel : made.row(2)) {
        assertThat(pixel).isBetween(0f, 1f);
      }
    }
  }

  @Test
  void whatMakesNoSenseIsRefusedInOneSentence() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Nets.autoencoder(784))
        .withMessageEndingWith("autoencoder(784, 32), got 1.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Nets.denoiser(30, 8))
        .withMessageEndingWith("it must be a multiple of 4, got 30.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Nets.discriminator(0))
        .withMessageContaining("number of filters of a convolution must be at least 1, got 0");
  }
}
