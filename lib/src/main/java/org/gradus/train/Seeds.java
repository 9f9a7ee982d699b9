package org.gradus.train;

import java.util.SplittableRandom;

/**
 * Where randomness comes from: every draw follows from the run's seed and from what it is for, and
 * from nothing else, so that a run can be repeated, or resumed at any step.
 */
public final class Seeds {
  // The odd constant of SplitMix64 (Steele, Lea and Flood 2014), so that neighbouring steps get
  // seeds that are far apart.
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private Seeds() {}

  /** A generator for one purpose of a run: an epoch's order, a layer's first weights. */
  public static SplittableRandom generator(long seed, long purpose) {
    return new SplittableRandom(new SplittableRandom(seed).nextLong() + GOLDEN_GAMMA * purpose);
  }

  /** A random order of 0 … n − 1 (Fisher and Yates). */
  static long[] order(int n, SplittableRandom random) {
    long[] order = new long[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
