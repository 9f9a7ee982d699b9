package org.gradus.nn;

import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradus.data.Dataset;
import org.gradus.data.Features;
import org.gradus.data.FloatFeatures;
import org.gradus.data.Provenance;

/**
 * Writes sentences about something given, word by word, with a network that was made for it: {@link
 * Nets#translator}, {@link Nets#captioner}, or any other that takes a row [given numbers + length],
 * what is given and behind it the sentence so far, and gives scores [length, words], seeing nothing
 * of what comes later.
 *
 * <p>Word 0 is padding. Sentences come and go without start, end and padding. The network learns
 * from {@link #examples} with {@code crossEntropy().mask(0)}, being told at each place the right
 * words so far (teacher forcing: Williams and Zipser 1989); later it is told its own.
 */
public final class Decoder {
  private static final int PADDING = 0;

  private final Network network;
  private final int given;
  private final int length;
  private final int words;
  private final int start;
  private final int end;

  private Decoder(Network network, int given, Shape out, int start, int end) {
    this.network = network;
    this.given = given;
    this.length = Math.toIntExact(out.get(0));
    this.words = Math.toIntExact(out.get(1));
    this.start = start;
    this.end = end;
  }

  /**
   * Takes a network for one that writes sentences.
   *
   * @param network stays the caller's
   * @param start the word number that begins a sentence
   * @param end the word number that ends it
   * @throws IllegalArgumentException with a sentence if the network's shapes are others, or these
   *     are no words
   * @throws IllegalStateException if it does not know the shape of its inputs yet
   */
  public static Decoder of(Network network, int start, int end) {
    Shape in = Text.given(network, "Decoder.of(…) wants a network").inputShape();
    Shape out = network.outputShape();
    if (in.dimension() != 1 || out.dimension() != 2 || out.get(0) >= in.get(0)) {
      throw new IllegalArgumentException(
          "A decoder takes [given numbers + length] and gives [length, words] scores, but this network takes %s and gives %s."
              .formatted(Text.shape(in), Text.shape(out)));
    }
    for (int word : new int[] {start, end}) {
      if (word <= PADDING || word >= out.get(1)) {
        throw new IllegalArgumentException(
            "The words that begin and end a sentence are of 1 to %d, got %d and %d."
                .formatted(out.get(1) - 1, start, end));
      }
    }
    int given = Math.toIntExact(in.get(0) - out.get(0));
    return new Decoder(network, given, out, start, end);
  }

  /** How many words a sentence has at most. */
  public int longest() {
    return length - 1;
  }

  /**
   * What to learn from: rows [given numbers + length], what is given and behind it the start and
   * the sentence, and as targets [length] the sentence and the end; the rest is padding.
   *
   * @param about what the sentences are about, of any shape with as many numbers as the network is
   *     given
   * @param sentences word numbers, without start, end and padding: [n][at most {@link #longest}]
   * @param provenance where they came from
   * @throws IllegalArgumentException with a sentence if one of them does not fit
   */
  public Dataset examples(Features about, int[][] sentences, Provenance provenance) {
    requireGiven(about);
    if (Text.given(sentences, "examples(…) wants sentences").length != about.size()) {
      throw new IllegalArgumentException(
          "There are %d sentences about %d things: each wants one."
              .formatted(sentences.length, about.size()));
    }
    int width = given + length;
    float[] rows = new float[Math.multiplyExact(sentences.length, width)];
    float[] targets = new float[sentences.length * length];
    for (int i = 0; i < sentences.length; i++) {
      requireSentence(i, sentences[i]);
      System.arraycopy(about.row(i), 0, rows, i * width, given);
      int at = i * width + given;
      rows[at] = start;
      for (int t = 0; t < sentences[i].length; t++) {
        rows[at + t + 1] = sentences[i][t];
        targets[i * length + t] = sentences[i][t];
      }
      targets[i * length + sentences[i].length] = end;
    }
    return Dataset.ofValues(
        new FloatFeatures(rows, width),
        new FloatFeatures(targets, length),
        List.of("next word"),
        provenance);
  }

  /**
   * The likeliest word at every place, until the end.
   *
   * @param about what to write about, many at a time
   * @return a sentence for each, without start and end: [n][at most {@link #longest}]
   * @throws IllegalArgumentException with a sentence if these have another size
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public int[][] greedy(Features about) {
    requireGiven(about);
    int[][] sentences = new int[about.size()][];
    Arrays.fill(sentences, new int[0]);
    int[] open = IntStream.range(0, sentences.length).toArray();
    for (int t = 0; t < longest() && open.length > 0; t++) {
      float[][] scores = scores(about, open, sentences);
      for (int i = 0; i < open.length; i++) {
        int[] soFar = sentences[open[i]];
        sentences[open[i]] = Arrays.copyOf(soFar, soFar.length + 1);
        sentences[open[i]][soFar.length] = likeliest(scores[i], t * words);
      }
      open = IntStream.of(open).filter(i -> last(sentences[i]) != end).toArray();
    }
    for (int i = 0; i < sentences.length; i++) {
      if (last(sentences[i]) == end) {
        sentences[i] = Arrays.copyOf(sentences[i], sentences[i].length - 1);
      }
    }
    return sentences;
  }

  /**
   * What comes next after each of some beginnings, as a function for a beam search: the logarithm
   * of each word's probability, [beginnings][words]. A beginning has the start as its first word.
   * Padding and start cannot come (−∞); after {@link #longest} words only the end can.
   *
   * @param about what to write about: as many numbers as the network is given
   * @throws IllegalArgumentException with a sentence if it has another size; the function, if a
   *     beginning has no start, is too long, or has a word that the network does not know
   */
  public Function<List<int[]>, float[][]> step(float[] about) {
    float[] one = Text.given(about, "step(…) wants what to write about").clone();
    requireGiven(new FloatFeatures(one, one.length));
    return beginnings -> {
      float[] all = new float[beginnings.size() * given];
      int[][] soFar = new int[beginnings.size()][];
      for (int i = 0; i < soFar.length; i++) {
        System.arraycopy(one, 0, all, i * given, given);
        soFar[i] = withoutStart(beginnings.get(i));
      }
      int[] every = IntStream.range(0, soFar.length).toArray();
      float[][] scores = scores(new FloatFeatures(all, given), every, soFar);
      for (int i = 0; i < soFar.length; i++) {
        scores[i] = logs(scores[i], soFar[i].length);
      }
      return scores;
    };
  }

  private int[] withoutStart(int... beginning) {
    if (beginning.length == 0 || beginning[0] != start || beginning.length > length) {
      throw new IllegalArgumentException(
          "A beginning is the word %d and at most %d words behind it, got %s."
              .formatted(start, longest(), Arrays.toString(beginning)));
    }
    return Arrays.copyOfRange(beginning, 1, beginning.length);
  }

  private float[] logs(float[] scores, int place) {
    int from = place * words;
    for (int word = 0; word < words; word++) {
      boolean never = word == PADDING || word == start;
      if (never || (place == longest() && word != end)) {
        scores[from + word] = Float.NEGATIVE_INFINITY;
      }
    }
    return LogSoftmax.floats(scores, from, words);
  }

  private float[][] scores(Features about, int[] chosen, int[][] sentences) {
    int width = given + length;
    float[] rows = new float[chosen.length * width];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(about.row(chosen[i]), 0, rows, i * width, given);
      int at = i * width + given;
      rows[at] = start;
      for (int t = 0; t < sentences[chosen[i]].length; t++) {
        rows[at + t + 1] = sentences[chosen[i]][t];
      }
    }
    return network.predict(new FloatFeatures(rows, width)).outputs();
  }

  private int likeliest(float[] scores, int from) {
    int best = end;
    for (int word = 0; word < words; word++) {
      boolean never = word == PADDING || word == start;
      if (!never && scores[from + word] > scores[from + best]) {
        best = word;
      }
    }
    return best;
  }

  private static int last(int... sentence) {
    return sentence.length == 0 ? -1 : sentence[sentence.length - 1];
  }

  private void requireGiven(Features about) {
    if (Text.given(about, "A decoder wants something to write about").width() != given) {
      throw new IllegalArgumentException(
          "The network is given %d numbers to write about, but these examples have %d (shape %s)."
              .formatted(given, about.width(), Arrays.toString(about.shape())));
    }
  }

  private void requireSentence(int index, int... sentence) {
    if (Text.given(sentence, "examples(…) wants sentences").length > longest()) {
      throw new IllegalArgumentException(
          "Sentence %d has %d words, but the network writes %d at most: leave it out, or build the network longer."
              .formatted(index, sentence.length, longest()));
    }
    for (int word : sentence) {
      if (word <= PADDING || word >= words || word == start || word == end) {
        throw new IllegalArgumentException(
            "Sentence %d has the word %d, but words are of 1 to %d, without %d and %d, which begin and end a sentence."
                .formatted(index, word, words - 1, start, end));
      }
    }
  }
}
