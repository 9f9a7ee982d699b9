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
final class Batch implements Workforce {

  private static final long END_SECONDS = 10;

  private final Plan plan;
  private final Listener listener;
  private final ExecutorService desks;
  private boolean stopped;

  Batch(Plan plan, Listener listener) {
    this.plan = plan;
    this.listener = listener;
    this.desks = Executors.newFixedThreadPool(plan.jobs());
  }

  @Override
  public void run(List<HandIn> handIns) throws IOException, InterruptedException {
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

  /** Ends every worker and what it started, too. */
  @Override
  public void stop() throws InterruptedException {
    synchronized (this) {
      stopped = true;
    }
    desks.shutdownNow();
    desks.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
  }
}
