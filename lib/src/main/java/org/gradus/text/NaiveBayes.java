package org.gradus.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The classical guess at a text's class: every word, and every pair of neighbours, votes for the
 * classes in which it is frequent, as if it came without regard to the others. Immutable.
 *
 * <p>log P(k | text) = log P(k) + Σ log P(w | k) + constant, over the different n-grams w of the
 * text that were met in training (how often one comes in a text does not count), with P(w | k) =
 * (texts of class k that have w, plus 1) ÷ (the sum of these over all w). C. D. Manning, P.
 * Raghavan, H. Schütze: Introduction to Information Retrieval, chapter 13; S. Wang, C. D. Manning:
 * Baselines and bigrams, 2012.
 */
public final class NaiveBayes {
  private static final int LONGEST = 3;

  private final int order;
  private final int classes;
  private final double[] prior;
  private final Map<String, double[]> votes;

  private NaiveBayes(int order, double[] prior, Map<String, double[]> votes) {
    this.order = order;
    this.classes = prior.length;
    this.prior = prior;
    this.votes = votes;
  }

  /**
   * Counts.
   *
   * @param texts the words of n texts
   * @param labels the class of each, from 0 to classes − 1
   * @param classes how many classes there are, at least 2; each must have a text
   * @param order the longest run of words that votes: 1 for words alone, 2 for pairs too, at most 3
   * @throws IllegalArgumentException if labels are missing or out of range, or a class is empty
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static NaiveBayes of(List<List<String>> texts, int[] labels, int classes, int order) {
    Checks.atLeast(2, "The number of classes", classes);
    Checks.atLeast(1, "The order", order);
    if (order > LONGEST) {
      throw new IllegalArgumentException(
          "The order is at most %d, got %d.".formatted(LONGEST, order));
    }
    if (texts.size() != labels.length) {
      throw new IllegalArgumentException(
          "There are %d texts but %d labels.".formatted(texts.size(), labels.length));
    }
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] < 0 || labels[i] >= classes) {
        throw new IllegalArgumentException(
            "Label %d is %d: with %d classes labels go from 0 to %d."
                .formatted(i, labels[i], classes, classes - 1));
      }
    }
    double[] prior = new double[classes];
    Map<String, double[]> counts = new HashMap<>();
    Reading.each(
        "Naive Bayes",
        texts,
        (i, text) -> {
          prior[labels[i]]++;
          for (String gram : grams(text, order)) {
            counts.computeIfAbsent(gram, key -> new double[classes])[labels[i]]++;
          }
        });
    double[] sum = new double[classes];
    counts.values().forEach(each -> addInto(sum, each, 1));
    counts.values().forEach(each -> toLogarithms(each, sum));
    for (int k = 0; k < classes; k++) {
      if (prior[k] == 0) {
        throw new IllegalArgumentException(
            "Class %d has no text to learn from: leave it out, or give it some.".formatted(k));
      }
      prior[k] = Math.log(prior[k] / labels.length);
    }
    return new NaiveBayes(order, prior, counts);
  }

  private static void addInto(double[] sum, double[] counts, double more) {
    for (int k = 0; k < sum.length; k++) {
      sum[k] += counts[k] + more;
    }
  }

  private static void toLogarithms(double[] counts, double... sum) {
    for (int k = 0; k < sum.length; k++) {
      counts[k] = Math.log((counts[k] + 1) / sum[k]);
    }
  }

  private static Set<String> grams(List<String> words, int order) {
    Set<String> grams = new HashSet<>(words);
    for (int n = 2; n <= order; n++) {
      for (int i = 0; i + n <= words.size(); i++) {
        grams.add(String.join(" ", words.subList(i, i + n)));
      }
    }
    return grams;
  }

  /** The logarithm of each class's share in the belief, up to a constant: [classes]. */
  public double[] scores(List<String> text) {
    double[] scores = prior.clone();
    for (String gram : grams(text, order)) {
      double[] vote = votes.get(gram);
      if (vote != null) {
        addInto(scores, vote, 0);
      }
    }
    return scores;
  }

  /** The class that fits best; the first of several. */
  public int predict(List<String> text) {
    double[] scores = scores(text);
    int best = 0;
    for (int k = 1; k < classes; k++) {
      best = scores[k] > scores[best] ? k : best;
    }
    return best;
  }

  /** The class that fits each text best: [n]. */
  public int[] predict(Iterable<? extends List<String>> texts) {
    List<Integer> predicted = new ArrayList<>();
    texts.forEach(text -> predicted.add(predict(text)));
    return predicted.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * The share of texts whose class is found, from 0 to 1.
   *
   * @throws IllegalArgumentException if there is no text, or not one label each
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public double accuracy(List<List<String>> texts, int... labels) {
    if (texts.isEmpty() || texts.size() != labels.length) {
      throw new IllegalArgumentException(
          "There are %d texts and %d labels: each text needs one, and there must be some."
              .formatted(texts.size(), labels.length));
    }
    int[] right = new int[1];
    Reading.each("Naive Bayes", texts, (i, text) -> right[0] += predict(text) == labels[i] ? 1 : 0);
    return (double) right[0] / labels.length;
  }

  /** How many different n-grams have a vote. */
  public int size() {
    return votes.size();
  }
}
