package org.gradus.grader.sandbox;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * Rings when something has taken longer than its limit, time in which it waited for a processor
 * apart; at the latest after a multiple of the limit by the clock, for many threads can wait for
 * each other at will.
 */
final class Deadline {

  /** How much longer than its limit something may take on a machine that is busy. */
  static final int PATIENCE = 4;

  /** Most calls are done before anything must be read. */
  private static final long FIRST = Duration.ofMillis(20).toNanos();

  private static final long AGAIN = Duration.ofMillis(10).toNanos();

  private final long limit;
  private final LongSupplier waiting;
  private final Alarm alarm;
  private final long began = System.nanoTime();
  private boolean measured;
  private long from;
  private long waitedBefore;
  private long spent = -1;

  private Deadline(Duration limit, LongSupplier waiting, Runnable action) {
    this.limit = limit.toNanos();
    this.waiting = waiting;
    this.alarm = new Alarm(action);
  }

  /**
   * Watches from now on.
   *
   * @param waiting nanoseconds that the watched process has waited so far
   */
  static Deadline start(Duration limit, LongSupplier waiting, Runnable action) {
    Deadline deadline = new Deadline(limit, waiting, action);
    deadline.again(deadline.first());
    return deadline;
  }

  private long first() {
    return Math.min(FIRST, limit / 4);
  }

  private void again(long nanos) {
    Future<?> next = Watch.schedule(this::check, nanos);
    alarm.isSetBy(next);
  }

  private void check() {
    synchronized (this) {
      if (alarm.isStopped()) {
        return;
      }
      long now = System.nanoTime();
      if (!measured) {
        measured = true;
        from = now;
        waitedBefore = waiting.getAsLong();
      }
      long left = Math.min(limit - spentUntil(now), PATIENCE * limit - (now - began));
      if (left > 0) {
        again(Math.max(AGAIN, left));
        return;
      }
      spent = Math.max(limit, spentUntil(now));
    }
    alarm.run();
  }

  private long spentUntil(long now) {
    if (!measured) {
      return now - began;
    }
    long since = now - from;
    long waited = Math.max(0, waiting.getAsLong() - waitedBefore);
    return Math.min(first(), from - began)
        + since
        - Math.min(waited, since / PATIENCE * (PATIENCE - 1));
  }

  /** What it took, without its waiting for a processor. */
  synchronized Duration spent() {
    if (spent < 0) {
      spent = spentUntil(System.nanoTime());
    }
    return Duration.ofNanos(spent);
  }

  /** Stops it; false when it rang before. */
  boolean stop() {
    return alarm.stop();
  }
}
