package org.gradus.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which words are known, and the number of each. Immutable.
 *
 * <p>Four marks come first: {@link #PADDING} 0, {@link #UNKNOWN} 1 for every word that is not here,
 * {@link #START} 2 and {@link #END} 3 for the ends of a sentence that is written word by word. Then
 * the words, the most frequent first, in alphabetical order where they are as frequent.
 */
public final class Vocabulary {
  /** Fills up what is too short. */
  public static final int PADDING = 0;

  /** Any word that is not in the vocabulary. */
  public static final int UNKNOWN = 1;

  /** Stands before the first word of a sentence. */
  public static final int START = 2;

  /** Stands behind the last word of a sentence. */
  public static final int END = 3;

  /** How the four marks are written. */
  public static final List<String> MARKS = List.of("<pad>", "<unk>", "<start>", "<end>");

  private final List<String> words;
  private final long[] counts;
  private final Map<String, Integer> codes;

  private Vocabulary(List<String> words, long... counts) {
    this.words = Collections.unmodifiableList(words);
    this.counts = counts;
    this.codes = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      codes.put(words.get(i), i);
    }
  }

  /** All words of these sentences. */
  public static Vocabulary of(List<List<String>> sentences) {
    return of(sentences, 1, Integer.MAX_VALUE);
  }

  /**
   * The frequent words of these sentences.
   *
   * @param sentences to be counted: those to learn from, never those of the test
   * @param minCount how often a word must come, at least 1
   * @param maxSize how many words there may be, the marks not counted
   * @throws IllegalArgumentException if no word comes so often
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Vocabulary of(List<List<String>> sentences, int minCount, int maxSize) {
    Checks.atLeast(1, "The least count of a word", minCount);
    Checks.atLeast(1, "The size of a vocabulary", maxSize);
    Map<String, long[]> counted = new HashMap<>();
    Reading.each(
        "Counting words",
        sentences,
        (i, sentence) ->
            sentence.forEach(word -> counted.computeIfAbsent(word, key -> new long[1])[0]++));
    MARKS.forEach(counted::remove);
    List<Map.Entry<String, long[]>> frequent = new ArrayList<>();
    counted.entrySet().stream()
        .filter(entry -> entry.getValue()[0] >= minCount)
        .sorted(
            Comparator.comparing((Map.Entry<String, long[]> entry) -> -entry.getValue()[0])
                .thenComparing(Map.Entry::getKey))
        .limit(maxSize)
        .forEach(frequent::add);
    if (frequent.isEmpty()) {
      throw new IllegalArgumentException(
          "No word comes %d times or more in %d sentences: ask for less, or give more text."
              .formatted(minCount, sentences.size()));
    }
    List<String> words = new ArrayList<>(MARKS);
    long[] counts = new long[MARKS.size() + frequent.size()];
    for (Map.Entry<String, long[]> entry : frequent) {
      counts[words.size()] = entry.getValue()[0];
      words.add(entry.getKey());
    }
    return new Vocabulary(words, counts);
  }

  /** How many numbers there are, the four marks counted: what an embedding must know. */
  public int size() {
    return words.size();
  }

  /** The words by their numbers, the marks first. */
  public List<String> words() {
    return words;
  }

  /** Whether the word has a number of its own. */
  public boolean contains(String word) {
    return codes.containsKey(word);
  }

  /** The number of a word, or {@link #UNKNOWN}. */
  public int code(String word) {
    return codes.getOrDefault(word, UNKNOWN);
  }

  /**
   * The word with this number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String word(int code) {
    if (code < 0 || code >= words.size()) {
      throw new IllegalArgumentException(
          "There is no word %d: they count from 0 to %d.".formatted(code, words.size() - 1));
    }
    return words.get(code);
  }

  /** How often the word with this number came; 0 for a mark. */
  public long count(int code) {
    word(code);
    return counts[code];
  }

  /** The number of every word of a sentence. */
  public int[] codes(List<String> sentence) {
    return sentence.stream().mapToInt(this::code).toArray();
  }

  /** The numbers of the words of every sentence, as long as each is. */
  public int[][] codes(Iterable<? extends List<String>> sentences) {
    List<int[]> all = new ArrayList<>();
    sentences.forEach(sentence -> all.add(codes(sentence)));
    return all.toArray(int[][]::new);
  }

  /** The numbers of a sentence between {@link #START} and {@link #END}. */
  public int[] marked(List<String> sentence) {
    int[] marked = new int[sentence.size() + 2];
    marked[0] = START;
    System.arraycopy(codes(sentence), 0, marked, 1, sentence.size());
    marked[marked.length - 1] = END;
    return marked;
  }

  /** The words with these numbers, up to {@link #END}; padding and start are left out. */
  public List<String> decode(int... sentence) {
    List<String> decoded = new ArrayList<>();
    for (int code : sentence) {
      if (code == END) {
        break;
      }
      if (code != PADDING && code != START) {
        decoded.add(word(code));
      }
    }
    return decoded;
  }

  /** Which share of the words of these sentences has no number of its own, from 0 to 1. */
  public double unknown(List<List<String>> sentences) {
    long all = 0;
    long unknown = 0;
    for (List<String> sentence : sentences) {
      for (String word : sentence) {
        all++;
        unknown += contains(word) ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) unknown / all;
  }

  /** One line: how many words, and the most frequent ones. */
  @Override
  public String toString() {
    List<String> first = words.subList(MARKS.size(), Math.min(words.size(), MARKS.size() + 5));
    return "Vocabulary of %,d words and %d marks: %s, …"
        .formatted(words.size() - MARKS.size(), MARKS.size(), String.join(", ", first));
  }
}
