package org.gradus.grader.binding;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs calls one after the other on a thread of their own, and leaves one that does not end. */
final class TimedCalls {
  private final Duration limit;
  private @Nullable Thread worker;
  private @Nullable ExecutorService executor;

  TimedCalls(Duration limit) {
    this.limit = limit;
  }

  /**
   * Runs a call.
   *
   * @param nested whether the student's code has called a function of the test, and that calls the
   *     student's code: the outer call's time goes on
   * @param late what to throw when it does not end: told the stack in which it hangs
   * @param interrupted what to throw when the waiting thread is interrupted
   */
  <T> T run(
      Callable<T> call,
      boolean nested,
      Function<StackTraceElement[], ? extends Error> late,
      Supplier<? extends Error> interrupted)
      throws Throwable {
    if (nested) {
      return call.call();
    }
    Future<T> result = executor().submit(call);
    try {
      return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw cause == null ? e : cause;
    } catch (TimeoutException e) {
      Thread stuck = worker;
      StackTraceElement[] stack = stuck == null ? new StackTraceElement[0] : stuck.getStackTrace();
      close();
      throw late.apply(stack);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw interrupted.get();
    }
  }

  /** Whether the current thread is the one on which calls run. */
  boolean isOnItsThread() {
    return Thread.currentThread() == worker;
  }

  /** Interrupts what still runs; the next call gets a fresh thread. */
  void close() {
    if (executor != null) {
      executor.shutdownNow();
    }
    executor = null;
    worker = null;
  }

  private ExecutorService executor() {
    if (executor == null) {
      executor =
          Executors.newSingleThreadExecutor(
              task -> {
                Thread thread = new Thread(task, "gradus-check");
                // A loop that never ends must not keep the kernel alive.
                thread.setDaemon(true);
                worker = thread;
                return thread;
              });
    }
    return executor;
  }
}
