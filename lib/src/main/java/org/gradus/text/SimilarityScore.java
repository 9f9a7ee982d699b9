package org.gradus.text;

import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.gradus.data.WordPairs;

/**
 * How well cosines agree with people about which words are alike: Spearman's rank correlation.
 *
 * @param correlation from −1 to 1; 0 where all cosines are the same
 * @param pairs how many pairs it was taken from
 * @param outOfVocabulary how many pairs have a word without vector
 */
public record SimilarityScore(double correlation, int pairs, int outOfVocabulary) {

  static SimilarityScore of(WordVectors vectors, WordPairs pairs) {
    List<WordPairs.Pair> known =
        pairs.pairs().stream()
            .filter(
                pair ->
                    vectors.contains(small(pair.first())) && vectors.contains(small(pair.second())))
            .toList();
    if (known.size() < 2) {
      throw new IllegalArgumentException(
          "Of the %d pairs of %s the vectors know %d: two at least are needed for a correlation."
              .formatted(pairs.size(), pairs.name(), known.size()));
    }
    double[] cosines =
        known.stream()
            .mapToDouble(pair -> vectors.similarity(small(pair.first()), small(pair.second())))
            .toArray();
    double[] said = known.stream().mapToDouble(WordPairs.Pair::score).toArray();
    double correlation = new SpearmansCorrelation().correlation(cosines, said);
    return new SimilarityScore(
        Double.isNaN(correlation) ? 0 : correlation, known.size(), pairs.size() - known.size());
  }

  private static String small(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** One line. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "Spearman %.3f on %,d pairs, %,d out of vocabulary",
        correlation,
        pairs,
        outOfVocabulary);
  }
}
