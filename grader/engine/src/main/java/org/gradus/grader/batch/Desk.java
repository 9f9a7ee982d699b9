package org.gradus.grader.batch;

import org.gradus.grader.result.Result;
import org.gradus.grader.worker.Answer;
import org.gradus.grader.worker.Task;
import org.gradus.grader.worker.WorkerLostException;
import org.gradus.grader.worker.WorkerProcess;
import org.jspecify.annotations.Nullable;

/**
 * Where one submission after the other is graded, by a worker that is replaced when it fails. For
 * one thread.
 */
final class Desk implements AutoCloseable {

  private static final int TRIES = 2;

  private final Plan plan;
  private final Ungraded ungraded;
  private @Nullable WorkerProcess worker;

  Desk(Plan plan) {
    this.plan = plan;
    this.ungraded = new Ungraded(plan.tests());
  }

  /**
   * Grades one. What fails is tried once more in a fresh worker, in case something else was to
   * blame; after that it is the grader's fault.
   */
  Graded grade(HandIn handIn) throws InterruptedException {
    long before = System.nanoTime();
    String problem = handIn.problem();
    if (problem != null) {
      return graded(ungraded.notGradable(handIn, problem), before, "");
    }
    Task task = new Task(handIn.file(), handIn.exercise(), handIn.student());
    String fault = "";
    String log = "";
    for (int i = 0; i < TRIES; i++) {
      try {
        Answer answer = worker().ask(task, plan.watchdog());
        Result result = answer.result();
        if (result != null) {
          return graded(result, before, "");
        }
        fault = String.valueOf(answer.fault());
        log = String.valueOf(answer.trace());
      } catch (WorkerLostException e) {
        fault = String.valueOf(e.getMessage());
        log = e.log();
      }
      close();
    }
    return graded(ungraded.fault(handIn, fault), before, fault + "\n\n" + log + "\n");
  }

  private static Graded graded(Result result, long before, String log) {
    return new Graded(result, (System.nanoTime() - before) / 1e9, log);
  }

  private WorkerProcess worker() throws WorkerLostException, InterruptedException {
    WorkerProcess current = worker;
    if (current != null && current.answers() < plan.tasks()) {
      return current;
    }
    close();
    current = WorkerProcess.start(plan.command(), plan.settings());
    worker = current;
    return current;
  }

  /** Ends the worker. */
  @Override
  public void close() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
