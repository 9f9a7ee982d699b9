package org.gradus.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/**
 * A text to learn a language from, character by character, cut by its order: the first 80 % to
 * learn from, the next 10 % to choose by, the last 10 % for the test. Immutable.
 */
public final class Corpus implements Sourced {
  private final String text;
  private final String alphabet;
  private final Provenance provenance;
  private final String note;

  /**
   * A whole text; its alphabet is every character that occurs in it.
   *
   * @param text ten characters at least
   * @param provenance where it came from
   */
  public Corpus(String text, Provenance provenance) {
    this(text, alphabet(text), provenance, "");
    if (text.length() < 10) {
      throw new IllegalArgumentException(
          "A corpus needs ten characters at least to be cut into three parts, got %d."
              .formatted(text.length()));
    }
  }

  private Corpus(String text, String alphabet, Provenance provenance, String note) {
    this.text = text;
    this.alphabet = alphabet;
    this.provenance = provenance;
    this.note = note;
  }

  Corpus with(String said) {
    return new Corpus(text, alphabet, provenance, said);
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The characters of the whole text in the order of their code points: a part keeps them all. */
  public String alphabet() {
    return alphabet;
  }

  /** How many characters the text has. */
  public int size() {
    return text.length();
  }

  /** The first 80 %. */
  public Corpus train() {
    return part(0, eighty(), "the first 80 %");
  }

  /** The 10 % that follow the first 80 %. */
  public Corpus validation() {
    return part(eighty(), ninety(), "the 10 % after the first 80 %");
  }

  /** The last 10 %. */
  public Corpus test() {
    return part(ninety(), text.length(), "the last 10 %");
  }

  /** The place of each character in the alphabet. */
  public int[] codes() {
    char[] sorted = alphabet.toCharArray();
    return text.chars().map(c -> Arrays.binarySearch(sorted, (char) c)).toArray();
  }

  /** The characters that stand at these places of the alphabet. */
  public String decode(int... codes) {
    StringBuilder characters = new StringBuilder();
    for (int code : codes) {
      if (code < 0 || code >= alphabet.length()) {
        throw new IllegalArgumentException(
            "There is no character %d: they count from 0 to %d."
                .formatted(code, alphabet.length() - 1));
      }
      characters.append(alphabet.charAt(code));
    }
    return characters.toString();
  }

  /**
   * The text cut into pieces that follow one another, each with itself one character later: what is
   * to be learned at every place is the next character.
   *
   * @param length characters a piece has
   * @return (size − 1) ÷ length examples of shape [length] with targets of shape [length], both
   *     codes; the names of the targets are the characters
   */
  public Dataset windows(int length) {
    int count = length < 1 ? 0 : (size() - 1) / length;
    if (count < 1) {
      throw new IllegalArgumentException(
          "A piece has from 1 to %d characters here, got %d.".formatted(size() - 1, length));
    }
    int[] codes = codes();
    float[] inputs = new float[count * length];
    float[] next = new float[count * length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = codes[i];
      next[i] = codes[i + 1];
    }
    List<String> names = new ArrayList<>();
    alphabet.chars().forEach(c -> names.add(String.valueOf((char) c)));
    return Dataset.ofValues(
        new FloatFeatures(inputs, length),
        new FloatFeatures(next, length),
        names,
        provenance.part("pieces of %d characters".formatted(length)));
  }

  private int eighty() {
    return (int) (text.length() * 8L / 10);
  }

  private int ninety() {
    return (int) (text.length() * 9L / 10);
  }

  private Corpus part(int from, int to, String what) {
    return new Corpus(text.substring(from, to), alphabet, provenance.part(what), note);
  }

  private static String alphabet(String text) {
    TreeSet<Integer> characters = new TreeSet<>();
    text.chars().forEach(characters::add);
    StringBuilder sorted = new StringBuilder();
    characters.forEach(c -> sorted.append((char) c.intValue()));
    return sorted.toString();
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }

  @Override
  public String note() {
    return note;
  }

  @Override
  public String amount() {
    return String.format(
        Locale.ROOT, "%,d characters, %d different ones", text.length(), alphabet.length());
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
