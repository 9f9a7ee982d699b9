package org.gradus.grader.submission;

import java.math.BigDecimal;
import java.time.Duration;

/** Adds up the time that student code takes, and knows how much it may take still. */
final class Stopwatch {

  private final Duration limit;
  private long spent;

  Stopwatch(Duration limit) {
    this.limit = limit;
  }

  /** All of it, in seconds: {@code 2}, {@code 0.7}. */
  String seconds() {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros().toPlainString();
  }

  Duration left() {
    Duration left = limit.minusNanos(spent);
    return left.isNegative() ? Duration.ZERO : left;
  }

  boolean isUp() {
    return left().isZero();
  }

  void add(long nanoseconds) {
    spent += nanoseconds;
  }

  static Duration least(Duration first, Duration... others) {
    Duration least = first;
    for (Duration other : others) {
      least = other.compareTo(least) < 0 ? other : least;
    }
    return least;
  }
}
