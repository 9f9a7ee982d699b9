package org.gradus.grader.batch;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gradus.grader.cohort.CohortException;
import org.gradus.grader.cohort.Deadlines;
import org.gradus.grader.cohort.Roster;
import org.gradus.grader.grading.TestCatalog;
import org.gradus.grader.sandbox.Limits;
import org.gradus.grader.sandbox.Unprotected;
import org.gradus.grader.worker.CourseSecret;
import org.gradus.grader.worker.Protection;
import org.gradus.grader.worker.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * What is graded, how, and where the results go: said in the same words to every command that
 * grades, whoever does the work.
 */
public final class GradeOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

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

  /** The tests that whoever grades has on its class path. */
  public static TestCatalog tests() {
    return TestCatalog.find(GradeOptions.class.getClassLoader());
  }

  /** Folder of the course's own notebooks. */
  public static Path exercises() {
    return root().resolve("notebooks").resolve("exercises");
  }

  private static Path root() {
    return Path.of(System.getProperty("gradus.root", ""));
  }

  /**
   * What was handed in, at least one. What was passed over is said on the error stream.
   *
   * @param scratch where archives are unpacked to
   */
  public List<HandIn> handIns(TestCatalog tests, Scratch scratch) throws IOException {
    ExerciseIds exercises = new ExerciseIds(tests.ids());
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

  /** What each worker is told. Without a sandbox it is said aloud that there is none. */
  public Settings settings() throws IOException {
    Limits times;
    try {
      times = Times.in(Limits.plain(), limits);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
    if (protection == Protection.NONE) {
      spec.commandLine()
          .getErr()
          .println(spec.commandLine().getColorScheme().errorText(Unprotected.WARNING));
    }
    return Settings.of(CourseSecret.read(), protection, times).comparedWith(exercises());
  }

  /**
   * Has them graded and writes all that comes of it: rows on the output, gradebook, results, pages.
   *
   * @param scratch deleted when somebody ends the process
   * @param hiring finds those who grade, and who tell of each submission
   * @return the exit status
   */
  public int grade(
      Plan plan,
      List<HandIn> handIns,
      Scratch scratch,
      Function<Workforce.Listener, Workforce> hiring)
      throws IOException, InterruptedException {
    try (Records records = new Records(out(), new Conditions(plan, exercises()), deadlines())) {
      return new GradeRun(hiring, records, spec.commandLine().getOut(), force)
          .run(handIns, scratch);
    }
  }

  /** As short as it can be said from here. */
  private Path out() {
    Path chosen = out == null ? root().resolve("build").resolve("grades") : out;
    Path here = Path.of("").toAbsolutePath();
    return chosen.startsWith(here) ? here.relativize(chosen) : chosen;
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(spec.commandLine(), sentence);
  }
}
