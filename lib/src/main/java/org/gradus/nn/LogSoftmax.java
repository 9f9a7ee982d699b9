package org.gradus.nn;

/** log(exp z<sub>k</sub> / Σ<sub>j</sub> exp z<sub>j</sub>), without overflow. */
final class LogSoftmax {
  private LogSoftmax() {}

  /** Of so many scores, from this place of the array on. */
  static double[] of(float[] scores, int from, int count) {
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < count; k++) {
      highest = Math.max(highest, scores[from + k]);
    }
    double sum = 0;
    for (int k = 0; k < count; k++) {
      sum += Math.exp(scores[from + k] - highest);
    }
    double total = highest + Math.log(sum);
    double[] logs = new double[count];
    for (int k = 0; k < count; k++) {
      logs[k] = scores[from + k] - total;
    }
    return logs;
  }

  /** The same in single precision, never above 0. */
  static float[] floats(float[] scores, int from, int count) {
    double[] logs = of(scores, from, count);
    float[] narrow = new float[count];
    for (int k = 0; k < count; k++) {
      narrow[k] = (float) Math.min(0, logs[k]);
    }
    return narrow;
  }
}
