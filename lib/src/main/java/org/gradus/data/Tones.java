package org.gradus.data;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Words that nobody spoke: two tones that glide, a stand-in for spoken digits where there is
 * neither mirror nor web. Of the same rate, number of voices and takes, and never called by their
 * name.
 *
 * <p>Rule: each of the ten words is a path of two tones through three places, which are those of
 * the vowels in its English name, roughly; between them the tones glide evenly. A voice raises or
 * lowers all tones by its own factor, has its own tempo, and its own strength of the octave above
 * each tone; its accent moves each place of each word by up to 16 %, so that a voice that was never
 * heard is harder. In a take each place is off by up to 10 % more, the tempo by up to 30 %; takes
 * differ in loudness too, have up to 0.1 seconds of silence before and after, and noise of 10 to 40
 * % of the tones' strength.
 */
public final class Tones {
  private static final String NAME = "Tones";
  private static final int RATE = 8_000;
  private static final double SECONDS = 0.42;
  private static final double FADE = 0.03;
  private static final double MOST_SILENCE = 0.1;
  private static final double FULL = 1 << 15;
  private static final long ACCENTS = 0xACCE_17ACCE_17L;

  /** Lower and upper tone in Hz at the beginning, the middle and the end of each word. */
  private static final double[][] WORDS = {
    {310, 1990, 420, 1400, 500, 900},
    {420, 900, 660, 1200, 400, 1700},
    {320, 1100, 310, 900, 320, 870},
    {300, 1500, 330, 1900, 290, 2300},
    {450, 800, 570, 840, 490, 1350},
    {660, 1100, 600, 1500, 320, 2100},
    {390, 1990, 420, 1950, 500, 1500},
    {530, 1840, 480, 1300, 560, 1700},
    {660, 1720, 450, 2000, 350, 2200},
    {390, 1300, 680, 1100, 330, 2050}
  };

  private static final List<String> VOICES = List.of("ada", "boris", "clara", "dan", "eva", "finn");
  private static final double[] PITCH = {1.25, 0.78, 1.1, 0.88, 1.4, 0.98};
  private static final double[] TEMPO = {1.0, 0.85, 1.15, 1.05, 0.92, 1.2};
  private static final double[] OCTAVE = {0.25, 0.5, 0.35, 0.6, 0.15, 0.45};

  private static final int TABLE = 4_096;
  private static final double[] SINE =
      IntStream.range(0, TABLE).mapToDouble(i -> StrictMath.sin(2 * Math.PI * i / TABLE)).toArray();

  private Tones() {}

  /**
   * Makes recordings at 8,000 Hz: ten words, six voices.
   *
   * @param takes how many of each word by each voice, at least 6: the first five are the test part
   * @param seed fixes them all
   * @throws DataException if the thread is interrupted
   */
  public static Recordings generate(int takes, long seed) {
    Generated.atLeast(NAME, "takes", 6, takes);
    int count = Shapes.length(WORDS.length, VOICES.size(), takes);
    Recordings.Take[] made = new Recordings.Take[count];
    Generated.inBlocks("Sounding tones", count, "recording", i -> made[i] = take(i, takes, seed));
    String[] digests =
        Arrays.stream(made).map(take -> Digests.sha256(take.sound().wav())).toArray(String[]::new);
    return new Recordings(
        List.of(made), Loaders.DIGITS, Provenance.standIn(NAME, seed, Digests.combined(digests)));
  }

  private static Recordings.Take take(int number, int takes, long seed) {
    int index = number % takes;
    int voice = number / takes % VOICES.size();
    int word = number / takes / VOICES.size();
    // The first takes do not depend on how many follow.
    long own = RenderedPictures.mix(seed, ((long) index * VOICES.size() + voice) * 10 + word);
    return new Recordings.Take(sound(word, voice, new Random(own)), word, VOICES.get(voice), index);
  }

  private static Sound sound(int word, int voice, Random random) {
    Random accent = new Random(RenderedPictures.mix(ACCENTS, voice * 10L + word));
    double[] path =
        Arrays.stream(WORDS[word])
            .map(hertz -> PITCH[voice] * hertz * between(accent, 0.84, 1.16))
            .map(hertz -> hertz * between(random, 0.9, 1.1))
            .toArray();
    double seconds = SECONDS / (TEMPO[voice] * between(random, 0.7, 1.3));
    double loudness = between(random, 0.15, 0.45);
    double noise = loudness * between(random, 0.1, 0.4);
    int before = (int) (RATE * between(random, 0, MOST_SILENCE));
    int length = (int) (RATE * seconds);
    int after = (int) (RATE * between(random, 0, MOST_SILENCE));
    float[] samples = new float[before + length + after];
    double[] turns = {random.nextDouble(), random.nextDouble()};
    for (int i = 0; i < samples.length; i++) {
      double value = noise * random.nextGaussian();
      int at = i - before;
      if (at >= 0 && at < length) {
        double share = (double) at / length;
        double envelope = Math.min(1, Math.min(at, length - at) / (FADE * RATE));
        for (int tone = 0; tone < 2; tone++) {
          turns[tone] += place(path, tone, share) / RATE;
          value +=
              loudness
                  * envelope
                  * (1 - 0.4 * tone)
                  * (sine(turns[tone]) + OCTAVE[voice] * sine(2 * turns[tone]))
                  / 2;
        }
      }
      // What a file of 16-bit samples can hold.
      samples[i] = (float) (Math.rint(Math.max(-1, Math.min(1, value)) * (FULL - 1)) / FULL);
    }
    return new Sound(samples, RATE);
  }

  /** Where a tone of a path is when this share of the word is over, in Hz. */
  private static double place(double[] path, int tone, double share) {
    int piece = share < 0.5 ? 0 : 1;
    double within = 2 * share - piece;
    double from = path[2 * piece + tone];
    return from + within * (path[2 * piece + 2 + tone] - from);
  }

  /** The sine of so many turns, by a table: the same on every machine, and quick. */
  private static double sine(double turns) {
    double at = (turns - Math.floor(turns)) * TABLE;
    int low = (int) at;
    double share = at - low;
    return (1 - share) * SINE[low % TABLE] + share * SINE[(low + 1) % TABLE];
  }

  private static double between(Random random, double low, double high) {
    return low + (high - low) * random.nextDouble();
  }
}
