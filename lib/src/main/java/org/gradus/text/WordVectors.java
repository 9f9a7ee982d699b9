package org.gradus.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.gradus.data.Analogies;
import org.gradus.data.WordPairs;

/**
 * A vector for each word, such that words of like company have like vectors. Immutable.
 *
 * <p>Likeness is the cosine of two vectors, from −1 to 1.
 */
public final class WordVectors {
  private static final Kernel KERNEL = Kernel.best();

  private final List<String> words;
  private final Map<String, Integer> places;
  private final int size;
  private final float[] vectors;

  /** The same, each of length 1 and filled up with zeros to a multiple of the kernel's lanes. */
  private final float[] directions;

  private final int width;

  /**
   * A word near another.
   *
   * @param word the word
   * @param cosine how near, from −1 to 1
   */
  public record Neighbour(String word, double cosine) {
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %.3f", word, cosine);
    }
  }

  /** Words with a vector each, [words · size]. */
  WordVectors(List<String> words, int size, float... vectors) {
    this.words = List.copyOf(words);
    this.size = size;
    this.vectors = vectors;
    this.places = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      places.put(words.get(i), i);
    }
    this.width = (size + KERNEL.lanes() - 1) / KERNEL.lanes() * KERNEL.lanes();
    this.directions = new float[Math.multiplyExact(words.size(), width)];
    for (int i = 0; i < words.size(); i++) {
      double squares = 0;
      for (int j = 0; j < size; j++) {
        squares += (double) vectors[i * size + j] * vectors[i * size + j];
      }
      for (int j = 0; j < size && squares > 0; j++) {
        directions[i * width + j] = (float) (vectors[i * size + j] / Math.sqrt(squares));
      }
    }
  }

  /**
   * Learns vectors from text.
   *
   * @param sentences the words of each; read twice, so that a view such as {@link Tokenizer#all}
   *     serves
   * @param options how to learn
   * @throws IllegalArgumentException if no word comes as often as the options ask
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static WordVectors train(List<List<String>> sentences, Word2Vec options) {
    return train(sentences, options, Kernel.best());
  }

  static WordVectors train(List<List<String>> sentences, Word2Vec options, Kernel kernel) {
    Vocabulary vocabulary = Vocabulary.of(sentences, options.minCount, Integer.MAX_VALUE);
    int marks = Vocabulary.MARKS.size();
    int[][] coded = new int[sentences.size()][];
    Reading.each(
        "Numbering words",
        sentences,
        (i, sentence) ->
            coded[i] =
                Arrays.stream(vocabulary.codes(sentence))
                    .filter(code -> code >= marks)
                    .map(code -> code - marks)
                    .toArray());
    List<String> words = vocabulary.words().subList(marks, vocabulary.size());
    long[] counts = new long[words.size()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = vocabulary.count(i + marks);
    }
    float[] vectors = new Word2VecTraining(options, kernel, coded, counts).run();
    return new WordVectors(words, options.size, vectors);
  }

  /**
   * Reads vectors in word2vec's text format: a line with the number of words and the size of a
   * vector; then a line a word: the word, then the numbers, with blanks between.
   *
   * @throws IllegalArgumentException if a line is malformed: the sentence names file and line
   * @throws IOException if the file cannot be read
   */
  public static WordVectors load(Path file) throws IOException {
    return WordVectorFile.read(file);
  }

  /**
   * Writes the vectors in word2vec's text format; numbers are written such that reading gives the
   * same bits.
   *
   * @throws IOException if the file cannot be written
   */
  public void save(Path file) throws IOException {
    WordVectorFile.write(this, file);
  }

  /** The words, the most frequent first. */
  public List<String> words() {
    return words;
  }

  /** How many numbers a vector has. */
  public int size() {
    return size;
  }

  /** Whether there is a vector of this word. */
  public boolean contains(String word) {
    return places.containsKey(word);
  }

  /**
   * A word's vector: [size], a copy.
   *
   * @throws IllegalArgumentException if there is none
   */
  public float[] vector(String word) {
    int at = place(word) * size;
    return Arrays.copyOfRange(vectors, at, at + size);
  }

  private int place(String word) {
    Integer place = places.get(word);
    if (place == null) {
      throw new IllegalArgumentException(
          "'%s' is none of the %,d words: it came too seldom, or is spelt otherwise (%s); ask with contains()."
              .formatted(word, words.size(), words.get(0) + ", …"));
    }
    return place;
  }

  /**
   * The cosine of two words' vectors, from −1 to 1.
   *
   * @throws IllegalArgumentException if one of them has none
   */
  public double similarity(String first, String second) {
    return KERNEL.dot(directions, place(first) * width, directions, place(second) * width, width);
  }

  /**
   * The words most like a word, the nearest first; never the word itself.
   *
   * @param count how many, at least 1
   * @throws IllegalArgumentException if the word has no vector
   */
  public List<Neighbour> mostSimilar(String word, int count) {
    float[] direction = new float[width];
    add(direction, word, 1);
    return nearest(direction, count, Set.of(word));
  }

  /**
   * a is to b as c is to what? The words whose directions are nearest to b − a + c; a, b and c
   * themselves are left out, without which the answer would mostly be c or b.
   *
   * @param a man
   * @param b king
   * @param c woman
   * @param count how many answers, at least 1
   * @return queen, one hopes, and others
   * @throws IllegalArgumentException if a word has no vector
   */
  public List<Neighbour> analogy(String a, String b, String c, int count) {
    float[] direction = new float[width];
    add(direction, a, -1);
    add(direction, b, 1);
    add(direction, c, 1);
    double length = Math.sqrt(KERNEL.dot(direction, 0, direction, 0, width));
    for (int i = 0; i < size && length > 0; i++) {
      direction[i] /= (float) length;
    }
    return nearest(direction, count, List.of(a, b, c));
  }

  private void add(float[] direction, String word, float sign) {
    int at = place(word) * width;
    for (int i = 0; i < size; i++) {
      direction[i] += sign * directions[at + i];
    }
  }

  private List<Neighbour> nearest(float[] direction, int count, Collection<String> without) {
    Checks.atLeast(1, "The number of words", count);
    Comparator<Neighbour> farthestFirst = Comparator.comparingDouble(Neighbour::cosine);
    PriorityQueue<Neighbour> best = new PriorityQueue<>(farthestFirst);
    double least = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < words.size(); i++) {
      double cosine = KERNEL.dot(direction, 0, directions, i * width, width);
      if ((best.size() < count || cosine > least) && !without.contains(words.get(i))) {
        best.add(new Neighbour(words.get(i), cosine));
        if (best.size() > count) {
          best.remove();
        }
        least = best.element().cosine();
      }
    }
    List<Neighbour> nearest = new ArrayList<>(best);
    nearest.sort(farthestFirst.reversed());
    return Collections.unmodifiableList(nearest);
  }

  /**
   * Answers analogy questions: right is only the one word that is asked for. Questions are asked in
   * small letters; those with a word that has no vector are counted apart.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public AnalogyScore score(Analogies questions) {
    return AnalogyScore.of(this, questions);
  }

  /**
   * Compares the cosines of pairs of words with what people said of them. Words are taken in small
   * letters; pairs with a word that has no vector are counted apart.
   *
   * @throws IllegalArgumentException if fewer than two pairs are left
   */
  public SimilarityScore score(WordPairs pairs) {
    return SimilarityScore.of(this, pairs);
  }

  float number(int word, int at) {
    return vectors[word * size + at];
  }

  /** One line: how many words, of what size. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d words, a vector of %d numbers each", words.size(), size);
  }
}
