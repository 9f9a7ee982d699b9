package org.gradus.grader.submission;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs the compiler on a thread with a stack so deep that an expression of 20,000 parentheses does
 * not overflow it, and tells when it takes more processor time than it may.
 */
public final class DeepThread implements AutoCloseable {

  private static final long STACK = 256L << 20;

  private static final ThreadMXBean TIMES = ManagementFactory.getThreadMXBean();

  /** How often one looks at the clock; what is done earlier is known at once. */
  private static final long LOOK = 200;

  private volatile long id;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread deep = new Thread(null, task, "compiler", STACK);
            deep.setDaemon(true);
            id = deep.getId();
            return deep;
          });

  /** One that starts when it is needed first. */
  public DeepThread() {}

  /**
   * Runs it there and waits; what it throws comes as the cause.
   *
   * @param limit of processor time: whatever the task waits for does not count
   * @throws TimeoutException when that is used up; the thread is then lost
   */
  public <T> T run(Callable<T> task, Duration limit) throws ExecutionException, TimeoutException {
    long before = used();
    Future<T> result = thread.submit(task);
    try {
      while (true) {
        try {
          return result.get(LOOK, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          if (used() - before > limit.toNanos()) {
            throw e;
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  /** Nanoseconds of processor time so far. */
  long used() {
    return id == 0 ? 0 : Math.max(0, TIMES.getThreadCpuTime(id));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
