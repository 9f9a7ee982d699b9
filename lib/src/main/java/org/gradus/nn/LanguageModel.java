package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.gradus.data.FloatFeatures;
import org.gradus.train.Seeds;

/**
 * Asks a network what comes next: {@link Nets#languageModel}, {@link Nets#transformer}, or any
 * other that takes [length] word numbers, gives scores [length, words], and sees nothing of what
 * comes later. What counts as a word is the caller's affair: characters are words too.
 *
 * <p>It does not learn: {@code network.fit(corpus.windows(64), …)} does. It holds nothing of its
 * own, and the network stays the caller's.
 */
public final class LanguageModel {
  private final Network network;
  private final int length;
  private final int words;

  private LanguageModel(Network network, int length, int words) {
    this.network = network;
    this.length = length;
    this.words = words;
  }

  /**
   * Takes a network for one that says what comes next.
   *
   * @throws IllegalArgumentException with a sentence if its shapes are others
   * @throws IllegalStateException if it does not know the shape of its inputs yet
   */
  public static LanguageModel of(Network network) {
    Shape in = Text.given(network, "LanguageModel.of(…) wants a network").inputShape();
    Shape out = network.outputShape();
    if (in.dimension() != 1 || out.dimension() != 2 || out.get(0) != in.get(0)) {
      throw new IllegalArgumentException(
          "A language model takes [length] word numbers and gives [length, words] scores, but this network takes %s and gives %s."
              .formatted(Text.shape(in), Text.shape(out)));
    }
    return new LanguageModel(network, Math.toIntExact(in.get(0)), Math.toIntExact(out.get(1)));
  }

  /** How many words it can look back on. */
  public int length() {
    return length;
  }

  /** How many words it chooses from. */
  public int words() {
    return words;
  }

  /**
   * The logarithm of the probability of each word to come next.
   *
   * @param before what was said so far, one word at least; of more than {@link #length} the last
   *     ones count
   * @return [words]
   * @throws IllegalArgumentException with a sentence if there is nothing before, or no such word
   */
  public float[] next(int... before) {
    if (Text.given(before, "next(…) wants words").length == 0) {
      throw new IllegalArgumentException(
          "A language model needs one word at least to say what comes next, got none.");
    }
    int[] seen = Arrays.copyOfRange(before, Math.max(0, before.length - length), before.length);
    float[] row = new float[length];
    for (int i = 0; i < seen.length; i++) {
      row[i] = seen[i];
    }
    // What stands behind plays no part: nothing later is seen.
    float[] scores = network.predict(row).outputs()[0];
    return LogSoftmax.floats(scores, (seen.length - 1) * words, words);
  }

  /** {@link #next} as a function, for a beam search. */
  public Function<int[], float[]> step() {
    return this::next;
  }

  /**
   * Writes on, word by word: each is drawn with probabilities p<sub>k</sub><sup>1/τ</sup> / Σ<sub>j
   * </sub> p<sub>j</sub><sup>1/τ</sup>.
   *
   * @param before what was said so far, one word at least
   * @param count how many words to add, from 0 on
   * @param temperature τ, positive: 1 as learned, lower more careful, near 0 always the likeliest
   * @param seed fixes the draws
   * @return the new words: [count]
   * @throws IllegalArgumentException with a sentence if an option makes no sense, or there is
   *     nothing before, or no such word
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public int[] sample(int[] before, int count, double temperature, long seed) {
    Text.given(before, "sample(…) wants words");
    Text.atLeast(0, "The number of words to write", count);
    if (!(temperature > 0) || Double.isInfinite(temperature)) {
      throw new IllegalArgumentException(
          "The temperature must be a positive number, got %s.".formatted(temperature));
    }
    SplittableRandom random = Seeds.generator(seed, 0);
    int[] text = Arrays.copyOf(before, Math.addExact(before.length, count));
    for (int i = before.length; i < text.length; i++) {
      text[i] = draw(next(Arrays.copyOf(text, i)), temperature, random);
    }
    return Arrays.copyOfRange(text, before.length, text.length);
  }

  private static int draw(float[] logs, double temperature, SplittableRandom random) {
    double highest = logs[0];
    for (float log : logs) {
      highest = Math.max(highest, log);
    }
    double[] powers = new double[logs.length];
    for (int k = 0; k < powers.length; k++) {
      powers[k] = Math.exp((logs[k] - highest) / temperature);
    }
    double left = random.nextDouble() * Arrays.stream(powers).sum();
    for (int k = 0; k < powers.length; k++) {
      left -= powers[k];
      if (left < 0) {
        return k;
      }
    }
    // Rounding left a trace over: the last one that can be at all.
    int last = powers.length - 1;
    while (powers[last] == 0) {
      last--;
    }
    return last;
  }

  /**
   * How many words it seems to choose among, on average: exp(−1/N Σ log p(w<sub>i</sub> | words
   * before)), over all words but the first. The text is read in pieces that overlap by half, so
   * that after the first piece every word is judged with at least half a piece before it.
   *
   * <p>Source: Jelinek and others 1977.
   *
   * @param text two words at least
   * @throws IllegalArgumentException with a sentence if the text is too short, or has a word that
   *     the network does not know
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public double perplexity(int... text) {
    if (Text.given(text, "perplexity(…) wants words").length < 2) {
      throw new IllegalArgumentException(
          "A perplexity needs two words at least, one to come after the other, got %d."
              .formatted(text.length));
    }
    for (int i = 0; i < text.length; i++) {
      if (text[i] < 0 || text[i] >= words) {
        throw new IllegalArgumentException(
            "The network knows the words 0 to %d, but word %d of the text is %d."
                .formatted(words - 1, i, text[i]));
      }
    }
    return new Pieces(network, text, length, words).perplexity();
  }

  /** A text in pieces that overlap by half. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Pieces(Network network, int[] text, int length, int words) {
    // A hundred pieces of 64 characters in 65 kinds are 400,000 scores: enough at a time.
    private static final int AT_A_TIME = 64;

    private int stride() {
      return Math.max(1, length / 2);
    }

    double perplexity() {
      int targets = text.length - 1;
      int count = 1 + Math.max(0, (targets - length + stride() - 1) / stride());
      double sum = 0;
      for (int from = 0; from < count; from += AT_A_TIME) {
        sum += logs(from, Math.min(count, from + AT_A_TIME));
      }
      return Math.exp(-sum / targets);
    }

    /** The sum of log p over what is judged in these pieces. */
    private double logs(int from, int to) {
      float[] rows = new float[(to - from) * length];
      for (int i = 0; i < rows.length; i++) {
        int place = (from + i / length) * stride() + i % length;
        rows[i] = place < text.length - 1 ? text[place] : 0;
      }
      float[][] scores = network.predict(new FloatFeatures(rows, length)).outputs();
      double sum = 0;
      for (int piece = from; piece < to; piece++) {
        int begin = piece == 0 ? 0 : length - stride();
        for (int t = begin; t < length && piece * stride() + t < text.length - 1; t++) {
          double[] logs = LogSoftmax.of(scores[piece - from], t * words, words);
          sum += logs[text[piece * stride() + t + 1]];
        }
      }
      return sum;
    }
  }
}
