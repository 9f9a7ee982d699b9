package org.gradus.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.gradus.data.Dataset;
import org.gradus.data.Sound;
import org.gradus.data.Tones;
import org.junit.jupiter.api.Test;

class SpectrogramTests {
  private static final Spectrogram SPECTROGRAM = Spectrogram.of(8_000).bands(20).frames(30);

  /** Silence with a tone in it. */
  private static Sound tone(int samples, int from, int to, double hertz) {
    float[] all = new float[samples];
    for (int i = from; i < to; i++) {
      all[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / 8_000));
    }
    return new Sound(all, 8_000);
  }

  @Test
  void aPixelIsTheLoudnessOfABand() {
    float[][] picture = SPECTROGRAM.picture(tone(5_000, 0, 5_000, 1_500));
    assertThat(picture).hasDimensions(20, 30);
    // The loudest is black, and lies in the band whose middle is nearest on the mel scale.
    MelBank bank = MelBank.of(20, 50, 4_000, Stft.of(256, 128), 8_000);
    int nearest = 0;
    for (int b = 1; b < 20; b++) {
      double gap = Math.abs(MelBank.mel(bank.middles()[b]) - MelBank.mel(1_500));
      double least = Math.abs(MelBank.mel(bank.middles()[nearest]) - MelBank.mel(1_500));
      nearest = gap < least ? b : nearest;
    }
    assertThat(picture[19 - nearest][12]).isCloseTo(1, within(0.02f));
    assertThat(picture[0][12]).isLessThan(0.3f);
    for (float[] row : picture) {
      for (float pixel : row) {
        assertThat(pixel).isBetween(0f, 1f);
      }
    }
    float[][] softer = SPECTROGRAM.picture(quieter(tone(5_000, 0, 5_000, 1_500)));
    assertThat(softer[19 - nearest][12]).isCloseTo(picture[19 - nearest][12], within(1e-4f));
  }

  private static Sound quieter(Sound sound) {
    float[] samples = sound.samples();
    for (int i = 0; i < samples.length; i++) {
      samples[i] /= 8;
    }
    return new Sound(samples, sound.rate());
  }

  @Test
  void shortSoundsStandInTheMiddleAndLongOnesAreCut() {
    float[][] brief = SPECTROGRAM.picture(tone(256 + 9 * 128, 0, 256 + 9 * 128, 1_500));
    assertThat(column(brief, 9)).isZero();
    assertThat(column(brief, 10)).isGreaterThan(0.5f);
    assertThat(column(brief, 19)).isGreaterThan(0.5f);
    assertThat(column(brief, 20)).isZero();
    float[][] cut = SPECTROGRAM.picture(tone(20_000, 14_000, 16_000, 1_500));
    float most = 0;
    for (int i = 0; i < 30; i++) {
      most = Math.max(most, column(cut, i));
    }
    assertThat(most).isEqualTo(1);
    assertThat(
            Arrays.stream(SPECTROGRAM.picture(tone(5_000, 0, 0, 1)))
                .flatMap(row -> Arrays.stream(new float[][] {row}))
                .allMatch(row -> Arrays.equals(row, new float[30])))
        .isTrue();
    assertThat(SPECTROGRAM.seconds()).isCloseTo((256 + 29 * 128) / 8_000.0, within(1e-12));
  }

  private static float column(float[][] picture, int column) {
    float most = 0;
    for (float[] row : picture) {
      most = Math.max(most, row[column]);
    }
    return most;
  }

  @Test
  void recordingsBecomePictures() {
    Dataset data = Tones.generate(6, 7).of("ada").dataset(SPECTROGRAM::picture);
    assertThat(data.features().shape()).containsExactly(20, 30);
    assertThat(data.size()).isEqualTo(60);
  }

  @Test
  void whatMakesNoSenseIsNamed() {
    assertThatThrownBy(() -> SPECTROGRAM.picture(new Sound(new float[5_000], 16_000)))
        .hasMessage("The sound has 16000 samples a second, but the spectrogram is for 8000.");
    assertThatThrownBy(() -> SPECTROGRAM.picture(new Sound(new float[50], 8_000)))
        .hasMessageContaining("less than a window of 256");
    assertThatThrownBy(() -> Spectrogram.of(100)).hasMessageContaining("1,000 samples a second");
    assertThatThrownBy(() -> SPECTROGRAM.frames(0)).hasMessageContaining("frames is 1 at least");
    assertThatThrownBy(() -> SPECTROGRAM.bands(100)).hasMessageContaining("take fewer bands");
    assertThat(SPECTROGRAM.stft(Stft.of(512, 256)).seconds())
        .isCloseTo((512 + 29 * 256) / 8_000.0, within(1e-12));
  }
}
