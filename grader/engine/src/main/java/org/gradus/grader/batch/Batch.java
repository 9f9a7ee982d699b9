package org.gradus.grader.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Grades many submissions, several at once. What one of them does stops none of the others. Each is
 * told of by another thread, so that its worker goes on with the next.
 */
final class Batch implements Workforce {

  private static final long END_SECONDS = 10;

  private final Plan plan;
  private final Listener listener;
  private final ExecutorService desks;
  private final ExecutorService telling = Executors.newSingleThreadExecutor();

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
      throw unwritten(e);
    } finally {
      stop();
    }
  }

  private void work(Queue<HandIn> waiting) throws IOException, InterruptedException {
    Future<?> told = CompletableFuture.completedFuture(null);
    try (Desk desk = new Desk(plan)) {
      for (HandIn next = waiting.poll(); next != null; next = waiting.poll()) {
        Graded graded = desk.grade(next);
        // At most one that it graded is not told of yet: a kill costs no more than that.
        told.get();
        told = tell(next, graded);
      }
      told.get();
    } catch (ExecutionException e) {
      throw unwritten(e);
    }
  }

  private Future<?> tell(HandIn handIn, Graded graded) {
    return telling.submit(
        () -> {
          listener.ended(handIn, graded);
          return null;
        });
  }

  private static IOException unwritten(ExecutionException e) {
    if (e.getCause() instanceof IOException unwritten) {
      return unwritten;
    }
    throw new IllegalStateException(e.getCause());
  }

  /** Ends every worker and what it started, too. */
  @Override
  public void stop() throws InterruptedException {
    desks.shutdownNow();
    desks.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    // What was graded by then is told.
    telling.shutdown();
    telling.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
  }
}
