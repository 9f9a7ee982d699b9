package org.gradus.grader.batch;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gradus.grader.cli.Verb;
import org.gradus.grader.cohort.CohortException;
import org.gradus.grader.cohort.Deadlines;
import org.gradus.grader.cohort.Roster;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.Sandbox;
import org.gradus.grader.sandbox.SandboxException;
import org.gradus.grader.sandbox.StudentClasspath;
import org.gradus.grader.sandbox.StudentVm;
import org.gradus.grader.sandbox.Unprotected;
import org.gradus.grader.worker.CourseSecret;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.gradus.grader.worker.WorkerCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
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

  @Parameters(
      paramLabel = "FOLDER|ZIP",
      arity = "1..*",
      description = "Where the notebooks lie, at any depth; links in it are not followed.")
  private List<Path> sources = List.of();

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "The exercise of all of them; each notebook says it itself if not given.")
  private @Nullable String exercise;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many to grade at once; as many as there are processors if not given.")
  private @Nullable Integer jobs;

  @Option(
      names = "--sandbox",
      paramLabel = "KIND",
      description = "bubblewrap, or none for notebooks that you wrote yourself.")
  private Protection protection = Protection.BUBBLEWRAP;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the results go; build/grades if not given.")
  private @Nullable Path out;

  @Option(
      names = "--limits",
      paramLabel = "NAME=TIME",
      split = ",",
      description = "Other times than the exercise's: call=0.5s,cell=2s,submission=10s.")
  private Map<String, String> limits = Map.of();

  @Option(
      names = "--roster",
      paramLabel = "CSV",
      description = "The students: a column id, and in any other ones what else they are called.")
  private @Nullable Path rosterFile;

  @Option(
      names = "--deadlines",
      paramLabel = "JSON",
      description = "By when to hand in, what lateness costs, extensions and who is excused.")
  private @Nullable Path deadlinesFile;

  @Option(
      names = "--force",
      description = "Grade all of them again, those too whose result the gradebook has.")
  private boolean force;

  @Override
  public Integer call() throws IOException, SandboxException, InterruptedException {
    try (Scratch scratch = new Scratch()) {
      return grade(scratch);
    }
  }

  private int grade(Scratch scratch) throws IOException, SandboxException, InterruptedException {
    TestCatalog tests = TestCatalog.find(GradeVerb.class.getClassLoader());
    Deadlines deadlines = deadlines();
    List<HandIn> handIns = find(new ExerciseIds(tests.ids()), scratch);
    Limits times = times();
    PrintWriter err = spec.commandLine().getErr();
    int atOnce = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    if (protection == Protection.NONE) {
      err.println(spec.commandLine().getColorScheme().errorText(Unprotected.WARNING));
    } else if (!tried(times).sharesNothing() && atOnce > 1) {
      atOnce = 1;
      if (jobs != null) {
        err.println(
            "Graded one at a time: only root can give each submission a user id of its own, and"
                + " under a shared one a thread bomb would starve the submission beside it.");
      }
    }
    Path exercises = Path.of(System.getProperty("gradus.root", ""), "notebooks", "exercises");
    Settings settings = Settings.of(CourseSecret.read(), protection, times).comparedWith(exercises);
    Plan plan = Plan.of(tests, WorkerCommand.in(scratch.folder()), settings, atOnce);
    try (Records records = new Records(out(), new Conditions(plan, exercises), deadlines)) {
      return new GradeRun(plan, records, spec.commandLine().getOut(), force).run(handIns, scratch);
    }
  }

  private List<HandIn> find(ExerciseIds exercises, Scratch scratch) throws IOException {
    if (jobs != null && jobs < 1) {
      throw usage("--jobs " + jobs + ": at least one submission must be graded at a time.");
    }
    if (exercise != null && !exercises.has(exercise)) {
      throw usage(
          "There are no tests for the exercise %s; there are: %s.".formatted(exercise, exercises));
    }
    Given given = given(exercises, scratch);
    given.notes().forEach(spec.commandLine().getErr()::println);
    List<HandIn> handIns = given.handIns();
    if (handIns.isEmpty()) {
      throw usage(
          "%s: no notebook (*.ipynb) lies in %s."
              .formatted(
                  sources.stream().map(Path::toString).collect(joining(", ")),
                  sources.size() == 1 ? "this folder or below it" : "these or below them"));
    }
    return handIns;
  }

  private Given given(ExerciseIds exercises, Scratch scratch) throws IOException {
    try {
      return Given.in(sources, scratch.folder(), exercises, exercise, roster());
    } catch (CohortException | GivenException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private Roster roster() throws IOException {
    return rosterFile == null ? Roster.NONE : Roster.read(existing(rosterFile));
  }

  private Deadlines deadlines() throws IOException {
    try {
      return deadlinesFile == null ? Deadlines.NONE : Deadlines.read(existing(deadlinesFile));
    } catch (CohortException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private Path existing(Path file) {
    if (!Files.isRegularFile(file)) {
      throw usage(file + ": there is no such file.");
    }
    return file;
  }

  private Limits times() {
    try {
      return Times.in(Limits.plain(), limits);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  /** Before anything is graded: a sandbox that does not start would fail every submission. */
  private Sandbox tried(Limits times) throws SandboxException {
    Sandbox sandbox = protection.open();
    StudentVm.start(sandbox, StudentClasspath.PLAIN, times).close();
    return sandbox;
  }

  /** As short as it can be said from here. */
  private Path out() {
    Path root = Path.of(System.getProperty("gradus.root", ""));
    Path chosen = out == null ? root.resolve("build").resolve("grades") : out;
    Path here = Path.of("").toAbsolutePath();
    return chosen.startsWith(here) ? here.relativize(chosen) : chosen;
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
