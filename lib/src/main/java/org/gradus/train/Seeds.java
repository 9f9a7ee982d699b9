package org.gradus.train;

import java.util.SplittableRandom;

/**
 * Where randomness comes from: every draw follows from the run's seed and from what it is for, and
 * from nothing else, so that a run can be repeated, or resumed at any step.
 */
public final class Seeds {
  private Seeds() {}

  /** A generator for one purpose of a run: an epoch's order, a layer's first weights. */
  public static SplittableRandom generator(long seed, long purpose) {
    // The outer draw scatters neighbouring purposes over all seeds. Generators whose seeds lie a
    // constant apart may give the same numbers, one late: two epochs would be shuffled alike.
    long neighbour = new SplittableRandom(seed).nextLong() + purpose;
    return new SplittableRandom(new SplittableRandom(neighbour).nextLong());
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
