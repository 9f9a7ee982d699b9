package org.gradus.audio;

import java.util.Arrays;
import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;
import org.gradus.data.Sound;

/**
 * The short-time Fourier transform: which frequencies a sound has from moment to moment.
 *
 * <p>Frame t is the piece that begins at sample t · hop, weighted by a Hann window w<sub>n</sub> =
 * ½ − ½ cos(2πn / window), which fades it out at both ends; its spectrum is X<sub>tk</sub> =
 * Σ<sub>n</sub> w<sub>n</sub> x<sub>t·hop+n</sub> exp(−2πi kn / size), with size the next power of
 * two (the piece is filled up with zeros). Frames lie wholly within the sound. Source: Oppenheim
 * and Schafer, <em>Discrete-time signal processing</em>, chapter 10.
 *
 * @param window samples of a frame, at least 2
 * @param hop samples from one frame to the next, from 1 to {@code window}
 */
public record Stft(int window, int hop) {

  /** Checks the lengths. */
  public Stft {
    if (window < 2 || window > 1 << 20) {
      throw new IllegalArgumentException(
          "A window has from 2 to %d samples, got %d.".formatted(1 << 20, window));
    }
    if (hop < 1 || hop > window) {
      throw new IllegalArgumentException(
          "From one frame to the next are 1 to %d samples (the window), got %d."
              .formatted(window, hop));
    }
  }

  /**
   * Frames of this length, this far apart. With a hop of half a window every sample counts alike.
   *
   * @param window samples of a frame: 256 of a sound at 8,000 Hz are 32 ms
   * @param hop samples from one frame to the next
   */
  public static Stft of(int window, int hop) {
    return new Stft(window, hop);
  }

  /** The length of the transform: the window's, or the next power of two. */
  public int size() {
    int power = Integer.highestOneBit(window);
    return power == window ? power : 2 * power;
  }

  /** How many frequencies a spectrum has, 0 and the highest included: size ÷ 2 + 1. */
  public int bins() {
    return size() / 2 + 1;
  }

  /**
   * The frequency of a bin in Hz: bin · rate ÷ size.
   *
   * @param bin from 0 to {@code bins() - 1}
   * @param rate samples a second
   */
  public double frequency(int bin, int rate) {
    if (bin < 0 || bin >= bins()) {
      throw new IllegalArgumentException(
          "There is no bin %d: they count from 0 to %d.".formatted(bin, bins() - 1));
    }
    return (double) bin * rate / size();
  }

  /** How many frames a sound of so many samples has; none if it is shorter than a window. */
  public int frames(int samples) {
    return samples < window ? 0 : 1 + (samples - window) / hop;
  }

  /**
   * The power spectrum of each frame, |X<sub>tk</sub>|².
   *
   * @return [frames][bins]
   * @throws IllegalArgumentException if the sound is shorter than a window
   */
  public double[][] power(Sound sound) {
    int frames = frames(sound.size());
    if (frames == 0) {
      throw new IllegalArgumentException(
          "The sound has %d samples, less than a window of %d: take a shorter window."
              .formatted(sound.size(), window));
    }
    double[] weights = weights();
    float[] samples = sound.samples();
    double[][] power = new double[frames][bins()];
    double[][] parts = new double[2][size()];
    for (int t = 0; t < frames; t++) {
      Arrays.fill(parts[0], 0);
      Arrays.fill(parts[1], 0);
      for (int n = 0; n < window; n++) {
        parts[0][n] = weights[n] * samples[t * hop + n];
      }
      FastFourierTransformer.transformInPlace(
          parts, DftNormalization.STANDARD, TransformType.FORWARD);
      for (int k = 0; k < power[t].length; k++) {
        power[t][k] = parts[0][k] * parts[0][k] + parts[1][k] * parts[1][k];
      }
    }
    return power;
  }

  private double[] weights() {
    double[] weights = new double[window];
    for (int n = 0; n < window; n++) {
      weights[n] = 0.5 - 0.5 * Math.cos(2 * Math.PI * n / window);
    }
    return weights;
  }
}
