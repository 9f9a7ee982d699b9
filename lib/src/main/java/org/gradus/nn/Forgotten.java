package org.gradus.nn;

import java.lang.ref.Cleaner;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Frees the native memory of what nobody holds any more.
 *
 * <p>The garbage collector does not see native memory: a heap with room to spare is not looked
 * through, however much lies behind its few small objects. So it is asked to look whenever so much
 * was taken that it would be missed.
 */
final class Forgotten {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final long MISSED = 64L << 20;
  private static final long LEAST = 1 << 16;
  private static final AtomicLong TAKEN = new AtomicLong();

  private Forgotten() {}

  /**
   * Frees memory when its owner is forgotten, or earlier, when the result is told to.
   *
   * @param bytes how much it is
   */
  static Cleaner.Cleanable free(Object owner, long bytes, Runnable memory) {
    if (TAKEN.addAndGet(Math.max(LEAST, bytes)) > MISSED) {
      TAKEN.set(0);
      System.gc();
    }
    return CLEANER.register(owner, memory);
  }
}
