package org.gradus.grader.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Grades many submissions, several at once. What one of them does stops none of the others. */
final class Batch {

  private static final long END_SECONDS = 10;

  /** Hears of each submission as it ends, one at a time, on whichever thread graded it. */
  interface Listener {
    void ended(HandIn handIn, Graded graded) throws IOException;
  }

  private final Plan plan;
  private final Listener listener;
  private final ExecutorService desks;
  private boolean stopped;

  Batch(Plan plan, Listener listener) {
    this.plan = plan;
    this.listener = listener;
    this.desks = Executors.newFixedThreadPool(plan.jobs());
  }

  /**
   * Grades all of them, or until {@link #stop}.
   *
   * @throws IOException when the listener threw it; nothing more is graded then
   */
  void run(List<HandIn> handIns) throws IOException, InterruptedException {
    Queue<HandIn> waiting = new ConcurrentLinkedQueue<>(handIns);
    List<Future<?>> working = new ArrayList<>();
    for (int i = 0; i < Math.min(plan.jobs(), handIns.size()); i++) {
      working.add(
          desks.submit(
              () -> {
                work(waiting);
                return null;
              }));
    }
    desks.shutdown();
    try {
      for (Future<?> each : working) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InterruptedException) {
        return; // Stopped.
      }
      if (e.getCause() instanceof IOException unwritten) {
        throw unwritten;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      stop();
    }
  }

  private void work(Queue<HandIn> waiting) throws IOException, InterruptedException {
    try (Desk desk = new Desk(plan)) {
      for (HandIn next = waiting.poll(); next != null; next = waiting.poll()) {
        tell(next, desk.grade(next));
      }
    }
  }

  private synchronized void tell(HandIn handIn, Graded graded)
      throws IOException, InterruptedException {
    if (stopped) {
      throw new InterruptedException("The batch was stopped.");
    }
    listener.ended(handIn, graded);
  }

  /**
   * Ends every worker and what it started, and waits for that. A result that is being written is
   * written to its end; after this nothing more is told.
   */
  void stop() throws InterruptedException {
    synchronized (this) {
      stopped = true;
    }
    desks.shutdownNow();
    desks.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
  }
}
