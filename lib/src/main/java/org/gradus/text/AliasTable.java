package org.gradus.text;

import java.util.SplittableRandom;

/**
 * Draws a number with given chances in one look. M. D. Vose: A linear algorithm for generating
 * random numbers with a given distribution, 1991.
 */
final class AliasTable {
  private final float[] own;
  private final int[] other;

  AliasTable(double... weights) {
    int n = weights.length;
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] share = new double[n];
    int[] small = new int[n];
    int[] large = new int[n];
    int smalls = 0;
    int larges = 0;
    for (int i = 0; i < n; i++) {
      share[i] = weights[i] * n / sum;
      if (share[i] < 1) {
        small[smalls++] = i;
      } else {
        large[larges++] = i;
      }
    }
    own = new float[n];
    other = new int[n];
    while (smalls > 0 && larges > 0) {
      int poor = small[--smalls];
      int rich = large[larges - 1];
      own[poor] = (float) share[poor];
      other[poor] = rich;
      share[rich] -= 1 - share[poor];
      if (share[rich] < 1) {
        larges--;
        small[smalls++] = rich;
      }
    }
    // What is left over is 1 but for rounding.
    while (larges > 0) {
      own[large[--larges]] = 1;
    }
    while (smalls > 0) {
      own[small[--smalls]] = 1;
    }
  }

  int draw(SplittableRandom random) {
    long bits = random.nextLong();
    // The upper half chooses the place, the lower decides between its two.
    int place = (int) (((bits >>> 32) * own.length) >>> 32);
    return (bits & 0xFFFFFF) < own[place] * 0x1p24f ? place : other[place];
  }
}
