package org.gradus.grader.sandbox;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Empties the pipe of what a student's JVM prints, so that printing never waits for long: soon
 * again after there was something, ever more seldom while there is nothing.
 */
final class Emptying {

  private static final long SOON = Duration.ofMillis(5).toNanos();
  private static final long SELDOM = 8 * SOON;

  private final Printed printed;
  private long pause = SOON;
  private boolean stopped;
  private @Nullable Future<?> next;

  private Emptying(Printed printed) {
    this.printed = printed;
  }

  /** Empties it from now on. */
  static Emptying start(Printed printed) {
    Emptying emptying = new Emptying(printed);
    emptying.again();
    return emptying;
  }

  private synchronized void again() {
    if (!stopped) {
      next = Watch.schedule(this::look, pause);
    }
  }

  private void look() {
    pause = printed.pass() ? SOON : Math.min(2 * pause, SELDOM);
    again();
  }

  synchronized void stop() {
    stopped = true;
    if (next != null) {
      next.cancel(false);
    }
  }
}
