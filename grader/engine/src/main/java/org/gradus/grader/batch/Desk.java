package org.gradus.grader.batch;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gradus.grader.profile.Span;
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
public final class Desk implements AutoCloseable {

  private static final int TRIES = 2;

  /** Each costs a worker, and time. */
  private static final int MOST_OMITTED = 3;

  private static final int NOWHERE = -1;

  private final Plan plan;
  private final Ungraded ungraded;
  private @Nullable WorkerProcess worker;

  /** Without a worker, until there is something to grade. */
  public Desk(Plan plan) {
    this.plan = plan;
    this.ungraded = new Ungraded(plan.tests());
  }

  /**
   * Grades one. What fails is tried once more in a fresh worker, in case something else was to
   * blame; after that it is the grader's fault. A cell that the compiler does not get through is
   * left out the next time, and is the student's.
   */
  public Graded grade(HandIn handIn) throws InterruptedException {
    long before = System.nanoTime();
    String problem = handIn.problem();
    if (problem != null) {
      return graded(ungraded.notGradable(handIn, problem), before, "");
    }
    Set<Integer> omitted = new TreeSet<>();
    Set<Integer> suspected = new HashSet<>();
    String fault = "";
    String log = "";
    for (int failures = 0; failures < TRIES; ) {
      Task task = new Task(handIn.file(), handIn.exercise(), handIn.student(), omitted);
      int stuck = NOWHERE;
      try {
        Answer answer = worker().ask(task, plan.watchdog());
        Result result = answer.result();
        if (result != null) {
          return graded(result, before, "");
        }
        stuck = answer.stuck() == null ? NOWHERE : answer.stuck();
        fault = String.valueOf(answer.fault());
        log = String.valueOf(answer.trace());
      } catch (WorkerLostException e) {
        fault = String.valueOf(e.getMessage());
        log = e.log();
        // Memory may be short for once, by others' doing.
        stuck = suspected.add(e.brokenIn()) ? NOWHERE : e.brokenIn();
      }
      close();
      if (stuck == NOWHERE) {
        failures++;
      } else if (stuck == 0 || !omitted.add(stuck) || omitted.size() > MOST_OMITTED) {
        return graded(ungraded.notGradable(handIn, uncompilable(omitted)), before, "");
      } else {
        failures = 0;
      }
    }
    return graded(ungraded.fault(handIn, fault), before, fault + "\n\n" + log + "\n");
  }

  private static String uncompilable(Set<Integer> cells) {
    String where =
        cells.isEmpty()
            ? "your methods' types"
            : "cells " + cells.stream().map(Object::toString).collect(Collectors.joining(", "));
    return "The compiler did not get through "
        + where
        + ": write what is nested deeply as several statements, and hand in again.";
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
    Span span = Span.of(Span.Kind.WORKER);
    try {
      current = WorkerProcess.start(plan.command(), plan.settings());
    } finally {
      span.commit();
    }
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
