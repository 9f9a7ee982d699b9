package org.gradus.grader.batch;

import java.io.IOException;
import java.util.List;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gradus grade}. */
@Command(
    name = "grade",
    description = {
      "Grades the notebooks of folders and zip archives, all as one cohort, each in a sandbox.",
      "A notebook's student is the one of nbgrader's tree student/assignment/, else its file name."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every submission has its result",
      "1:nothing was graded, or results could not be written: the message says why",
      "2:the command line was not understood, or there is nothing to grade",
      "3:the grader failed on a submission: the table says on which",
      "130:it was interrupted; the results until then are kept"
    })
public final class GradeVerb implements Verb {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private GradeOptions options = new GradeOptions();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many to grade at once; as many as there are processors if not given.")
  private @Nullable Integer jobs;

  @Override
  public Integer call() throws IOException, SandboxException, InterruptedException {
    if (jobs != null && jobs < 1) {
      throw new ParameterException(
          spec.commandLine(),
          "--jobs " + jobs + ": at least one submission must be graded at a time.");
    }
    try (Scratch scratch = new Scratch()) {
      TestCatalog tests = GradeOptions.tests();
      List<HandIn> handIns = options.handIns(tests, scratch);
      Settings settings = options.settings();
      Plan plan = Plan.of(tests, WorkerCommand.in(scratch.folder()), settings, atOnce(settings));
      return options.grade(plan, handIns, scratch, listener -> new Batch(plan, listener));
    }
  }

  private int atOnce(Settings settings) throws SandboxException {
    int atOnce = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    if (settings.protection() == Protection.NONE
        || settings.tried().sharesNothing()
        || atOnce == 1) {
      return atOnce;
    }
    if (jobs != null) {
      spec.commandLine()
          .getErr()
          .println(
              "Graded one at a time: only root can give each submission a user id of its own, and"
                  + " under a shared one a thread bomb would starve the submission beside it.");
    }
    return 1;
  }
}
