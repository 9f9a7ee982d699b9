package org.gradus.audio;

import org.gradus.data.Sound;

/**
 * Sounds as pictures of one size: time to the right, mel bands upwards, the louder the darker.
 * Immutable.
 *
 * <p>A pixel is the power of a band in a frame, in decibels below the loudest one of the picture,
 * 10 log<sub>10</sub>(p / p<sub>max</sub>), from 0 (at −60 dB or less) to 1 (at 0 dB): how loud the
 * whole sound is plays no part. A sound that is shorter than the picture has silence on both sides;
 * of a longer one the stretch with the most power is shown.
 */
public final class Spectrogram {
  /** What is softer than the loudest by more than this, in decibels, is silence. */
  private static final double RANGE = 60;

  private static final int BANDS = 32;
  private static final int FRAMES = 48;

  private final int rate;
  private final Stft stft;
  private final MelBank bank;
  private final int frames;

  private Spectrogram(int rate, Stft stft, MelBank bank, int frames) {
    this.rate = rate;
    this.stft = stft;
    this.bank = bank;
    this.frames = frames;
  }

  /**
   * Pictures of 32 bands, from 50 Hz to half the rate, and 48 frames, each 32 ms long and 16 ms
   * after the one before.
   *
   * @param rate of all sounds, in samples a second, at least 1,000
   */
  public static Spectrogram of(int rate) {
    if (rate < 1_000) {
      throw new IllegalArgumentException(
          "Spectrograms are of sounds of 1,000 samples a second at least, got %d.".formatted(rate));
    }
    int window = (int) Math.round(0.032 * rate);
    Stft stft = Stft.of(window, Math.max(1, window / 2));
    return new Spectrogram(rate, stft, bank(BANDS, stft, rate), FRAMES);
  }

  /**
   * The same with another number of bands.
   *
   * @throws IllegalArgumentException if a band would be so narrow that no frequency lies in it
   */
  public Spectrogram bands(int count) {
    return new Spectrogram(rate, stft, bank(count, stft, rate), frames);
  }

  /** The same with another number of frames. */
  public Spectrogram frames(int count) {
    if (count < 1) {
      throw new IllegalArgumentException(
          "The number of frames is 1 at least, got %d.".formatted(count));
    }
    return new Spectrogram(rate, stft, bank, count);
  }

  /** The same with other frames of sound. */
  public Spectrogram stft(Stft other) {
    return new Spectrogram(rate, other, bank(bank.bands(), other, rate), frames);
  }

  private static MelBank bank(int bands, Stft stft, int rate) {
    return MelBank.of(bands, 50, rate / 2.0, stft, rate);
  }

  /** How many seconds a picture covers. */
  public double seconds() {
    return (stft.window() + (frames - 1.0) * stft.hop()) / rate;
  }

  /**
   * The picture of a sound.
   *
   * @return [bands][frames], the highest band first, numbers from 0 to 1; all 0 for silence
   * @throws IllegalArgumentException if the sound has another rate or is shorter than a window
   */
  public float[][] picture(Sound sound) {
    if (sound.rate() != rate) {
      throw new IllegalArgumentException(
          "The sound has %d samples a second, but the spectrogram is for %d."
              .formatted(sound.rate(), rate));
    }
    double[][] power = bank.apply(stft.power(sound));
    double most = 0;
    for (double[] frame : power) {
      for (double band : frame) {
        most = Math.max(most, band);
      }
    }
    float[][] picture = new float[bank.bands()][frames];
    int from = loudest(power);
    for (int column = 0; column < frames && most > 0; column++) {
      int frame = from + column;
      for (int b = 0; b < bank.bands() && frame >= 0 && frame < power.length; b++) {
        double decibels = 10 * Math.log10(power[frame][b] / most);
        picture[bank.bands() - 1 - b][column] = (float) Math.max(0, 1 + decibels / RANGE);
      }
    }
    return picture;
  }

  /** The first frame of the picture: before 0 where the sound is shorter. */
  private int loudest(double[][] power) {
    if (power.length <= frames) {
      return -((frames - power.length) / 2);
    }
    double[] sums = new double[power.length + 1];
    for (int t = 0; t < power.length; t++) {
      double sum = 0;
      for (double band : power[t]) {
        sum += band;
      }
      sums[t + 1] = sums[t] + sum;
    }
    int best = 0;
    for (int t = 1; t + frames <= power.length; t++) {
      if (sums[t + frames] - sums[t] > sums[best + frames] - sums[best]) {
        best = t;
      }
    }
    return best;
  }
}
