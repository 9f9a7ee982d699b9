package org.gradus.bench;

import org.gradus.data.Dataset;

/** How much of what a network says is right. */
final class RightAnswers {
  private RightAnswers() {}

  /**
   * The share of examples whose highest score is that of their class; of a sequence, the share of
   * all places.
   *
   * @param outputs of each example the scores, [classes] or [places · classes]
   */
  static double share(float[][] outputs, Dataset asked) {
    float[][] wanted = DataFolder.classes(asked);
    long right = 0;
    long places = 0;
    for (int i = 0; i < outputs.length; i++) {
      int classes = outputs[i].length / wanted[i].length;
      for (int place = 0; place < wanted[i].length; place++) {
        right += highest(outputs[i], place * classes, classes) == (int) wanted[i][place] ? 1 : 0;
      }
      places += wanted[i].length;
    }
    return (double) right / places;
  }

  private static int highest(float[] scores, int from, int count) {
    int best = 0;
    for (int k = 1; k < count; k++) {
      best = scores[from + k] > scores[from + best] ? k : best;
    }
    return best;
  }
}
