package org.gradus.grader.batch;

import java.time.Duration;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;

/**
 * How a batch is graded.
 *
 * @param tests of the exercises
 * @param command starts a worker
 * @param settings of each worker
 * @param jobs how many workers grade at once
 * @param slack how much longer than a submission's own time the watchdog waits
 * @param tasks after how many submissions a worker is replaced: javac and JUnit keep things
 */
public record Plan(
    TestCatalog tests,
    WorkerCommand command,
    Settings settings,
    int jobs,
    Duration slack,
    int tasks) {

  /** For the compiler, and for a machine that is so busy that everything takes twice as long. */
  private static final Duration SLACK = Duration.ofMinutes(2);

  /** With the usual slack and age. */
  public static Plan of(TestCatalog tests, WorkerCommand command, Settings settings, int jobs) {
    return new Plan(tests, command, settings, jobs, SLACK, 200);
  }

  /** The longest that a worker may take over one submission. */
  public Duration watchdog() {
    return settings.limits().submission().plus(slack);
  }
}
