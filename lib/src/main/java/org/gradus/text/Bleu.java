package org.gradus.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How near translations come to those of people, by the runs of one to four tokens that they share
 * (BLEU), counted over a whole test set.
 *
 * <p>BLEU = 100 · min(1, e^(1 − r/c)) · (p₁ p₂ p₃ p₄)^¼, where pₙ is the share of the n-grams of
 * the translations that a reference has (each as often as the reference has it), c is the number of
 * tokens of all translations, and r that of all references, of several that which is nearest in
 * length. A pₙ without any match is not 0 but 1 ÷ (2^k times the number of n-grams), where k counts
 * such n so far. K. Papineni, S. Roukos, T. Ward, W.-J. Zhu: BLEU: a method for automatic
 * evaluation of machine translation, 2002; M. Post: A call for clarity in reporting BLEU scores,
 * 2018, whose sacrebleu gives the same numbers on the same tokens.
 *
 * @param score from 0 to 100
 * @param precisions p₁ to p₄, from 0 to 100
 * @param brevityPenalty from 0 to 1: less than 1 where the translations are too short
 * @param length c, in tokens
 * @param referenceLength r, in tokens
 */
public record Bleu(
    double score, List<Double> precisions, double brevityPenalty, int length, int referenceLength) {
  private static final int LONGEST = 4;

  /**
   * Compares translations with one reference each.
   *
   * @param translations the tokens of n sentences
   * @param references the tokens of the n sentences that people wrote
   * @throws IllegalArgumentException if there is none, or not as many of the one as of the other
   */
  public static Bleu of(List<List<String>> translations, List<List<String>> references) {
    return ofSeveral(translations, references.stream().map(List::of).toList());
  }

  /**
   * Compares translations with several references each.
   *
   * @param translations the tokens of n sentences
   * @param references for each of them the tokens of one sentence or more that people wrote
   * @throws IllegalArgumentException if there is none, or not as many of the one as of the other
   */
  public static Bleu ofSeveral(
      List<List<String>> translations, List<List<List<String>>> references) {
    if (translations.isEmpty() || translations.size() != references.size()) {
      throw new IllegalArgumentException(
          "There are %d translations and references for %d: each needs some, and there must be one."
              .formatted(translations.size(), references.size()));
    }
    long[] right = new long[LONGEST];
    long[] all = new long[LONGEST];
    int length = 0;
    int referenceLength = 0;
    for (int i = 0; i < translations.size(); i++) {
      List<String> translation = translations.get(i);
      if (references.get(i).isEmpty()) {
        throw new IllegalArgumentException("Translation %d has no reference.".formatted(i));
      }
      length += translation.size();
      referenceLength += nearest(translation.size(), references.get(i));
      for (int n = 1; n <= LONGEST; n++) {
        all[n - 1] += Math.max(0, translation.size() - n + 1);
        right[n - 1] += matches(translation, references.get(i), n);
      }
    }
    return of(right, all, length, referenceLength);
  }

  private static Bleu of(long[] right, long[] all, int length, int referenceLength) {
    List<Double> precisions = new ArrayList<>();
    double logarithms = 0;
    double smoothing = 1;
    boolean some = right[0] + right[1] + right[2] + right[3] > 0;
    for (int n = 0; n < LONGEST; n++) {
      double precision = 0;
      if (all[n] > 0 && right[n] > 0) {
        precision = 100.0 * right[n] / all[n];
      } else if (all[n] > 0 && some) {
        smoothing *= 2;
        precision = 100.0 / (smoothing * all[n]);
      }
      precisions.add(precision);
      logarithms += Math.log(precision) / LONGEST;
    }
    double penalty =
        length >= referenceLength
            ? 1
            : length == 0 ? 0 : Math.exp(1 - (double) referenceLength / length);
    double score = some ? penalty * Math.exp(logarithms) : 0;
    return new Bleu(score, List.copyOf(precisions), penalty, length, referenceLength);
  }

  /** Of two as near the shorter. */
  private static int nearest(int length, List<List<String>> references) {
    int nearest = references.get(0).size();
    for (List<String> reference : references) {
      int size = reference.size();
      int nearer = Integer.compare(Math.abs(size - length), Math.abs(nearest - length));
      nearest = nearer < 0 || (nearer == 0 && size < nearest) ? size : nearest;
    }
    return nearest;
  }

  private static long matches(List<String> translation, List<List<String>> references, int n) {
    Map<List<String>, Integer> most = new HashMap<>();
    for (List<String> reference : references) {
      grams(reference, n).forEach((gram, count) -> most.merge(gram, count, Math::max));
    }
    long matches = 0;
    for (Map.Entry<List<String>, Integer> gram : grams(translation, n).entrySet()) {
      matches += Math.min(gram.getValue(), most.getOrDefault(gram.getKey(), 0));
    }
    return matches;
  }

  private static Map<List<String>, Integer> grams(List<String> tokens, int n) {
    Map<List<String>, Integer> grams = new HashMap<>();
    for (int i = 0; i + n <= tokens.size(); i++) {
      grams.merge(tokens.subList(i, i + n), 1, Integer::sum);
    }
    return grams;
  }

  /** As papers write it: the score, the four precisions, the penalty, the lengths. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "BLEU %.2f (%.1f / %.1f / %.1f / %.1f, brevity penalty %.3f, %,d tokens for %,d)",
        score,
        precisions.get(0),
        precisions.get(1),
        precisions.get(2),
        precisions.get(3),
        brevityPenalty,
        length,
        referenceLength);
  }
}
