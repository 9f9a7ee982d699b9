package org.gradus.grader.submission;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs the compiler on a thread with a stack so deep that an expression of 20,000 parentheses does
 * not overflow it.
 */
final class DeepThread implements AutoCloseable {

  private static final long STACK = 256L << 20;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread deep = new Thread(null, task, "compiler", STACK);
            deep.setDaemon(true);
            return deep;
          });

  /** Runs it there and waits; what it throws comes as the cause. */
  <T> T run(Callable<T> task) throws ExecutionException {
    try {
      return thread.submit(task).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
