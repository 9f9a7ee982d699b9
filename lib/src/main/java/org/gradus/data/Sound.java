package org.gradus.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A sound with one channel: samples between −1 and 1, evenly spaced in time. Immutable. */
public final class Sound {
  private final float[] samples;
  private final int rate;

  /**
   * Puts samples and their rate together.
   *
   * @param samples one or more, between −1 and 1: they are copied
   * @param rate how many of them make a second
   * @throws IllegalArgumentException if there are none, one is no such number, or the rate is not
   *     positive
   */
  public Sound(float[] samples, int rate) {
    if (samples.length == 0) {
      throw new IllegalArgumentException("A sound needs samples, got none.");
    }
    if (rate < 1) {
      throw new IllegalArgumentException(
          "A sound has one sample a second at least, got a rate of " + rate + ".");
    }
    for (int i = 0; i < samples.length; i++) {
      if (!(samples[i] >= -1 && samples[i] <= 1)) {
        throw new IllegalArgumentException(
            "Sample %d of the sound is %s: samples lie between −1 and 1, so divide by the largest."
                .formatted(i, samples[i]));
      }
    }
    this.samples = samples.clone();
    this.rate = rate;
  }

  /**
   * Reads a WAV file of 16-bit samples, and not a byte more or less; several channels become their
   * mean.
   *
   * @param in the content
   * @param name what to call it in an error
   * @throws DataException if it is malformed or packed otherwise: names the byte at which
   */
  public static Sound read(InputStream in, String name) throws IOException {
    return WavFormat.read(in.readAllBytes(), name);
  }

  /** This sound as a WAV file: 16-bit samples, one channel. */
  public byte[] wav() {
    return WavFormat.write(samples, rate);
  }

  /** The samples, between −1 and 1: a copy. */
  public float[] samples() {
    return samples.clone();
  }

  /** How many samples there are. */
  public int size() {
    return samples.length;
  }

  /** How many samples make a second, in Hz. */
  public int rate() {
    return rate;
  }

  /** How long it lasts. */
  public double seconds() {
    return (double) samples.length / rate;
  }

  /** One line: how long, at which rate. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "a sound of %.2f s at %,d Hz", seconds(), rate);
  }
}
