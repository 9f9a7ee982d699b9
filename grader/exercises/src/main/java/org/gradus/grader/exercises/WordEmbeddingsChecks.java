package org.gradus.grader.exercises;

import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 13: the pairs that word vectors learn from, the loss of one of them, and what the
 * vectors are asked in the end. A message names a slip where the answer is the one that this slip
 * gives; else it says how the right one is made.
 */
@Exercise("13-word-embeddings")
public final class WordEmbeddingsChecks {
  /** What the notebook must define. */
  public interface Student {
    /** A row for each pair: a word, and one near it. */
    int[][] skipGramPairs(int[] sentence, int window);

    /** The sentence as it is after skipGramPairs had it. */
    @Expr(value = "skipGramPairs(a0, a1) == null ? null : a0", shown = "skipGramPairs(a0, a1)")
    int[] afterSkipGram(int[] sentence, int window);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint(java.util.Arrays.asList(skipGramPairs(a0, a1)),"
                + " java.util.Arrays.asList(skipGramPairs(a0, a1)))",
        shown = "skipGramPairs(a0, a1)")
    boolean skipGramAnew(int[] sentence, int window);

    /** A row for each word with neighbours: these, and the word itself. */
    int[][] cbowPairs(int[] sentence, int window);

    /** The sentence as it is after cbowPairs had it. */
    @Expr(value = "cbowPairs(a0, a1) == null ? null : a0", shown = "cbowPairs(a0, a1)")
    int[] afterCbow(int[] sentence, int window);

    /** Whether two calls give two answers. */
    @Expr(
        value =
            "java.util.Collections.disjoint(java.util.Arrays.asList(cbowPairs(a0, a1)),"
                + " java.util.Arrays.asList(cbowPairs(a0, a1)))",
        shown = "cbowPairs(a0, a1)")
    boolean cbowAnew(int[] sentence, int window);

    /** How badly a word is told from a few wrong ones. */
    double negativeSamplingLoss(double[] input, double[] target, double[][] negatives);

    /** Input and target, and the negatives as a second, as they are after the loss had them. */
    @Expr(
        value =
            "Double.isNaN(negativeSamplingLoss(a0, a1, a2)) ? null"
                + " : new double[][][] {{a0, a1}, a2}",
        shown = "negativeSamplingLoss(a0, a1, a2)")
    double[][][] afterLoss(double[] input, double[] target, double[][] negatives);

    /** The words most like a word. */
    int[] mostSimilar(double[][] vectors, int word, int count);

    /** The vectors as they are after mostSimilar had them. */
    @Expr(value = "mostSimilar(a0, a1, a2) == null ? null : a0", shown = "mostSimilar(a0, a1, a2)")
    double[][] afterMostSimilar(double[][] vectors, int word, int count);

    /** The word that is to c as b is to a. */
    int analogy(double[][] vectors, int a, int b, int c);

    /** The vectors as they are after analogy had them. */
    @Expr(
        value = "analogy(a0, a1, a2, a3) == -1000000 ? null : a0",
        shown = "analogy(a0, a1, a2, a3)")
    double[][] afterAnalogy(double[][] vectors, int a, int b, int c);
  }

  WordEmbeddingsChecks() {}

  @Nested
  @Order(1)
  @Question(value = "skipGramPairs", title = "A word and its neighbours")
  class SkipGramPairs extends SkipGramPairsChecks {}

  @Nested
  @Order(2)
  @Question(value = "cbowPairs", title = "Neighbours and their word")
  class CbowPairs extends CbowPairsChecks {}

  @Nested
  @Order(3)
  @Question(value = "negativeSamplingLoss", title = "One right word, a few wrong ones")
  class NegativeSamplingLoss extends NegativeSamplingLossChecks {}

  @Nested
  @Order(4)
  @Question(value = "mostSimilar", title = "The nearest words")
  class MostSimilar extends MostSimilarChecks {}

  @Nested
  @Order(5)
  @Question(value = "analogy", title = "This is to that as…")
  class Analogy extends AnalogyChecks {}
}
