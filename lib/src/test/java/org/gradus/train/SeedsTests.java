package org.gradus.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Draws for one purpose tell nothing of the draws for another. */
class SeedsTests {
  private static final int SIZE = 60_000;

  @Test
  void neighbouringPurposesShareNoNumbers() {
    Set<Long> seen = new HashSet<>();
    for (int purpose = -20; purpose <= 20; purpose++) {
      SplittableRandom random = Seeds.generator(1, purpose);
      for (int draw = 0; draw < 100; draw++) {
        assertThat(seen.add(random.nextLong())).isTrue();
      }
    }
  }

  @Test
  void oneEpochIsNotShuffledLikeTheOneBefore() {
    for (int epoch = 1; epoch <= 5; epoch++) {
      long[] before = Seeds.order(SIZE, Seeds.generator(1, epoch));
      int[] places = new int[SIZE];
      for (int i = 0; i < SIZE; i++) {
        places[(int) before[i]] = i;
      }
      long[] after = Seeds.order(SIZE, Seeds.generator(1, epoch + 1));
      int near = 0;
      for (int i = 0; i < SIZE; i++) {
        near += Math.abs(places[(int) after[i]] - i) <= 1 ? 1 : 0;
      }
      // Chance alone leaves 3 of them.
      assertThat(near).isLessThan(20);
    }
  }
}
