package org.gradus.audio;

import java.util.Arrays;

/**
 * Overlapping triangles over a spectrum that gather it into a few bands, narrow for low and wide
 * for high frequencies, as the ear does: the corners of the triangles lie evenly on the mel scale,
 * m = 2595 log<sub>10</sub>(1 + f / 700). Each triangle rises from 0 at the middle of the band
 * before it to 1 at its own, and falls to 0 at that of the next. Immutable. Source: Davis and
 * Mermelstein, <em>Comparison of parametric representations</em>, 1980; the scale's formula is
 * O'Shaughnessy's, 1987.
 */
public final class MelBank {
  private static final double SCALE = 2595;
  private static final double CORNER = 700;

  private final double[][] weights;
  private final double[] middles;

  private MelBank(double[][] weights, double[] middles) {
    this.weights = weights;
    this.middles = middles;
  }

  /**
   * Puts bands over a spectrum.
   *
   * @param bands how many, at least 1
   * @param low where the first begins, in Hz
   * @param high where the last ends, in Hz; half the rate at most
   * @param stft whose spectra they are for
   * @param rate samples a second
   * @throws IllegalArgumentException with a sentence if the frequencies make no sense, or a band is
   *     so narrow that no bin lies in it
   */
  public static MelBank of(int bands, double low, double high, Stft stft, int rate) {
    if (bands < 1) {
      throw new IllegalArgumentException(
          "The number of bands is 1 at least, got %d.".formatted(bands));
    }
    if (!(low >= 0 && low < high && high <= rate / 2.0)) {
      throw new IllegalArgumentException(
          "Bands go up from 0 Hz or more to half the rate at most, %s Hz, got %s to %s Hz."
              .formatted(rate / 2.0, low, high));
    }
    double[] corners = new double[bands + 2];
    for (int i = 0; i < corners.length; i++) {
      corners[i] = hertz(mel(low) + (mel(high) - mel(low)) * i / (bands + 1));
    }
    double[][] weights = new double[bands][stft.bins()];
    for (int b = 0; b < bands; b++) {
      for (int k = 0; k < stft.bins(); k++) {
        double frequency = stft.frequency(k, rate);
        double up = (frequency - corners[b]) / (corners[b + 1] - corners[b]);
        double down = (corners[b + 2] - frequency) / (corners[b + 2] - corners[b + 1]);
        weights[b][k] = Math.max(0, Math.min(up, down));
      }
      if (Arrays.stream(weights[b]).allMatch(weight -> weight == 0)) {
        throw new IllegalArgumentException(
            "Band %d of %d has no frequency of the spectrum in it: take fewer bands, or a longer window than %d samples."
                .formatted(b, bands, stft.window()));
      }
    }
    return new MelBank(weights, Arrays.copyOfRange(corners, 1, bands + 1));
  }

  /** A frequency in Hz on the mel scale. */
  public static double mel(double hertz) {
    return SCALE * Math.log10(1 + hertz / CORNER);
  }

  /** The frequency in Hz of so many mel. */
  public static double hertz(double mel) {
    return CORNER * (Math.pow(10, mel / SCALE) - 1);
  }

  /** How many bands there are. */
  public int bands() {
    return weights.length;
  }

  /** Where each band is highest, in Hz: a copy. */
  public double[] middles() {
    return middles.clone();
  }

  /** How much of each bin counts for each band: [bands][bins], a copy. */
  public double[][] weights() {
    return Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * The power in each band of each frame.
   *
   * @param power [frames][bins], as {@link Stft#power} gives it
   * @return [frames][bands]
   */
  public double[][] apply(double[][] power) {
    double[][] bands = new double[power.length][weights.length];
    for (int t = 0; t < power.length; t++) {
      if (power[t].length != weights[0].length) {
        throw new IllegalArgumentException(
            "Frame %d has %d bins, but the bands are for %d."
                .formatted(t, power[t].length, weights[0].length));
      }
      for (int b = 0; b < weights.length; b++) {
        for (int k = 0; k < power[t].length; k++) {
          bands[t][b] += weights[b][k] * power[t][k];
        }
      }
    }
    return bands;
  }
}
