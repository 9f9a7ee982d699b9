package org.gradus.data;

import java.util.List;
import java.util.Locale;

/** Pairs of words with how alike people found them. Immutable. */
public final class WordPairs implements Sourced {
  private final List<Pair> pairs;
  private final Provenance provenance;
  private final String note;

  /**
   * Two words.
   *
   * @param first the one
   * @param second the other
   * @param score how alike people found them, from 0 to 10
   */
  public record Pair(String first, String second, double score) {
    /** Checks the score. */
    public Pair {
      if (!(score >= 0 && score <= 10)) {
        throw new IllegalArgumentException(
            "The score of %s and %s lies between 0 and 10, got %s."
                .formatted(first, second, score));
      }
    }
  }

  /**
   * Puts pairs together.
   *
   * @param pairs two at least, since they are to be put in an order
   * @param provenance where they came from
   */
  public WordPairs(List<Pair> pairs, Provenance provenance) {
    this(List.copyOf(pairs), provenance, "");
    if (pairs.size() < 2) {
      throw new IllegalArgumentException(
          "%s has %d pairs of words: two at least can be compared."
              .formatted(provenance.name(), pairs.size()));
    }
  }

  private WordPairs(List<Pair> pairs, Provenance provenance, String note) {
    this.pairs = pairs;
    this.provenance = provenance;
    this.note = note;
  }

  WordPairs with(String said) {
    return new WordPairs(pairs, provenance, said);
  }

  /** The pairs, in the file's order. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** How many pairs there are. */
  public int size() {
    return pairs.size();
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
    return String.format(Locale.ROOT, "%,d pairs of words", pairs.size());
  }

  /** One line: which data this is, how much, whence; loud when it is a stand-in. */
  @Override
  public String toString() {
    return line();
  }
}
