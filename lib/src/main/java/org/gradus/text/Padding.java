package org.gradus.text;

import java.util.Arrays;
import org.gradus.data.FloatFeatures;

/** Makes sentences equally long: what is too long is cut, what is too short is filled up. */
public enum Padding {
  /** Keeps the first words, and fills up behind them. */
  BEHIND,
  /** Keeps the last words, and fills up before them: the last one stands where reading ends. */
  BEFORE;

  /**
   * Cuts and fills up with {@link Vocabulary#PADDING}.
   *
   * @param sentences numbers of words, [n][any length]
   * @param length how long each becomes, at least 1
   * @return [n][length]
   */
  public int[][] pad(int[][] sentences, int length) {
    Checks.atLeast(1, "The length of a sentence", length);
    int[][] padded = new int[sentences.length][length];
    for (int i = 0; i < sentences.length; i++) {
      int[] sentence = sentences[i];
      int kept = Math.min(length, sentence.length);
      int from = this == BEFORE ? sentence.length - kept : 0;
      int to = this == BEFORE ? length - kept : 0;
      Arrays.fill(padded[i], Vocabulary.PADDING);
      System.arraycopy(sentence, from, padded[i], to, kept);
    }
    return padded;
  }

  /**
   * The same as what a network takes.
   *
   * @param sentences numbers of words, [n][any length], one sentence at least
   * @param length how long each becomes, at least 1
   * @return n examples of shape [length]
   */
  public FloatFeatures features(int[][] sentences, int length) {
    int[][] padded = pad(sentences, length);
    float[] values = new float[Math.multiplyExact(padded.length, length)];
    for (int i = 0; i < padded.length; i++) {
      for (int j = 0; j < length; j++) {
        values[i * length + j] = padded[i][j];
      }
    }
    return new FloatFeatures(values, length);
  }
}
