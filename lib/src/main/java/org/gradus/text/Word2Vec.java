package org.gradus.text;

/**
 * How word vectors are learned. Immutable: each method gives a copy.
 *
 * <p>A window slides over every sentence; how far it reaches is drawn anew at each word. Frequent
 * words are left out at random. Each word is told from a few that were drawn from the whole text
 * (negative sampling). T. Mikolov, I. Sutskever, K. Chen, G. Corrado, J. Dean: Distributed
 * representations of words and phrases and their compositionality, 2013.
 */
public final class Word2Vec {
  final boolean skipGram;
  final int size;
  final int window;
  final int minCount;
  final int negatives;
  final int epochs;
  final double rate;
  final double sample;
  final int threads;
  final long seed;

  private Word2Vec(
      boolean skipGram,
      int size,
      int window,
      int minCount,
      int negatives,
      int epochs,
      double rate,
      double sample,
      int threads,
      long seed) {
    this.skipGram = skipGram;
    this.size = Checks.atLeast(1, "The size of a vector", size);
    this.window = Checks.atLeast(1, "The window", window);
    this.minCount = Checks.atLeast(1, "The least count of a word", minCount);
    this.negatives = Checks.atLeast(1, "The number of negative words", negatives);
    this.epochs = Checks.atLeast(1, "The number of epochs", epochs);
    this.rate = Checks.positive("The learning rate", rate);
    this.sample = Checks.positive("The share from which on words are left out", sample);
    this.threads = Checks.atLeast(1, "The number of threads", threads);
    this.seed = seed;
  }

  /**
   * Each word of a window learns the word in its middle. Slower, and better on rare words: 100
   * numbers a vector, window 5, words that come 5 times or more, 5 negative words, 5 epochs, rate
   * 0.025 falling to a 250th, words above a thousandth of the text left out in part, as many
   * threads as there are processors.
   */
  public static Word2Vec skipGram() {
    return new Word2Vec(true, 100, 5, 5, 5, 5, 0.025, 1e-3, processors(), 1);
  }

  /** The mean of a window's words learns the word in its middle; else as {@link #skipGram}. */
  public static Word2Vec cbow() {
    return new Word2Vec(false, 100, 5, 5, 5, 5, 0.025, 1e-3, processors(), 1);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** How many numbers a vector has. */
  public Word2Vec size(int numbers) {
    return new Word2Vec(
        skipGram, numbers, window, minCount, negatives, epochs, rate, sample, threads, seed);
  }

  /** How many words a window reaches to each side at most. */
  public Word2Vec window(int words) {
    return new Word2Vec(
        skipGram, size, words, minCount, negatives, epochs, rate, sample, threads, seed);
  }

  /** How often a word must come to get a vector. */
  public Word2Vec minCount(int times) {
    return new Word2Vec(
        skipGram, size, window, times, negatives, epochs, rate, sample, threads, seed);
  }

  /** From how many drawn words each word is told. */
  public Word2Vec negatives(int words) {
    return new Word2Vec(
        skipGram, size, window, minCount, words, epochs, rate, sample, threads, seed);
  }

  /** How often the text is read. */
  public Word2Vec epochs(int times) {
    return new Word2Vec(
        skipGram, size, window, minCount, negatives, times, rate, sample, threads, seed);
  }

  /** The learning rate at the start; it falls with the words read, to a 250th at the end. */
  public Word2Vec rate(double start) {
    return new Word2Vec(
        skipGram, size, window, minCount, negatives, epochs, start, sample, threads, seed);
  }

  /**
   * From which share of the text on a word is left out now and then; 1 leaves none out.
   *
   * @param share more than 0, mostly 1e-3 to 1e-5
   */
  public Word2Vec sample(double share) {
    return new Word2Vec(
        skipGram, size, window, minCount, negatives, epochs, rate, share, threads, seed);
  }

  /**
   * How many threads learn. They share the vectors without locks: more than one are faster, but
   * then a seed does not fix the last digits. With one it fixes every bit on a machine.
   */
  public Word2Vec threads(int count) {
    return new Word2Vec(
        skipGram, size, window, minCount, negatives, epochs, rate, sample, count, seed);
  }

  /** Fixes every random draw. */
  public Word2Vec seed(long number) {
    return new Word2Vec(
        skipGram, size, window, minCount, negatives, epochs, rate, sample, threads, number);
  }

  /** All of it in one line. */
  @Override
  public String toString() {
    return "%s, %d numbers, window %d, words from %d times on, %d negatives, %d epochs, rate %s, sample %s, %d threads, seed %d"
        .formatted(
            skipGram ? "skip-gram" : "CBOW",
            size,
            window,
            minCount,
            negatives,
            epochs,
            rate,
            sample,
            threads,
            seed);
  }
}
