package org.gradus.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * Looks for the most likely sentence of a model that gives the next token's probabilities, keeping
 * the best few beginnings at every step (beam search). A width of 1 is the greedy choice.
 *
 * <p>Length rule: a sentence of n tokens, its end counted and its start not, is judged by log P ÷
 * n^α. With α = 0 the most likely sentence wins, which is often a short one; with α = 1 the highest
 * mean a token. Sentences that ended win over those that reached the greatest length first. The
 * search ends when no beginning can become better than the worst of the {@code width} best ends.
 *
 * @param width how many beginnings are kept, at least 1
 * @param longest how many tokens a sentence has at most, its end counted
 * @param alpha 0 or more
 */
public record Beam(int width, int longest, double alpha) {

  /** Checks the numbers. */
  public Beam {
    Checks.atLeast(1, "The width of a beam", width);
    Checks.atLeast(1, "The greatest length of a sentence", longest);
    if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The length's exponent α is 0 or more, got " + alpha + ".");
    }
  }

  /** Always the likeliest next token. */
  public static Beam greedy(int longest) {
    return new Beam(1, longest, 0);
  }

  /**
   * A sentence that was found.
   *
   * @param tokens its tokens, without start and end
   * @param logProbability log P of all its tokens, its end among them if it has one
   * @param score what it was judged by
   * @param ended whether its end was found, or the greatest length reached
   */
  public record Sentence(
      List<Integer> tokens, double logProbability, double score, boolean ended) {}

  /**
   * Searches with a model that takes one beginning at a time.
   *
   * @param start the token before the first
   * @param end the token that ends a sentence
   * @param next gives log P of every token after a beginning, whose first token is the start:
   *     [tokens]
   * @return the best sentences, at most as many as the beam is wide, the best first
   */
  public List<Sentence> search(int start, int end, Function<int[], float[]> next) {
    return searchAll(
        start, end, beginnings -> beginnings.stream().map(next).toArray(float[][]::new));
  }

  /**
   * Searches with a model that takes all beginnings of one length at once, as networks like it.
   *
   * @param start the token before the first
   * @param end the token that ends a sentence
   * @param next gives log P of every token after each of at most {@code width} beginnings:
   *     [beginnings][tokens]
   * @return the best sentences, at most as many as the beam is wide, the best first
   * @throws IllegalArgumentException if the model does not answer for each beginning, an answer is
   *     NaN or more than 0, or does not know the end
   */
  public List<Sentence> searchAll(int start, int end, Function<List<int[]>, float[][]> next) {
    List<Path> open = List.of(new Path(new int[] {start}, 0));
    List<Sentence> ended = new ArrayList<>();
    for (int length = 1; length <= longest && !open.isEmpty(); length++) {
      List<Step> steps = best(open, end, next.apply(open.stream().map(Path::tokens).toList()));
      List<Path> longer = new ArrayList<>();
      for (Step step : steps) {
        Path path = open.get(step.from()).and(step);
        if (step.token() == end) {
          ended.add(path.sentence(true, alpha));
        } else {
          longer.add(path);
        }
        if (longer.size() == width) {
          break;
        }
      }
      ended.sort(BEST_FIRST);
      if (ended.size() >= width) {
        ended = new ArrayList<>(ended.subList(0, width));
        double worst = ended.get(width - 1).score();
        longer.removeIf(path -> path.bestScore(longest, alpha) <= worst);
      }
      open = longer;
    }
    List<Sentence> cut = new ArrayList<>();
    open.forEach(path -> cut.add(path.sentence(false, alpha)));
    cut.sort(BEST_FIRST);
    ended.addAll(cut);
    return List.copyOf(ended.subList(0, Math.min(width, ended.size())));
  }

  private static final Comparator<Sentence> BEST_FIRST =
      Comparator.comparingDouble(sentence -> -sentence.score());

  /** A beginning with its start. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Path(int[] tokens, double logProbability) {

    Path and(Step step) {
      int[] longer = Arrays.copyOf(tokens, tokens.length + 1);
      longer[tokens.length] = step.token();
      return new Path(longer, step.logProbability());
    }

    /** Log P can only fall, and at the greatest length weighs least. */
    double bestScore(int longest, double alpha) {
      return logProbability / Math.pow(longest, alpha);
    }

    Sentence sentence(boolean ended, double alpha) {
      int length = tokens.length - 1;
      List<Integer> inner = new ArrayList<>();
      for (int i = 1; i < tokens.length - (ended ? 1 : 0); i++) {
        inner.add(tokens[i]);
      }
      double score = logProbability / Math.pow(length, alpha);
      return new Sentence(List.copyOf(inner), logProbability, score, ended);
    }
  }

  /** A step of one token from one of the beginnings. */
  private record Step(int from, int token, double logProbability) {}

  /** The best steps, the best first: ends among them take no place from beginnings. */
  private List<Step> best(List<Path> open, int end, float[][] answers) {
    if (answers.length != open.size()) {
      throw new IllegalArgumentException(
          "The model was asked about %d beginnings and answered for %d."
              .formatted(open.size(), answers.length));
    }
    Comparator<Step> worstFirst = Comparator.comparingDouble(Step::logProbability);
    PriorityQueue<Step> best = new PriorityQueue<>(worstFirst);
    for (int i = 0; i < answers.length; i++) {
      if (end < 0 || end >= answers[i].length) {
        throw new IllegalArgumentException(
            "The end is token %d, but the model gives probabilities of %d tokens."
                .formatted(end, answers[i].length));
      }
      for (int token = 0; token < answers[i].length; token++) {
        double logProbability = open.get(i).logProbability() + checked(answers[i][token], token);
        if (logProbability > Double.NEGATIVE_INFINITY) {
          best.add(new Step(i, token, logProbability));
        }
        if (best.size() > 2 * width) {
          best.remove();
        }
      }
    }
    return best.stream().sorted(worstFirst.reversed()).toList();
  }

  /** Rounding may leave a certainty a little above log 1. */
  private static double checked(float logProbability, int token) {
    if (!(logProbability <= 1e-4)) {
      throw new IllegalArgumentException(
          "The model gives %s as log P of token %d: it must be 0 or less, as logSoftmax gives it."
              .formatted(logProbability, token));
    }
    return Math.min(0, logProbability);
  }
}
