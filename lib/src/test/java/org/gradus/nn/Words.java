package org.gradus.nn;

import java.util.Random;
import org.gradus.data.Dataset;
import org.gradus.train.Blobs;

/** Sequences of word numbers, 0 for padding, whose class is their first word's rest by three. */
final class Words {
  private static final int VOCABULARY = 9;

  private Words() {}

  static Dataset of(int n, int time, int classes, long seed) {
    Random random = new Random(seed);
    float[] words = new float[n * time];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      int length = 1 + random.nextInt(time);
      for (int t = 0; t < length; t++) {
        words[i * time + t] = 1 + random.nextInt(VOCABULARY - 1);
      }
      labels[i] = (int) words[i * time] % classes;
    }
    return Blobs.set(words, labels, classes, time);
  }
}
