package org.gradus.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The classical language model: how likely a word (or character) is after the few before it, by
 * counting. Immutable.
 *
 * <p>Interpolated Kneser–Ney smoothing with one discount an order: P(w | h) = max(c(hw) − D, 0) ÷
 * c(h) + D · N(h·) ÷ c(h) · P(w | h′), where h′ is h without its first token, N(h·) counts the
 * different tokens that followed h, and D = n₁ ÷ (n₁ + 2 n₂) from the numbers of n-grams that came
 * once and twice. The longest order counts how often an n-gram came, the shorter ones after how
 * many different tokens it came; the last resort is that all tokens are as likely, one that was
 * never met among them. S. F. Chen, J. Goodman: An empirical study of smoothing techniques for
 * language modeling, 1999.
 */
public final class NGrams {
  private static final int LONGEST = 6;

  private final int order;
  private final Map<String, Integer> codes;
  private final List<String> tokens;

  /** By length of history: what followed each. */
  private final List<Map<List<Integer>, Followers>> levels;

  private final double[] discounts;

  /** What followed one history. */
  private static final class Followers {
    private final Map<Integer, int[]> counts = new HashMap<>();
    private int total;

    void add(int token) {
      counts.computeIfAbsent(token, key -> new int[1])[0]++;
      total++;
    }

    int count(int token) {
      int[] count = counts.get(token);
      return count == null ? 0 : count[0];
    }
  }

  private NGrams(int order, List<String> text) {
    this.order = order;
    this.codes = new HashMap<>();
    this.tokens = new ArrayList<>();
    int[] coded = new int[text.size()];
    for (int i = 0; i < coded.length; i++) {
      coded[i] =
          codes.computeIfAbsent(
              text.get(i),
              token -> {
                tokens.add(token);
                return tokens.size() - 1;
              });
    }
    this.levels = new ArrayList<>();
    for (int length = 0; length < order; length++) {
      levels.add(length == order - 1 ? occurrences(coded, length) : continuations(coded, length));
    }
    this.discounts = levels.stream().mapToDouble(NGrams::discount).toArray();
  }

  /**
   * Counts.
   *
   * @param text the tokens of the text to learn from, one after the other
   * @param order how many tokens an n-gram has, from 1 to 6: 3 looks at the two before
   * @throws IllegalArgumentException if the text is shorter than the order
   */
  public static NGrams of(List<String> text, int order) {
    Checks.atLeast(1, "The order", order);
    if (order > LONGEST) {
      throw new IllegalArgumentException(
          "The order is at most %d, got %d.".formatted(LONGEST, order));
    }
    if (text.size() <= order) {
      throw new IllegalArgumentException(
          "A text of %d tokens is too short for order %d.".formatted(text.size(), order));
    }
    return new NGrams(order, text);
  }

  private static Map<List<Integer>, Followers> occurrences(int[] text, int length) {
    Map<List<Integer>, Followers> found = new HashMap<>();
    for (int i = length; i < text.length; i++) {
      found.computeIfAbsent(slice(text, i - length, i), key -> new Followers()).add(text[i]);
    }
    return found;
  }

  /** Each n-gram once for every different token that came before it. */
  private static Map<List<Integer>, Followers> continuations(int[] text, int length) {
    Map<List<Integer>, Followers> found = new HashMap<>();
    Set<List<Integer>> seen = new HashSet<>();
    for (int i = length + 1; i < text.length; i++) {
      if (seen.add(slice(text, i - length - 1, i + 1))) {
        found.computeIfAbsent(slice(text, i - length, i), key -> new Followers()).add(text[i]);
      }
    }
    return found;
  }

  private static List<Integer> slice(int[] text, int from, int to) {
    List<Integer> slice = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      slice.add(text[i]);
    }
    return slice;
  }

  private static double discount(Map<List<Integer>, Followers> level) {
    long[] times = new long[3];
    for (Followers followers : level.values()) {
      for (int[] count : followers.counts.values()) {
        if (count[0] < times.length) {
          times[count[0]]++;
        }
      }
    }
    // Where nothing came once, or nothing twice, the formula says 0 or 1: neither smooths.
    return times[1] == 0 || times[2] == 0 ? 0.5 : (double) times[1] / (times[1] + 2.0 * times[2]);
  }

  /** How many tokens an n-gram has. */
  public int order() {
    return order;
  }

  /**
   * How likely a token is after others.
   *
   * @param history the tokens before it, of which the last {@code order − 1} count
   * @param token the token that follows
   * @return more than 0
   */
  public double probability(List<String> history, String token) {
    int from = Math.max(0, history.size() - order + 1);
    List<Integer> coded = new ArrayList<>();
    for (String each : history.subList(from, history.size())) {
      coded.add(codes.getOrDefault(each, -1));
    }
    return probability(coded, codes.getOrDefault(token, -1));
  }

  private double probability(List<Integer> history, int token) {
    double probability = 1.0 / (tokens.size() + 1);
    for (int length = 0; length <= history.size(); length++) {
      Followers followers =
          levels.get(length).get(history.subList(history.size() - length, history.size()));
      if (followers == null) {
        return probability; // what never came has no longer history either
      }
      double discount = discounts[length];
      probability =
          (Math.max(0, followers.count(token) - discount)
                  + discount * followers.counts.size() * probability)
              / followers.total;
    }
    return probability;
  }

  /**
   * The mean of −log P(token | tokens before it) over a text, in nats.
   *
   * @param text one token at least; the first ones have short histories
   */
  public double crossEntropy(List<String> text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A text without tokens has no cross entropy.");
    }
    double sum = 0;
    List<Integer> coded = text.stream().map(token -> codes.getOrDefault(token, -1)).toList();
    for (int i = 0; i < coded.size(); i++) {
      sum -= Math.log(probability(coded.subList(Math.max(0, i - order + 1), i), coded.get(i)));
    }
    return sum / coded.size();
  }

  /** exp of the {@link #crossEntropy}: among how many equally likely tokens one would choose. */
  public double perplexity(List<String> text) {
    return Math.exp(crossEntropy(text));
  }

  /**
   * Goes on with a text, token by token, each drawn by its probability.
   *
   * @param start the tokens to go on from; may be empty
   * @param count how many to draw
   * @param seed fixes the draws
   */
  public List<String> sample(List<String> start, int count, long seed) {
    Checks.atLeast(0, "The number of tokens", count);
    Random random = new Random(seed);
    List<Integer> written = new ArrayList<>();
    start.forEach(token -> written.add(codes.getOrDefault(token, -1)));
    List<String> drawn = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Integer> history =
          written.subList(Math.max(0, written.size() - order + 1), written.size());
      int next = draw(history, random);
      written.add(next);
      drawn.add(tokens.get(next));
    }
    return Collections.unmodifiableList(drawn);
  }

  private int draw(List<Integer> history, Random random) {
    // What is never met has a share, too; it cannot be written, so the others share it out.
    double left = random.nextDouble() * (1 - probability(history, -1));
    int last = tokens.size() - 1;
    for (int token = 0; token < last; token++) {
      left -= probability(history, token);
      if (left < 0) {
        return token;
      }
    }
    return last;
  }
}
