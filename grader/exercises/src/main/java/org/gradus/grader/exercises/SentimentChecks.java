package org.gradus.grader.exercises;

import java.util.List;
import java.util.Map;
import org.gradus.grader.binding.Expr;
import org.gradus.grader.junit.Exercise;
import org.gradus.grader.junit.Question;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/**
 * Exercise 12: from a text to the strongest place in it. A message names a slip where the answer is
 * the one that this slip gives; else it says how the right one is made.
 */
@Exercise("12-sentiment")
public final class SentimentChecks {
  /** What the notebook must define. */
  public interface Student {
    /** The words of a text. */
    List<String> tokenize(String text);

    /** The words of the first text, looked at when a second one has been cut, too. */
    @Expr(value = "java.util.List.of(tokenize(a0), tokenize(a1)).get(0)", shown = "tokenize(a0)")
    List<String> firstOfTwoTexts(String first, String second);

    /** The number of each frequent word. */
    Map<String, Integer> vocabulary(List<List<String>> sentences, int minCount, int maxSize);

    /** The sentences as they are after vocabulary had them. */
    @Expr(value = "vocabulary(a0, a1, a2) == null ? null : a0", shown = "vocabulary(a0, a1, a2)")
    List<List<String>> sentencesAfterVocabulary(
        List<List<String>> sentences, int minCount, int maxSize);

    /** The map of the first sentences, looked at when others have been counted, too. */
    @Expr(
        value = "java.util.List.of(vocabulary(a0, 1, 9), vocabulary(a1, 1, 9)).get(0)",
        shown = "vocabulary(a0, 1, 9)")
    Map<String, Integer> firstOfTwoVocabularies(
        List<List<String>> first, List<List<String>> second);

    /** Sentences of one length. */
    int[][] pad(int[][] sentences, int length);

    /** The sentences as they are after pad had them, and its answer was written into. */
    @Expr(
        value =
            "java.util.Arrays.stream(pad(a0, a1)).mapToInt(row -> { if (row != null) {"
                + " java.util.Arrays.fill(row, -1); } return 1; }).sum() < 0 ? null : a0",
        shown = "pad(a0, a1)")
    int[][] sentencesAfterPad(int[][] sentences, int length);

    /** How many rows of their own two calls give. */
    @Expr(
        value =
            "java.util.stream.Stream.of(pad(a0, a1), pad(a0, a1))"
                + ".flatMap(java.util.Arrays::stream).distinct().count()",
        shown = "pad(a0, a1)")
    long rowsOfTwoPads(int[][] sentences, int length);

    /** What each filter finds at each place. */
    double[][] conv1d(double[][] x, double[][][] weights, double[] bias);

    /** Words and biases as they are after conv1d had them: the biases are the last row. */
    @Expr(
        value =
            "conv1d(a0, a1, a2) == null ? null : java.util.stream.Stream.concat("
                + "java.util.Arrays.stream(a0), java.util.stream.Stream.of(a2))"
                + ".toArray(double[][]::new)",
        shown = "conv1d(a0, a1, a2)")
    double[][] wordsAfterConv1d(double[][] x, double[][][] weights, double[] bias);

    /** The weights as they are after conv1d had them. */
    @Expr(value = "conv1d(a0, a1, a2) == null ? null : a1", shown = "conv1d(a0, a1, a2)")
    double[][][] weightsAfterConv1d(double[][] x, double[][][] weights, double[] bias);

    /** The answer for these words, looked at when others of the same size were asked, too. */
    @Expr(
        value =
            "new double[][][] {conv1d(a0, a1, a2),"
                + " conv1d(new double[a0.length][a0[0].length], a1, a2)}[0]",
        shown = "conv1d(a0, a1, a2)")
    double[][] firstOfTwoConv1ds(double[][] x, double[][][] weights, double[] bias);

    /** The largest number of each filter. */
    double[] maxOverTime(double[][] y);

    /** The numbers as they are after maxOverTime had them, and its answer was written into. */
    @Expr(
        value =
            "java.util.stream.Stream.of(maxOverTime(a0)).mapToInt(largest ->"
                + " { java.util.Arrays.fill(largest, 99); return 1; }).sum() < 0 ? null : a0",
        shown = "maxOverTime(a0)")
    double[][] placesAfterMaximum(double[][] y);

    /** The answer for this one, looked at when one of zeros has been asked, too. */
    @Expr(
        value =
            "new double[][] {maxOverTime(a0), maxOverTime(new double[a0.length][a0[0].length])}[0]",
        shown = "maxOverTime(a0)")
    double[] firstOfTwoMaxima(double[][] y);
  }

  SentimentChecks() {}

  @Nested
  @Order(1)
  @Question(value = "tokenize", title = "A text becomes words")
  class Tokenize extends TokenizeChecks {}

  @Nested
  @Order(2)
  @Question(value = "vocabulary", title = "Words become numbers")
  class Vocabulary extends VocabularyChecks {}

  @Nested
  @Order(3)
  @Question(value = "pad", title = "All of one length")
  class Pad extends PadChecks {}

  @Nested
  @Order(4)
  @Question(value = "conv1d", title = "A kernel along the words")
  class Conv1d extends Conv1dChecks {}

  @Nested
  @Order(5)
  @Question(value = "maxOverTime", title = "The strongest place counts")
  class MaxOverTime extends MaxOverTimeChecks {}
}
