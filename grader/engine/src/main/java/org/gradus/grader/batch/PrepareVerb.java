package org.gradus.grader.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.Task;
import org.gradus.grader.worker.WorkerArchive;
import org.gradus.grader.worker.WorkerCommand;
import org.gradus.grader.worker.WorkerLostException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gradus prepare}. */
@Command(
    name = "prepare",
    description = {
      "Grades a solution of the course's own, and keeps the classes that this took,",
      "so that later gradings begin sooner. make grade does it after each set-up."
    })
public final class PrepareVerb implements Verb {

  private static final String EXERCISE = "02-multinomial-regression";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException, WorkerLostException {
    Path exercises = GradeOptions.exercises();
    // Staff wrote it, so it needs neither a sandbox nor the course's secret.
    Settings settings =
        Settings.of("no secret", Protection.NONE, Limits.plain()).comparedWith(exercises);
    Task task = new Task(exercises.resolve(EXERCISE + ".ipynb"), EXERCISE, "nobody", Set.of());
    try (Scratch scratch = new Scratch()) {
      boolean made =
          WorkerArchive.ofLauncher().make(WorkerCommand.in(scratch.folder()), settings, task);
      spec.commandLine()
          .getOut()
          .println(
              made
                  ? "Grading begins sooner from now on."
                  : "This JDK writes no archive of classes: grading begins as before.");
    }
    return 0;
  }
}
