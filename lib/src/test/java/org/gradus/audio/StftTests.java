package org.gradus.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.gradus.data.Sound;
import org.junit.jupiter.api.Test;

class StftTests {
  @Test
  void itAgreesWithPyTorch() {
    Sound sound = SoundVectors.sound();
    for (JsonNode vector : SoundVectors.read().get("spectra")) {
      Stft stft = Stft.of(vector.get("window").asInt(), vector.get("hop").asInt());
      double[][] power = stft.power(sound);
      assertThat(power).hasNumberOfRows(vector.get("frames").asInt());
      double[] expected = SoundVectors.numbers(vector.get("power"));
      assertThat(expected.length)
          .isEqualTo(vector.get("known").asInt() * stft.bins())
          .isGreaterThan(4 * stft.bins());
      for (int i = 0; i < expected.length; i++) {
        assertThat(power[i / stft.bins()][i % stft.bins()])
            .isCloseTo(expected[i], within(1e-6 * (1 + expected[i])));
      }
    }
  }

  /** Σ w² x² = Σ |X|² ÷ size, over all frequencies, of which all but two come twice. */
  @Test
  void powerIsKept() {
    Sound sound = SoundVectors.sound();
    Stft stft = Stft.of(100, 50);
    double[] power = stft.power(sound)[2];
    double heard = 0;
    for (int n = 0; n < 100; n++) {
      double sample = sound.samples()[100 + n] * (0.5 - 0.5 * Math.cos(2 * Math.PI * n / 100));
      heard += sample * sample;
    }
    double sum = power[0] + power[64];
    for (int k = 1; k < 64; k++) {
      sum += 2 * power[k];
    }
    assertThat(sum / 128).isCloseTo(heard, within(1e-9 * heard));
  }

  @Test
  void aToneStandsInItsBin() {
    float[] samples = new float[1_000];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) Math.sin(2 * Math.PI * 1_000 * i / 8_000);
    }
    Stft stft = Stft.of(256, 128);
    double[] power = stft.power(new Sound(samples, 8_000))[3];
    int best = 0;
    for (int k = 1; k < power.length; k++) {
      best = power[k] > power[best] ? k : best;
    }
    assertThat(stft.frequency(best, 8_000)).isEqualTo(1_000);
    assertThat(stft.size()).isEqualTo(256);
    assertThat(stft.bins()).isEqualTo(129);
    assertThat(stft.frames(1_000)).isEqualTo(6);
    assertThat(Stft.of(257, 1).size()).isEqualTo(512);
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    assertThatThrownBy(() -> Stft.of(1, 1)).hasMessageContaining("from 2 to 1048576 samples");
    assertThatThrownBy(() -> Stft.of(8, 9))
        .hasMessage("From one frame to the next are 1 to 8 samples (the window), got 9.");
    assertThatThrownBy(() -> Stft.of(8, 4).power(new Sound(new float[7], 9)))
        .hasMessage("The sound has 7 samples, less than a window of 8: take a shorter window.");
    assertThatThrownBy(() -> Stft.of(8, 4).frequency(5, 9))
        .hasMessage("There is no bin 5: they count from 0 to 4.");
    assertThat(Stft.of(8, 4).frames(7)).isZero();
  }
}
