package org.gradus.grader.sandbox;

import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does something when the time is up, unless it is stopped before. It is always the one or the
 * other, never both: a future that is cancelled while it runs says that it was cancelled, and a JVM
 * that was killed for its slowness would seem to have ended by itself.
 */
final class Alarm implements Runnable {

  private enum State {
    SET,
    STOPPED,
    RANG
  }

  private final Runnable action;
  private final AtomicReference<State> state = new AtomicReference<>(State.SET);
  private volatile @Nullable Future<?> clock;

  Alarm(Runnable action) {
    this.action = action;
  }

  /** What need not wait any longer once the alarm is stopped. */
  void isSetBy(Future<?> future) {
    clock = future;
  }

  @Override
  public void run() {
    if (state.compareAndSet(State.SET, State.RANG)) {
      action.run();
    }
  }

  /** Stops it; false when it rang before, even if what it does is not done yet. */
  boolean stop() {
    state.compareAndSet(State.SET, State.STOPPED);
    Future<?> future = clock;
    if (future != null) {
      future.cancel(false);
    }
    return state.get() == State.STOPPED;
  }

  /** Whether it will never ring. */
  boolean isStopped() {
    return state.get() == State.STOPPED;
  }
}
